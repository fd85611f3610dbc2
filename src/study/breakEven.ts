import { bisectedRoot } from '../math/index.js'

/** What is asked of one assumption while all others stay where they are. */
export interface BreakEvenQuestion {
  /** Lowest and highest value of the assumption. */
  bounds: readonly [number, number]
  /** Whether it counts something, so that only whole values mean anything. */
  integer: boolean
  /** The number the claim compares the metric with. */
  threshold: number
  /** Whether the claim holds at a value of the metric; asked only for whole values. */
  holds: (metric: number) => boolean
}

export interface BreakEvens {
  /** Ascending. */
  values: number[]
  /** Why there is none: the metric is the same throughout, or it moves but never meets the threshold. */
  why: 'no-effect' | 'never-crosses' | null
}

const CELLS = 200
const TOLERANCE = 1e-9

/**
 * The values of one assumption at which the conclusion turns, all others held.
 *
 * For a measure: every root of metric − threshold on a grid of 201 equal points; a point exactly on the threshold is a
 * root, and each change of sign between neighbors is bisected to 1e-9. Two roots between the same neighbors are lost:
 * the grid is part of the definition. For a count: every whole value inside the bounds that lies on the other side of
 * the claim than the one before it.
 *
 * @param metricAt  the metric when the assumption has the value x
 * @throws RangeError unless the bounds are finite and ascend (and hold a whole number where only those count), or when
 * the metric is not a number
 */
export function breakEvens(metricAt: (x: number) => number, question: BreakEvenQuestion): BreakEvens {
  const [low, high] = question.bounds
  if (!(low > -Infinity && high < Infinity && low < high))
    throw new RangeError(`breakEvens: bounds must be finite and ascend, got ${low} and ${high}`)
  const seen = { least: Infinity, most: -Infinity }
  const asked = (x: number): number => {
    const metric = metricAt(x)
    if (!(metric >= -Infinity))
      throw new RangeError(`breakEvens: metric must be a number, got ${metric} at ${x}`)
    seen.least = Math.min(seen.least, metric)
    seen.most = Math.max(seen.most, metric)
    return metric
  }
  const values = question.integer
    ? wholeCrossings(asked, low, high, question.holds)
    : gridRoots(x => asked(x) - question.threshold, low, high)
  if (values.length > 0) return { values, why: null }
  return { values, why: seen.most > seen.least ? 'never-crosses' : 'no-effect' }
}

function gridRoots(h: (x: number) => number, low: number, high: number): number[] {
  const roots: number[] = []
  let [before, atBefore] = [low, h(low)]
  if (atBefore === 0) roots.push(low)
  for (let j = 1; j <= CELLS; j++) {
    const x = j === CELLS ? high : low + ((high - low) * j) / CELLS
    const atX = h(x)
    if (atX === 0) roots.push(x)
    else if (atBefore !== 0 && atBefore < 0 !== atX < 0) roots.push(bisectedRoot(h, before, x, TOLERANCE))
    before = x
    atBefore = atX
  }
  return roots
}

function wholeCrossings(
  metricAt: (x: number) => number,
  low: number,
  high: number,
  holds: (metric: number) => boolean,
): number[] {
  const first = Math.ceil(low)
  if (first > high)
    throw new RangeError(`breakEvens: bounds must hold a whole number, got ${low} and ${high}`)
  const crossings: number[] = []
  let before = holds(metricAt(first))
  for (let value = first + 1; value <= high; value++) {
    const now = holds(metricAt(value))
    if (now !== before) crossings.push(value)
    before = now
  }
  return crossings
}
