import { mustBeChance, mustBeCount } from './guard.js'

export interface Allocation {
  /** Shots at each object, in the order of the values. */
  shots: number[]
  /** Σ V_j (1 − p_j)^(shots_j). */
  expectedSurvivingValue: number
}

/**
 * Which object each of `interceptors` alike should be sent at, so that the least value is expected to survive.
 *
 * Greedy: every interceptor goes where it removes most. Optimal here, because each further shot at an object removes
 * less than the one before. Ties go to the first object; an interceptor that removes nothing stays unused. Values are
 * abstract priorities of threat objects.
 *
 * @param values    value of each object, 0 or more
 * @param shotKill  single-shot kill probability against each object
 * @throws RangeError for lists of different length, a negative value or a chance outside [0, 1]
 *
 * Source: denBroeder, Ellison & Emerling, On Optimum Target Assignments, Operations Research 7 (1959) (unchecked).
 */
export function greedyAllocation(
  values: readonly number[],
  shotKill: readonly number[],
  interceptors: number,
): Allocation {
  if (values.length !== shotKill.length)
    throw new RangeError(
      `greedyAllocation: shotKill must have ${values.length} entries, got ${shotKill.length}`,
    )
  for (const value of values)
    if (!(value >= 0 && value < Infinity))
      throw new RangeError(`greedyAllocation: values must be 0 or more and finite, got ${value}`)
  for (const chance of shotKill) mustBeChance('greedyAllocation: shotKill', chance)
  mustBeCount('greedyAllocation: interceptors', interceptors)

  const shots = values.map(() => 0)
  const surviving = Float64Array.from(values)
  for (let fired = 0; fired < interceptors; fired++) {
    let best = -1
    let most = 0
    for (let j = 0; j < surviving.length; j++) {
      const removed = surviving[j]! * shotKill[j]!
      if (removed > most) [best, most] = [j, removed]
    }
    if (best < 0) break
    shots[best]! += 1
    surviving[best]! *= 1 - shotKill[best]!
  }
  let expectedSurvivingValue = 0
  for (const value of surviving) expectedSurvivingValue += value
  return { shots, expectedSurvivingValue }
}
