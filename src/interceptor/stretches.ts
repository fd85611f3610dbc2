import { brentMinimum, brentRoot } from '../math/index.js'

/** From and to, s; both belong to it. */
export interface TimeSpan {
  from: number
  to: number
}

/** How exactly an end is found, s. */
const END = 1e-7

/**
 * Every stretch of time in which `f` is 0 or more, its ends found by root-finding and never read off a grid.
 *
 * Looks every `step` and, between neighbors, for the top or bottom of a curve that turns there: a stretch, or a gap,
 * shorter than the step is not lost.
 *
 * @param f  continuous where it is 0 or more
 */
export function stretchesAbove(f: (t: number) => number, from: number, to: number, step: number): TimeSpan[] {
  const { times, values } = sampled(f, from, to, step, 'crossings')
  const found: TimeSpan[] = []
  let open: number | null = values[0]! >= 0 ? times[0]! : null
  for (let i = 1; i < times.length; i++) {
    if (values[i]! >= 0 === values[i - 1]! >= 0 || times[i] === times[i - 1]) continue
    const end = brentRoot(f, times[i - 1]!, times[i]!, END)
    if (open === null) open = end
    else {
      found.push({ from: open, to: end })
      open = null
    }
  }
  if (open !== null) found.push({ from: open, to })
  return found
}

/** The largest value of `f` over a stretch of time, and when. */
export function highest(
  f: (t: number) => number,
  from: number,
  to: number,
  step: number,
): { at: number; value: number } {
  const { times, values } = sampled(f, from, to, step, 'top')
  let best = 0
  for (let i = 1; i < times.length; i++) if (values[i]! > values[best]!) best = i
  return { at: times[best]!, value: values[best]! }
}

/**
 * A grid no wider than `step`, with the turns put in that it would miss: for the `top`, every top; for `crossings`, tops
 * below 0 and bottoms above 0.
 */
function sampled(
  f: (t: number) => number,
  from: number,
  to: number,
  step: number,
  wanted: 'crossings' | 'top',
): { times: number[]; values: number[] } {
  if (!(to > from)) return { times: [from], values: [f(from)] }
  const n = Math.max(2, Math.ceil((to - from) / step))
  const grid = Array.from({ length: n + 1 }, (_, i) => (i === n ? to : from + ((to - from) * i) / n))
  const heights = grid.map(f)
  const times = [grid[0]!]
  const values = [heights[0]!]
  for (let i = 1; i <= n; i++) {
    const sign = wanted === 'top' || heights[i]! < 0 ? 1 : -1
    const [before, here] = [sign * heights[i - 1]!, sign * heights[i]!]
    const earlier = i > 1 ? sign * heights[i - 2]! : -Infinity
    const next = i < n ? sign * heights[i + 1]! : -Infinity
    const matters = wanted === 'top' || before >= 0 === here >= 0
    // A turn between two looks shows at one of them as a top among its neighbors; an end has one neighbor.
    if (matters && ((here >= before && here >= next) || (before >= here && before >= earlier))) {
      const turn = brentMinimum(t => -sign * f(t), grid[i - 1]!, grid[i]!, END)
      times.push(turn.at)
      values.push(-sign * turn.value)
    }
    times.push(grid[i]!)
    values.push(heights[i]!)
  }
  return { times, values }
}
