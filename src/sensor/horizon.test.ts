import fc from 'fast-check'
import { expect, test } from 'vitest'
import { horizon } from './index.js'

const R = 6_371_000
const ranges = (input: Parameters<typeof horizon>[0]): { groundRange: number; slantRange: number } => {
  const reach = horizon(input)
  if (!reach.reached) throw new Error(reach.why)
  return reach
}

test('sensor, object and the center of the Earth make a triangle', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 5e4, noNaN: true }),
      fc.double({ min: 1, max: 2e6, noNaN: true }),
      fc.double({ min: 0.001, max: Math.PI / 2, noNaN: true }),
      (sensorHeight, above, elevation) => {
        const targetHeight = sensorHeight + above
        const { groundRange, slantRange } = ranges({ sensorHeight, targetHeight, elevation })
        const [from, to, angle] = [R + sensorHeight, R + targetHeight, groundRange / R]
        const side = Math.sqrt(from ** 2 + to ** 2 - 2 * from * to * Math.cos(angle))
        // Rounding of the law of cosines at short sides, 1e-16·(12.7e6)²/side.
        expect(Math.abs(side - slantRange)).toBeLessThan(1e-6 + 0.1 / slantRange)
        const rise = (to * Math.cos(angle) - from) / slantRange
        expect(Math.abs(rise - Math.sin(elevation))).toBeLessThan(1e-8 + 1e-8 / slantRange)
      },
    ),
  )
})

test('a grazing path is the one that touches the ground: two right angles', () => {
  const { groundRange, slantRange } = ranges({ sensorHeight: 3000, targetHeight: 2e5 })
  const [one, two] = [Math.acos(R / (R + 3000)), Math.acos(R / (R + 2e5))]
  expect(Math.abs(groundRange - R * (one + two))).toBeLessThan(1e-3)
  expect(Math.abs(slantRange - R * (Math.tan(one) + Math.tan(two)))).toBeLessThan(1e-3)
})

test('straight up, the range is the height', () => {
  expect(ranges({ targetHeight: 2e5, elevation: Math.PI / 2 }).slantRange).toBeCloseTo(2e5, 6)
  expect(ranges({ targetHeight: 2e5, elevation: Math.PI / 2 }).groundRange).toBeCloseTo(0, 6)
})

test('who looks up sees nothing below', () => {
  expect(horizon({ sensorHeight: 5000, targetHeight: 1000, elevation: 0.1 })).toEqual({
    reached: false,
    why: 'below-horizon',
  })
})

test('higher objects, lower elevations and refraction are seen farther', () => {
  const height = fc.double({ min: 0, max: 1e6, noNaN: true })
  const elevation = fc.double({ min: 0, max: 1.5, noNaN: true })
  fc.assert(
    fc.property(height, height, elevation, elevation, (h, more, a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const far = ranges({ targetHeight: h + more, elevation: low })
      const near = ranges({ targetHeight: h, elevation: high })
      expect(far.slantRange).toBeGreaterThanOrEqual(near.slantRange - 1e-6)
      expect(ranges({ targetHeight: h, radiusFactor: 4 / 3 }).slantRange).toBeGreaterThanOrEqual(
        ranges({ targetHeight: h }).slantRange,
      )
    }),
  )
})

test('misuse throws', () => {
  for (const bad of [-1, NaN, Infinity]) {
    expect(() => horizon({ targetHeight: bad })).toThrow(/horizon: targetHeight/)
    expect(() => horizon({ targetHeight: 1, sensorHeight: bad })).toThrow(/horizon: sensorHeight/)
    expect(() => horizon({ targetHeight: 1, elevation: bad })).toThrow(/horizon: elevation/)
  }
  for (const bad of [0, -1, NaN]) {
    expect(() => horizon({ targetHeight: 1, radius: bad })).toThrow(RangeError)
    expect(() => horizon({ targetHeight: 1, radiusFactor: bad })).toThrow(RangeError)
  }
})
