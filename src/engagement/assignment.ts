import { mustBeChance } from './guard.js'

/** Interceptors that differ, each to be sent at one object. */
export interface AssignmentProblem {
  /** Value of each object, 0 or more: abstract priorities of threat objects. */
  values: readonly number[]
  /** Kill probability of each interceptor (row) against each object (column). */
  kill: readonly (readonly number[])[]
}

export interface Assignment {
  /** The object each interceptor is sent at, or −1 for one that removes nothing. */
  target: number[]
  /** Σ V_j Π (1 − p_ij): the value that is expected to survive. */
  surviving: number
}

/** Nodes of the search after which it gives up. */
const MOST_NODES = 50_000_000

/**
 * Interceptors sent one after the other where the next shot removes most: a quick assignment, not always the best.
 *
 * Each time the pair of a free interceptor and an object with the largest V_j s_j p_ij, where s_j is the chance that
 * the object has survived so far; ties go to the first interceptor, then the first object.
 *
 * @throws RangeError for a negative value, a chance outside [0, 1] or rows of another length than the values
 *
 * Source: computed (model M6, start of the general case).
 */
export function greedyAssignment(problem: AssignmentProblem): Assignment {
  mustBeProblem('greedyAssignment', problem)
  const { values, kill } = problem
  const target = kill.map(() => -1)
  const left = [...values]
  for (;;) {
    let [best, object, most] = [-1, -1, 0]
    kill.forEach((row, i) => {
      if (target[i] !== -1) return
      row.forEach((p, j) => {
        if (left[j]! * p > most) [best, object, most] = [i, j, left[j]! * p]
      })
    })
    if (best < 0) return { target, surviving: left.reduce((sum, value) => sum + value, 0) }
    target[best] = object
    left[object]! *= 1 - kill[best]![object]!
  }
}

/**
 * The assignment that lets the least value survive, by a search that leaves out only what cannot be better.
 *
 * For a dozen interceptors; larger problems belong to `allocation`.
 *
 * @throws RangeError as `greedyAssignment`, or when the search grows beyond fifty million steps
 *
 * Source: branch and bound; a shot never removes more later than now, so the rest removes at most the sum of its best shots.
 */
export function bestAssignment(problem: AssignmentProblem): Assignment {
  mustBeProblem('bestAssignment', problem)
  const { values, kill } = problem
  const start = greedyAssignment(problem)
  let best = start
  const target = kill.map(() => -1)
  const left = [...values]
  let nodes = 0
  const search = (i: number, surviving: number): void => {
    if (++nodes > MOST_NODES)
      throw new RangeError(
        `bestAssignment: kill must be small enough to search, got ${kill.length} interceptors`,
      )
    if (surviving < best.surviving) best = { target: [...target], surviving }
    if (i === kill.length) return
    let removable = 0
    for (let k = i; k < kill.length; k++) {
      let most = 0
      for (let j = 0; j < left.length; j++) most = Math.max(most, left[j]! * kill[k]![j]!)
      removable += most
    }
    if (surviving - removable >= best.surviving * (1 - 1e-14)) return
    for (let j = 0; j < left.length; j++) {
      const [value, p] = [left[j]!, kill[i]![j]!]
      if (!(value * p > 0)) continue
      target[i] = j
      left[j] = value * (1 - p)
      search(i + 1, surviving - value * p)
      left[j] = value
    }
    target[i] = -1
    search(i + 1, surviving)
  }
  search(
    0,
    values.reduce((sum, value) => sum + value, 0),
  )
  return { target: best.target, surviving: survivingValue(problem, best.target) }
}

const survivingValue = ({ values, kill }: AssignmentProblem, target: readonly number[]): number => {
  const left = [...values]
  target.forEach((j, i) => {
    if (j >= 0) left[j]! *= 1 - kill[i]![j]!
  })
  return left.reduce((sum, value) => sum + value, 0)
}

function mustBeProblem(caller: string, { values, kill }: AssignmentProblem): void {
  for (const value of values)
    if (!(value >= 0 && value < Infinity))
      throw new RangeError(`${caller}: values must be 0 or more and finite, got ${value}`)
  for (const row of kill) {
    if (row.length !== values.length)
      throw new RangeError(`${caller}: kill must have ${values.length} entries a row, got ${row.length}`)
    for (const p of row) mustBeChance(`${caller}: kill`, p)
  }
}
