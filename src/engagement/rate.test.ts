import { expect, test } from 'vitest'
import { engagementRate, selectiveRate } from './index.js'

const half = { engagements: 40, partEngagements: 10, ratePart: 0.8, rateRest: 0.4, shotsPerEngagement: 2 }

test('two parts average by their number of engagements: 10 at 80 % and 30 at 40 % are 50 %', () => {
  const { killRate, expectedKills, singleShot } = engagementRate(half)
  expect(killRate).toBeCloseTo(0.5, 15)
  expect(expectedKills).toBeCloseTo(20, 13)
  expect(singleShot).toBeCloseTo(1 - Math.SQRT1_2, 14)
})

test.each([
  [0.09, 0.028],
  [0.25, 0.082],
  [0.4, 0.141],
  [0.7, 0.301],
])('158 shots in 47 engagements: %f per engagement implies %f per shot', (rate, single) => {
  const count = {
    engagements: 47,
    partEngagements: 0,
    ratePart: 0,
    rateRest: rate,
    shotsPerEngagement: 158 / 47,
  }
  expect(engagementRate(count).singleShot).toBeCloseTo(single, 3)
  expect(engagementRate(count).expectedKills).toBeCloseTo(47 * rate, 12)
})

test('with one shot per engagement the rates are the same, and all kills stay all kills', () => {
  expect(engagementRate({ ...half, shotsPerEngagement: 1 }).singleShot).toBeCloseTo(0.5, 15)
  expect(engagementRate({ ...half, ratePart: 1, rateRest: 1 })).toMatchObject({ killRate: 1, singleShot: 1 })
})

test('selective fire: the rate depends on the denominator', () => {
  const rate = selectiveRate({ launched: 400, engaged: 0.75, intercept: 0.9 })
  expect(rate.engaged).toBe(300)
  expect(rate.expectedLeakers).toBeCloseTo(30, 12)
  expect(rate.expectedKills).toBeCloseTo(270, 12)
  expect(rate.killRate).toBeCloseTo(0.675, 15)
})

test.each([
  [
    () => engagementRate({ ...half, engagements: 0 }),
    'engagementRate: engagements must be above 0 and finite, got 0',
  ],
  [
    () => engagementRate({ ...half, partEngagements: 41 }),
    'engagementRate: partEngagements must be in [0, 40], got 41',
  ],
  [() => engagementRate({ ...half, rateRest: 1.2 }), 'engagementRate: rateRest must be in [0, 1], got 1.2'],
  [
    () => engagementRate({ ...half, shotsPerEngagement: 0 }),
    'engagementRate: shotsPerEngagement must be above 0 and finite, got 0',
  ],
  [
    () => selectiveRate({ launched: NaN, engaged: 1, intercept: 1 }),
    'selectiveRate: launched must be 0 or more and finite, got NaN',
  ],
])('misuse says what must hold (%#)', (call, message) => {
  expect(call).toThrow(new RangeError(message))
})
