import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lookAccuracy } from './index.js'

test('it is least squares on a line, worked out look by look', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 40 }),
      fc.double({ min: 0.1, max: 20, noNaN: true }),
      fc.double({ min: -100, max: 500, noNaN: true }),
      (looks, spacing, ahead) => {
        let [n, t, tt] = [0, 0, 0]
        for (let i = 0; i < looks; i++) {
          const time = (i - (looks - 1)) * spacing
          ;[n, t, tt] = [n + 1, t + time, tt + time * time]
        }
        const det = n * tt - t * t
        const [pp, pv, vv] = [tt / det, -t / det, n / det]
        const known = lookAccuracy(looks, spacing, 7, ahead)
        expect(known.position / (7 * Math.sqrt(pp))).toBeCloseTo(1, 10)
        expect(known.speed / (7 * Math.sqrt(vv))).toBeCloseTo(1, 10)
        const predicted = pp + 2 * ahead * pv + ahead * ahead * vv
        expect(Math.abs(known.predicted ** 2 - 49 * predicted)).toBeLessThan(
          1e-8 * 49 * (pp + ahead ** 2 * vv),
        )
      },
    ),
  )
})

test('more looks never know less', () => {
  for (let looks = 2; looks < 50; looks++) {
    const [fewer, more] = [lookAccuracy(looks, 1, 10, 60), lookAccuracy(looks + 1, 1, 10, 60)]
    expect(more.predicted).toBeLessThan(fewer.predicted)
    expect(more.speed).toBeLessThan(fewer.speed)
  }
})

test('misuse throws', () => {
  for (const bad of [0, 1, 2.5, NaN]) expect(() => lookAccuracy(bad, 1, 1, 1)).toThrow(/looks/)
  for (const bad of [0, -1, NaN]) expect(() => lookAccuracy(2, bad, 1, 1)).toThrow(/spacing/)
  for (const bad of [-1, NaN, Infinity]) expect(() => lookAccuracy(2, 1, bad, 1)).toThrow(/error/)
  expect(() => lookAccuracy(2, 1, 1, NaN)).toThrow(/ahead/)
})
