import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ecefFromEci, ecefFromPlace, eciFromEcef, enuAxes, enuFromEcef, placeFromEcef } from './geodesy.js'
import { field, gravity } from './gravity.js'
import type { Earth } from './planet.js'

const DEG = Math.PI / 180
const at = (latitude: number, longitude: number, height = 0) => ({ latitude, longitude, height })
const place = fc.record({
  latitude: fc.double({ min: -Math.PI / 2, max: Math.PI / 2, noNaN: true }),
  longitude: fc.double({ min: -3.14, max: 3.14, noNaN: true }),
  height: fc.double({ min: -1e5, max: 1e7, noNaN: true }),
})
const earth = fc.constantFrom<Earth>('sphere', 'sphere-rotating', 'wgs84-j2')

describe('a place and the point of space above it', () => {
  // The semi-axes of WGS 84, and 45 degrees north by N = a/sqrt(1 - e²/2) worked with mpmath.
  test.each([
    [at(0, 0), [6378137, 0, 0]],
    [at(0, 90 * DEG, 1000), [0, 6379137, 0]],
    [at(90 * DEG, 0), [0, 0, 6356752.314245179]],
    [at(-90 * DEG, 0, 10), [0, 0, -6356762.314245179]],
    [at(45 * DEG, 0), [4517590.878848932, 0, 4487348.408865919]],
  ])('agree with the ellipsoid by hand: %o', (where, want) => {
    const r = new Float64Array(3)
    ecefFromPlace(r, where, 'wgs84-j2')
    want.forEach((value, i) => expect(Math.abs(r[i]! - value)).toBeLessThan(2e-9))
  })

  test('come back as they went, to a ten-millionth of a meter, from 100 km deep to 10,000 km high', () => {
    fc.assert(
      fc.property(place, earth, (where, on) => {
        const r = new Float64Array(3)
        ecefFromPlace(r, where, on)
        const back = placeFromEcef(r, on)
        expect(Math.abs(back.latitude - where.latitude) * 6.4e6).toBeLessThan(1e-7)
        expect(Math.abs(back.height - where.height)).toBeLessThan(1e-7)
        const again = new Float64Array(3)
        ecefFromPlace(again, back, on)
        for (let i = 0; i < 3; i++) expect(Math.abs(again[i]! - r[i]!)).toBeLessThan(1e-7)
      }),
    )
  })

  test('are refused beyond a pole, at the center and for NaN', () => {
    expect(() => ecefFromPlace(new Float64Array(3), at(1.6, 0), 'sphere')).toThrow(RangeError)
    expect(() => ecefFromPlace(new Float64Array(3), at(NaN, 0), 'sphere')).toThrow(RangeError)
    expect(() => placeFromEcef(new Float64Array(3), 'wgs84-j2')).toThrow(RangeError)
    expect(() => placeFromEcef(Float64Array.of(NaN, 1, 1), 'wgs84-j2')).toThrow(RangeError)
  })
})

test('the turning Earth is back after a sidereal day, and at rest on a sphere that does not turn', () => {
  const [r, out] = [Float64Array.of(7e6, 1e6, 2e6), new Float64Array(3)]
  eciFromEcef(out, r, 'wgs84-j2', (2 * Math.PI) / 7.292115e-5)
  r.forEach((value, i) => expect(Math.abs(out[i]! - value)).toBeLessThan(1e-7))
  eciFromEcef(out, Float64Array.of(7e6, 0, 0), 'sphere-rotating', Math.PI / 2 / 7.292115e-5)
  expect(out[1]).toBeCloseTo(7e6, 6)
  ecefFromEci(out, out, 'sphere-rotating', Math.PI / 2 / 7.292115e-5)
  expect(out[0]).toBeCloseTo(7e6, 6)
  eciFromEcef(out, r, 'sphere', 1e4)
  expect([...out]).toEqual([...r])
})

test('east, north and up are at right angles, and a point straight above a place is up alone', () => {
  fc.assert(
    fc.property(place, earth, (where, on) => {
      const [axes, r, out] = [new Float64Array(9), new Float64Array(3), new Float64Array(3)]
      enuAxes(axes, where)
      for (const [i, j] of [
        [0, 3],
        [0, 6],
        [3, 6],
      ] as const)
        expect(Math.abs([0, 1, 2].reduce((sum, k) => sum + axes[i + k]! * axes[j + k]!, 0))).toBeLessThan(
          1e-15,
        )
      ecefFromPlace(r, { ...where, height: where.height + 1234 }, on)
      enuFromEcef(out, r, where, on)
      ;[0, 0, 1234].forEach((value, i) => expect(Math.abs(out[i]! - value)).toBeLessThan(2e-8))
    }),
  )
})

describe('gravity', () => {
  test('of a round Earth is mu/r² toward the center', () => {
    const out = new Float64Array(3)
    gravity(out, [0, -6.371e6, 0], field('sphere-rotating'))
    expect([...out]).toEqual([-0, 3.986004418e14 / 6.371e6 / 6.371e6, -0].map(x => expect.closeTo(x, 12)))
  })
  test('of the oblate Earth is the slope of its potential', () => {
    const potential = (x: number, y: number, z: number): number => {
      const r2 = x * x + y * y + z * z
      const bulge = (0.5 * 1.08262668e-3 * 6378137 * 6378137 * ((3 * z * z) / r2 - 1)) / r2
      return (3.986004418e14 / Math.sqrt(r2)) * (1 - bulge)
    }
    fc.assert(
      fc.property(place, where => {
        const [r, out] = [new Float64Array(3), new Float64Array(3)]
        ecefFromPlace(r, where, 'wgs84-j2')
        gravity(out, r, field('wgs84-j2'))
        for (let i = 0; i < 3; i++) {
          const step = [0, 0, 0].map((_, j) => (i === j ? 200 : 0))
          const [x, y, z] = [r[0]!, r[1]!, r[2]!]
          const slope =
            (potential(x + step[0]!, y + step[1]!, z + step[2]!) -
              potential(x - step[0]!, y - step[1]!, z - step[2]!)) /
            400
          expect(Math.abs(slope - out[i]!)).toBeLessThan(2e-8)
        }
      }),
    )
  })
})
