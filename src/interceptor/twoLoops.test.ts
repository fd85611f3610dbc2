import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaQuantile } from '../chance/index.js'
import { exp, lnBeta } from '../math/index.js'
import { killPosterior, predictiveNoLeak, twoLoops } from './index.js'

const shape = fc.double({ min: 0.3, max: 60, noNaN: true })

test('for small raids it agrees with the alternating sum of Beta functions', () => {
  fc.assert(
    fc.property(
      shape,
      shape,
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 0, max: 8 }),
      (a, b, shots, warheads) => {
        let [sum, ways] = [0, 1]
        for (let j = 0; j <= warheads; j++) {
          sum += (j % 2 === 0 ? ways : -ways) * exp(lnBeta(a, b + shots * j) - lnBeta(a, b))
          ways *= (warheads - j) / (j + 1)
        }
        expect(Math.abs(predictiveNoLeak(a, b, shots, warheads) - sum)).toBeLessThan(1e-11) // the alternating sum cancels
      },
    ),
  )
})

// mpmath 1.3, 40 digits.
test.each([
  [0.5, 0.5, 4, 200, 0.3238551009790651],
  [7.5, 7.5, 4, 60, 0.1311936625527907],
  [2.5, 2.5, 1, 1000, 5.66307556854932e-7],
  [7.5, 7.5, 10, 3000, 0.302178437152693],
  [0.05, 0.05, 2, 600, 0.4225356553678135],
  [100, 3, 1, 5000, 7.761677462955089e-6],
  [0.05, 3, 4, 1000, 0.000107838502691354],
])('Beta(%f, %f), %i shots at each of %i warheads agrees with mpmath', (a, b, shots, warheads, p) => {
  expect(Math.abs(predictiveNoLeak(a, b, shots, warheads) / p - 1)).toBeLessThan(1e-11) // today 7e-14
})

test('it is the average over percentiles of the kill probability', () => {
  const { a, b } = killPosterior({ successes: 7, trials: 14 })
  const slices = 20_000
  let sum = 0
  for (let i = 0; i < slices; i++)
    sum += (1 - (1 - betaQuantile((i + 0.5) / slices, a, b)) ** 4) ** 4 / slices
  expect(Math.abs(twoLoops({ successes: 7, trials: 14 }, 4, 4).predictive - sum)).toBeLessThan(1e-6)
})

test('four Jeffreys shots at one warhead after 12 in 21 kill as published', () => {
  const { predictive, plugIn } = twoLoops({ successes: 12, trials: 21 }, 4, 1)
  expect(predictive).toBeCloseTo(0.95277, 5)
  expect(plugIn).toBeCloseTo(1 - (9.5 / 22) ** 4, 12)
})

test('more shots help, more warheads hurt, in every number', () => {
  const record = { successes: 5, trials: 9 }
  for (let shots = 1; shots < 5; shots++)
    for (let warheads = 1; warheads < 6; warheads++) {
      const now = twoLoops(record, shots, warheads)
      const [more, larger] = [twoLoops(record, shots + 1, warheads), twoLoops(record, shots, warheads + 1)]
      for (const key of ['predictive', 'plugIn', 'q05', 'q50', 'q95'] as const) {
        expect(more[key]).toBeGreaterThan(now[key])
        expect(larger[key]).toBeLessThan(now[key])
      }
    }
})

test('no warheads never leak, and no shots never help', () => {
  const record = { successes: 1, trials: 2 }
  expect(twoLoops(record, 3, 0)).toEqual({ predictive: 1, plugIn: 1, q05: 1, q50: 1, q95: 1 })
  expect(twoLoops(record, 0, 3)).toEqual({ predictive: 0, plugIn: 0, q05: 0, q50: 0, q95: 0 })
})

test('the bias of the plug-in number can go either way', () => {
  const one = twoLoops({ successes: 7, trials: 14 }, 4, 4)
  const other = twoLoops({ successes: 1, trials: 6 }, 1, 4)
  expect(one.plugIn).toBeGreaterThan(one.predictive)
  expect(other.plugIn).toBeLessThan(other.predictive)
})

test('misuse throws', () => {
  const record = { successes: 1, trials: 2 }
  for (const bad of [-1, 1.5, NaN]) {
    expect(() => twoLoops(record, bad, 2)).toThrow(RangeError)
    expect(() => twoLoops(record, 2, bad)).toThrow(RangeError)
    expect(() => predictiveNoLeak(1, 1, bad, 2)).toThrow(RangeError)
  }
  expect(() => predictiveNoLeak(0, 1, 2, 2)).toThrow(RangeError)
})
