import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absenteeShell, boostReach, latitudeConcentration } from './index.js'

const shot = { speed: 5000, accelerationTime: 30, boostTime: 240, delay: 100 }
const radius = (change: Partial<typeof shot>): number => {
  const reach = boostReach({ ...shot, ...change })
  if (!reach.reached) throw new Error(reach.why)
  return reach.radius
}

test('the reach is the distance covered, added up second by second', () => {
  for (const change of [{}, { accelerationTime: 140 }, { accelerationTime: 200 }, { accelerationTime: 0 }]) {
    const { speed, accelerationTime, boostTime, delay } = { ...shot, ...change }
    const n = 100_000
    let distance = 0
    for (let i = 0; i < n; i++) {
      const t = ((boostTime - delay) * (i + 0.5)) / n
      distance +=
        (Math.min(1, accelerationTime > 0 ? t / accelerationTime : 1) * speed * (boostTime - delay)) / n
    }
    expect(radius(change) / distance).toBeCloseTo(1, 8)
  }
})

test('without a time of acceleration it is the reach of the even shell', () => {
  const shell = absenteeShell({ ...shot, altitude: 300e3, overlap: 1 })
  expect('reach' in shell && shell.reach).toBe(radius({ accelerationTime: 0 }))
})

test('it grows with speed and burn time and shrinks with delay and slow acceleration', () => {
  expect(radius({ speed: 5100 })).toBeGreaterThan(radius({}))
  expect(radius({ boostTime: 250 })).toBeGreaterThan(radius({}))
  expect(radius({ delay: 110 })).toBeLessThan(radius({}))
  expect(radius({ accelerationTime: 40 })).toBeLessThan(radius({}))
  expect(boostReach({ ...shot, delay: 240 })).toEqual({ reached: false, why: 'no-time-left' })
})

test('satellites over all latitudes add up to those there are', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.2, max: 1.5, noNaN: true }), inclination => {
      // Average over the sphere, sin φ = sin i · sin u, which takes the corner at the turn away.
      const n = 2000
      let sum = 0
      for (let k = 0; k < n; k++) {
        const u = (Math.PI * (k + 0.5)) / n - Math.PI / 2
        const latitude = Math.asin(Math.sin(inclination) * Math.sin(u))
        const there = latitudeConcentration(inclination, latitude)
        if (!there.reached) throw new Error(there.why)
        sum += (there.factor * Math.sin(inclination) * Math.cos(u) * Math.PI) / n / 2
      }
      expect(sum).toBeCloseTo(1, 6)
    }),
  )
})

test('beyond the turn there are none, and at the turn no number says how many', () => {
  expect(latitudeConcentration(0.7, 0.8)).toEqual({ reached: false, why: 'never-overhead' })
  expect(latitudeConcentration(0.7, -0.7)).toEqual({ reached: false, why: 'at-the-turn' })
  // A retrograde orbit passes the same latitudes as its mirror image.
  expect(latitudeConcentration(Math.PI - 0.9, 0.5)).toMatchObject({
    factor: expect.closeTo((latitudeConcentration(0.9, 0.5) as { factor: number }).factor, 12),
  })
})

test('misuse throws', () => {
  expect(() => boostReach({ ...shot, speed: 0 })).toThrow('speed must be')
  expect(() => boostReach({ ...shot, delay: NaN })).toThrow(RangeError)
  expect(() => latitudeConcentration(0, 0)).toThrow(RangeError)
  expect(() => latitudeConcentration(1, NaN)).toThrow(RangeError)
})
