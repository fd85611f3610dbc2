import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  backTest,
  brier,
  deadlineMixture,
  driftCompliance,
  driftForecast,
  driftQuantile,
  driftScore,
  normalCompliance,
} from './index.js'
import { normalQuantile, stream, studentSurvival } from '../chance/index.js'

/** What Russia declared under New START, February 2011 to February 2018; several values unchecked. */
const RUSSIA = [1537, 1566, 1492, 1499, 1480, 1400, 1512, 1643, 1582, 1648, 1735, 1796, 1765, 1561, 1444]

describe('compliance with normal steps', () => {
  test('agrees with walks drawn one by one', () => {
    const [start, ceiling, years, mean, sd] = [6000, 2200, 10, 400, 150]
    const walks = 20_000
    const draws = stream(7, 'test/walks')
    let below = 0
    for (let walk = 0; walk < walks; walk++) {
      const rng = draws.at(walk)
      let left = start
      for (let year = 0; year < years; year++) left -= mean + sd * normalQuantile(rng.uniform())
      if (left <= ceiling) below++
    }
    const chance = normalCompliance(start, ceiling, years, { mean, sd })
    // Three and a half standard errors of 20,000 walks; 0.5 of one today.
    expect(Math.abs(below / walks - chance)).toBeLessThan(3.5 * Math.sqrt((chance * (1 - chance)) / walks))
  })
  test('without spread is certain one way or the other', () => {
    expect(normalCompliance(1000, 700, 3, { mean: 100, sd: 0 })).toBe(1)
    expect(normalCompliance(1001, 700, 3, { mean: 100, sd: 0 })).toBe(0)
  })
  test('refuses no time, a negative spread and what is no number', () => {
    expect(() => normalCompliance(1, 1, 0, { mean: 1, sd: 1 })).toThrow(RangeError)
    expect(() => normalCompliance(1, 1, 1, { mean: 1, sd: -1 })).toThrow(RangeError)
    expect(() => normalCompliance(1, 1, 1, { mean: Number.NaN, sd: 1 })).toThrow(RangeError)
  })
})

describe('a drift forecast', () => {
  test('gave Russia 2.8 percent to be under the limit in February 2018, which it then was', () => {
    const chance = driftCompliance(driftForecast(RUSSIA.slice(0, 12), 3), 1550)
    expect(chance).toBeCloseTo(0.0279, 4)
    expect(RUSSIA.at(-1)).toBeLessThanOrEqual(1550)
  })
  test('of a straight line is the line, without spread', () => {
    const line = driftForecast([100, 90, 80, 70], 4)
    expect(line).toEqual({ drift: 10, sd: 0, mean: 30, scale: 0, freedom: 2 })
    expect([driftCompliance(line, 30), driftCompliance(line, 29)]).toEqual([1, 0])
    expect(driftQuantile(line, 0.05)).toBe(30)
    expect(driftScore(line, 33)).toBe(3)
  })
  test('moves with its series and stretches with it', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 4, maxLength: 20 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 10 }), fc.nat(3000), (series, horizon, by) => {
        const at = driftForecast(series, horizon)
        const moved = driftForecast(
          series.map(count => 2 * count + by),
          horizon,
        )
        // Sums of a few thousand carry some 1e-13 of relative error.
        expect(moved.mean).toBeCloseTo(2 * at.mean + by, 6)
        expect(moved.scale).toBeCloseTo(2 * at.scale, 6)
      }),
    )
  })
  test('has the chance it says below each of its quantiles', () => {
    const forecast = driftForecast(RUSSIA, 2)
    for (const chance of [0.05, 0.5, 0.95])
      expect(driftCompliance(forecast, driftQuantile(forecast, chance))).toBeCloseTo(chance, 9)
  })
  test('needs three counts and looks ahead at least one step', () => {
    expect(() => driftForecast([1, 2], 1)).toThrow('3 or more')
    expect(() => driftForecast([1, 2, 3], 0)).toThrow(RangeError)
    expect(() => driftForecast([1, Number.NaN, 3], 1)).toThrow(RangeError)
  })
})

describe('a deadline mixture', () => {
  test('with nothing listed is half belief, half trend', () => {
    expect(deadlineMixture(0, 0, 0.2)).toEqual({ byDeadline: 0.5, compliance: 0.6 })
  })
  test('is never below the trend alone', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.double({ min: 0, max: 1, noNaN: true }), (a, b, trend) => {
        const { compliance } = deadlineMixture(Math.min(a, b), Math.max(a, b), trend)
        expect(compliance).toBeGreaterThanOrEqual(trend)
        expect(compliance).toBeLessThanOrEqual(1)
      }),
    )
  })
  test('refuses more met than listed, and what is not whole', () => {
    expect(() => deadlineMixture(3, 2, 0.5)).toThrow(RangeError)
    expect(() => deadlineMixture(1, 1.5, 0.5)).toThrow(RangeError)
    expect(() => deadlineMixture(1, 2, 1.5)).toThrow(RangeError)
  })
})

describe('scores', () => {
  test('a sure and right chance scores 0, a sure and mistaken one 1, a coin toss a quarter', () => {
    expect([brier(1, true), brier(1, false), brier(0.5, true)]).toEqual([0, 1, 0.25])
  })
  test.each([
    [2, 0],
    [2, 1.7],
    [5, -0.4],
    [10, 3],
    [40, 0.2],
  ])('the ranked score with %i degrees of freedom at %d is the integral it stands for', (freedom, z) => {
    const forecast = { drift: 0, sd: 1, mean: 0, scale: 1, freedom }
    // Simpson over the squared gap of the two distribution functions, in u = tan so that the tails are in.
    const steps = 20_000
    const at = (side: 1 | -1, i: number): number => {
      const theta = (i / steps) * (Math.PI / 2)
      const far = Math.tan(theta)
      if (i === steps) return 0
      const tail = studentSurvival(side * z + far, freedom)
      return (tail * tail) / (Math.cos(theta) * Math.cos(theta))
    }
    let integral = 0
    for (const side of [1, -1] as const)
      for (let i = 0; i <= steps; i++) integral += at(side, i) * (i === 0 || i === steps ? 1 : i % 2 ? 4 : 2)
    integral *= Math.PI / 2 / steps / 3
    // The heavy tail with two degrees of freedom ends the integral early: 2e-9 today.
    expect(driftScore(forecast, z)).toBeCloseTo(integral, 6)
  })
})

describe('the back-test on what Russia declared', () => {
  const test15 = backTest(RUSSIA, 1550, { complied: 4, opportunities: 4 })
  test('asks every origin from the fourth count on', () => {
    expect(test15.origins.map(origin => origin.known)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])
    expect(test15.origins[8]).toMatchObject({ known: 12, horizon: 3 })
    expect(test15.origins[8]!.byTrend).toBeCloseTo(0.0279, 4)
    expect(test15.origins[8]!.byDeadline).toBeCloseTo(0.9 + 0.1 * 0.0279, 4)
  })
  test('the deadline model scores better than the trend, which scores worse than a coin toss near the end', () => {
    expect(test15.complied).toBe(true)
    expect(test15.brier.deadline).toBeLessThan(test15.brier.trend)
    expect(brier(test15.origins[8]!.byTrend, true)).toBeGreaterThan(0.9)
  })
  test('a series too short to score is refused', () => {
    expect(() => backTest([1, 2, 3, 4], 1, { complied: 0, opportunities: 0 })).toThrow(RangeError)
  })
})
