/** Writes the slope of the state `y` at time `t` into `out`. */
export type OdeSlope = (out: Float64Array, t: number, y: Float64Array) => void

/** One accepted step: where it began, how long it was, and where it ended. */
export interface OdeStep {
  readonly t: number
  readonly length: number
  readonly before: Float64Array
  readonly after: Float64Array
  /** The state at a share of the step, 0 to 1, by a shorter step from the same start: as exact as the step itself. */
  at(share: number): Float64Array
}

export interface OdeTolerance {
  /** Error allowed in one step as a share of each number of the state. */
  relative: number
  /** Error allowed below that, in the unit of each number. */
  absolute: readonly number[]
}

/** Nodes and weights of the method, row by row; the last row is also the answer of order 5. */
const ROWS: readonly (readonly number[])[] = [
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
]
const NODES = [1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1]
/** Answer of order 5 less that of order 4: the error of a step. */
const ERROR = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40]

/** Times by which a step may grow or shrink at once, and how far below the largest allowed one it stays. */
const [GROW, SHRINK, CAUTION] = [5, 0.2, 0.9]

/**
 * The path of a state that moves by `slope`, step by step, each as long as the tolerance allows.
 *
 * The caller takes steps as long as it wants and looks for events inside a step by root-finding on `at`. The end is met
 * exactly. Readable, for a few numbers and a few thousand steps; kernels write their own.
 *
 * @param end  time at which to stop; may be Infinity, then only the caller stops
 * @throws RangeError for a tolerance that is not positive, an end before the start, or a slope that is no number however
 * short the step
 *
 * Source: Dormand & Prince, A family of embedded Runge-Kutta formulae (1980) (unchecked).
 */
export function* odeSteps(
  slope: OdeSlope,
  start: number,
  end: number,
  state: ArrayLike<number>,
  { relative, absolute }: OdeTolerance,
): Generator<OdeStep, void, void> {
  if (!(relative > 0)) throw new RangeError(`odeSteps: relative must be positive, got ${relative}`)
  if (!(end >= start)) throw new RangeError(`odeSteps: end must not be before start, got ${start} and ${end}`)
  const n = state.length
  if (absolute.length !== n || !absolute.every(one => one > 0))
    throw new RangeError(`odeSteps: absolute must be ${n} positive numbers, got ${absolute.join(', ')}`)
  let y: Float64Array = Float64Array.from(state)
  const slopes = Array.from({ length: 7 }, () => new Float64Array(n))
  slope(slopes[0]!, start, y)
  let t = start
  let length = firstLength(y, slopes[0]!, relative, absolute)
  while (t < end) {
    const last = !(t + 1.000001 * length < end)
    const h = last ? end - t : length
    const after = stepped(slope, t, y, h, slopes)
    let worst = 0
    for (let i = 0; i < n; i++) {
      let error = 0
      for (let row = 0; row < 7; row++) error += ERROR[row]! * slopes[row]![i]!
      const scale = absolute[i]! + relative * Math.max(Math.abs(y[i]!), Math.abs(after[i]!))
      worst = Math.max(worst, Math.abs(h * error) / scale)
      if (Number.isNaN(error) || Number.isNaN(after[i]!)) worst = Infinity
    }
    // The fifth root of the worst error, by square roots alone, is not worth its digits: 4th is safe.
    const times = CAUTION / Math.sqrt(Math.sqrt(worst))
    if (worst <= 1) {
      const [begin, from, first] = [t, y, slopes[0]!.slice()]
      t = last ? end : t + h
      y = after
      slopes[0]!.set(slopes[6]!)
      yield {
        t: begin,
        length: h,
        before: from,
        after,
        at: share =>
          stepped(slope, begin, from, share * h, [
            first,
            ...slopes.slice(1).map(one => new Float64Array(one)),
          ]),
      }
    } else if (!(t + h * SHRINK > t))
      throw new RangeError(`odeSteps: slope must be a number near t = ${t}, got none with any step`)
    length = h * Math.min(GROW, Math.max(SHRINK, times))
  }
}

/** The state one step of length `h` on, of order 5; fills the seven slopes, the first of which is given. */
function stepped(
  slope: OdeSlope,
  t: number,
  y: Float64Array,
  h: number,
  slopes: readonly Float64Array[],
): Float64Array {
  const next = new Float64Array(y.length)
  for (let row = 0; row < 6; row++) {
    const weights = ROWS[row]!
    for (let i = 0; i < y.length; i++) {
      let sum = 0
      for (let k = 0; k < weights.length; k++) sum += weights[k]! * slopes[k]![i]!
      next[i] = y[i]! + h * sum
    }
    slope(slopes[row + 1]!, t + NODES[row]! * h, next)
  }
  return next
}

/** A first step over which the state changes by a hundredth of what would matter; the control takes over from there. */
function firstLength(
  y: Float64Array,
  slope: Float64Array,
  relative: number,
  absolute: readonly number[],
): number {
  let rate = 0
  for (let i = 0; i < y.length; i++)
    rate = Math.max(rate, Math.abs(slope[i]!) / (absolute[i]! / relative + Math.abs(y[i]!)))
  return rate > 0 && rate < Infinity ? 0.01 / rate : 1e-3
}
