import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaCdf } from '../chance/index.js'
import { killPosterior } from './index.js'

const record = fc
  .integer({ min: 0, max: 60 })
  .chain(trials => fc.record({ successes: fc.integer({ min: 0, max: trials }), trials: fc.constant(trials) }))

test('percentiles are where the Beta distribution has them, in order', () => {
  fc.assert(
    fc.property(record, fc.double({ min: 0, max: 1, noNaN: true }), (tests, weight) => {
      const { a, b, q05, q50, q95 } = killPosterior({ ...tests, weight })
      expect(betaCdf(q05, a, b)).toBeCloseTo(0.05, 10)
      expect(betaCdf(q50, a, b)).toBeCloseTo(0.5, 10)
      if (q95 < 1 - 1e-9) expect(betaCdf(q95, a, b)).toBeCloseTo(0.95, 8)
      expect(q05 < q50 && q50 < q95).toBe(true)
    }),
  )
})

test('one more success raises every number, one more failure lowers it', () => {
  fc.assert(
    fc.property(record, ({ successes, trials }) => {
      const now = killPosterior({ successes, trials })
      const better = killPosterior({ successes: successes + 1, trials: trials + 1 })
      const worse = killPosterior({ successes, trials: trials + 1 })
      for (const key of ['mean', 'q05', 'q50', 'q95'] as const) {
        expect(better[key]).toBeGreaterThanOrEqual(now[key] - 1e-12)
        expect(worse[key]).toBeLessThanOrEqual(now[key] + 1e-12)
      }
    }),
  )
})

test('tests of weight 0 leave the prior, and weight 1/2 of a doubled record is the record', () => {
  expect(killPosterior({ successes: 9, trials: 10, weight: 0, a0: 2, b0: 3 })).toMatchObject({
    a: 2,
    b: 3,
    mean: 0.4,
  })
  expect(killPosterior({ successes: 8, trials: 12, weight: 0.5 })).toEqual(
    killPosterior({ successes: 4, trials: 6 }),
  )
})

test('swapping successes and failures mirrors the answer', () => {
  const [one, other] = [
    killPosterior({ successes: 11, trials: 19 }),
    killPosterior({ successes: 8, trials: 19 }),
  ]
  expect(one.q05 + other.q95).toBeCloseTo(1, 12)
  expect(one.mean + other.mean).toBeCloseTo(1, 14)
})

test('the Jeffreys interval of 12 in 21 is the textbook one', () => {
  const { a, b } = killPosterior({ successes: 12, trials: 21 })
  expect(betaCdf(0.362058, a, b)).toBeCloseTo(0.025, 5)
  expect(betaCdf(0.762557, a, b)).toBeCloseTo(0.975, 5)
})

test('misuse throws', () => {
  const good = { successes: 2, trials: 4 }
  for (const bad of [
    { successes: 5 },
    { successes: -1 },
    { successes: 1.5 },
    { trials: -1 },
    { trials: NaN },
    { a0: 0 },
    { b0: NaN },
    { b0: Infinity },
    { weight: -0.1 },
    { weight: 1.1 },
    { weight: NaN },
  ])
    expect(() => killPosterior({ ...good, ...bad })).toThrow(RangeError)
})
