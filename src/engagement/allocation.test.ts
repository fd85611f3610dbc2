import fc from 'fast-check'
import { expect, test } from 'vitest'
import { greedyAllocation } from './index.js'

/** The least value that can survive, over every way of handing out N interceptors. */
function leastSurviving(values: readonly number[], p: readonly number[], N: number): number {
  const best = (j: number, left: number): number => {
    if (j === values.length) return 0
    let least = Infinity
    for (let n = 0; n <= left; n++)
      least = Math.min(least, values[j]! * (1 - p[j]!) ** n + best(j + 1, left - n))
    return least
  }
  return best(0, N)
}

test('greedy is as good as the best of all allocations', () => {
  const object = fc.tuple(
    fc.double({ min: 0, max: 10, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(object, { maxLength: 4 }), fc.nat(7), (objects, N) => {
      const [values, p] = [objects.map(o => o[0]), objects.map(o => o[1])]
      const { shots, expectedSurvivingValue } = greedyAllocation(values, p, N)
      expect(Math.abs(expectedSurvivingValue - leastSurviving(values, p, N))).toBeLessThan(1e-11)
      let [fired, surviving] = [0, 0]
      for (const [j, n] of shots.entries()) {
        fired += n
        surviving += values[j]! * (1 - p[j]!) ** n
      }
      expect(fired).toBeLessThanOrEqual(N)
      expect(Math.abs(surviving - expectedSurvivingValue)).toBeLessThan(1e-11)
    }),
    { numRuns: 200 },
  )
})

test('ties go to the first object', () => {
  expect(greedyAllocation([1, 1, 1, 1, 1], [0.8, 0.8, 0.8, 0.8, 0.8], 12).shots).toEqual([3, 3, 2, 2, 2])
  expect(greedyAllocation([5, 3, 1], [0.6, 0.7, 0.9], 4).shots).toEqual([2, 1, 1])
})

test('an interceptor that would remove nothing stays unused', () => {
  expect(greedyAllocation([1, 0], [1, 0.5], 5)).toEqual({ shots: [1, 0], expectedSurvivingValue: 0 })
  expect(greedyAllocation([], [], 5)).toEqual({ shots: [], expectedSurvivingValue: 0 })
})

test.each([
  [() => greedyAllocation([1], [], 1), 'greedyAllocation: shotKill must have 1 entries, got 0'],
  [() => greedyAllocation([-1], [0.5], 1), 'greedyAllocation: values must be 0 or more and finite, got -1'],
  [() => greedyAllocation([1], [2], 1), 'greedyAllocation: shotKill must be in [0, 1], got 2'],
  [
    () => greedyAllocation([1], [0.5], NaN),
    'greedyAllocation: interceptors must be a whole number of 0 or more, got NaN',
  ],
])('misuse says what must hold (%#)', (call, message) => {
  expect(call).toThrow(new RangeError(message))
})
