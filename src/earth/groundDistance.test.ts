import fc from 'fast-check'
import { expect, test } from 'vitest'
import { geodesic, geodesicEnd, groundDistance, R_EARTH } from './index.js'
import type { Ground } from './index.js'

const place: fc.Arbitrary<Ground> = fc.record({
  latitude: fc.double({ min: -Math.PI / 2, max: Math.PI / 2, noNaN: true }),
  longitude: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
})

test('the ground distance is that of the law of cosines, and of the haversine where that one blurs', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      const turn = b.longitude - a.longitude
      const cosine =
        Math.sin(a.latitude) * Math.sin(b.latitude) +
        Math.cos(a.latitude) * Math.cos(b.latitude) * Math.cos(turn)
      const haversine =
        Math.sin((b.latitude - a.latitude) / 2) ** 2 +
        Math.cos(a.latitude) * Math.cos(b.latitude) * Math.sin(turn / 2) ** 2
      const got = groundDistance(a, b) / R_EARTH
      // Rounding of a cosine near ±1 is what blurs: 1e-16 over the sine of the angle.
      if (Math.abs(cosine) < 0.999) expect(Math.abs(got - Math.acos(cosine))).toBeLessThan(1e-14 / 0.04)
      if (haversine < 0.9) expect(Math.abs(got - 2 * Math.asin(Math.sqrt(haversine)))).toBeLessThan(1e-14)
    }),
  )
})

test('a step of a millimeter and the way to the antipode keep their digits', () => {
  const from = { latitude: 0.7, longitude: 0.3 }
  const step = 1e-3 / R_EARTH
  expect(groundDistance(from, { ...from, latitude: 0.7 + step }) / 1e-3).toBeCloseTo(1, 6) // 0.7 + step is rounded
  expect(groundDistance(from, { latitude: -0.7, longitude: 0.3 + Math.PI })).toBeCloseTo(Math.PI * R_EARTH, 6)
  expect(groundDistance(from, from)).toBe(0)
})

test('the way there is as long as the way back, and grows with the Earth', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      expect(groundDistance(b, a) - groundDistance(a, b)).toBeCloseTo(0, 6)
      expect(groundDistance(a, b, 2 * R_EARTH) - 2 * groundDistance(a, b)).toBeCloseTo(0, 6)
    }),
  )
})

test('round and flattened Earth differ by no more than the flattening', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      const round = groundDistance(a, b)
      fc.pre(round > 1000 && round < 1.9e7)
      // Radii of curvature run from 6336 to 6400 km: −0.56 % to +0.45 % of 6371 km.
      expect(Math.abs(geodesic(a, b).distance / round - 1)).toBeLessThan(0.0056)
    }),
  )
})

test('who follows the geodesic from one place arrives at the other, in the direction it says', () => {
  fc.assert(
    fc.property(place, place, (a, b) => {
      fc.pre(Math.abs(a.latitude) < 1.5 && Math.abs(b.latitude) < 1.5)
      const { distance, azimuth, azimuthThere } = geodesic(a, b)
      fc.pre(distance > 1 && distance < 1.9e7)
      const end = geodesicEnd(a, azimuth, distance)
      expect(groundDistance(end, b)).toBeLessThan(1e-4) // what direction rounds off over 20,000 km
      expect(geodesic(b, a).distance).toBeCloseTo(distance, 6)
      if (distance < 1.5e7) expect(Math.cos(end.azimuth - azimuthThere)).toBeCloseTo(1, 9)
    }),
  )
})

test('one degree of the meridian at the equator and at the pole has its textbook length', () => {
  const degree = Math.PI / 180
  const along = (from: number): number =>
    geodesic({ latitude: from, longitude: 1 }, { latitude: from + degree, longitude: 1 }).distance
  // a(1 − e²) per radian at the equator and a²/b at the pole; half a degree off, so to 1e-4.
  expect(along(-degree / 2) / (6_335_439.327 * degree)).toBeCloseTo(1, 5)
  expect(along(Math.PI / 2 - degree) / (6_399_593.626 * degree)).toBeCloseTo(1, 4)
})

test('misuse throws', () => {
  const fine = { latitude: 0, longitude: 0 }
  expect(() => groundDistance({ latitude: 1.6, longitude: 0 }, fine)).toThrow(
    'groundDistance: latitude of from must be within ±π/2 rad, got 1.6',
  )
  expect(() => groundDistance(fine, { latitude: 0, longitude: NaN })).toThrow(RangeError)
  expect(() => groundDistance(fine, fine, 0)).toThrow(RangeError)
  expect(() => geodesic(fine, { latitude: NaN, longitude: 0 })).toThrow(RangeError)
  expect(() => geodesicEnd(fine, NaN, 1)).toThrow(RangeError)
  expect(() => geodesicEnd(fine, 0, Infinity)).toThrow(RangeError)
  expect(() => geodesicEnd({ latitude: -2, longitude: 0 }, 0, 1)).toThrow(RangeError)
})
