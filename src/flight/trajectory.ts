import type { Earth } from '../earth/index.js'

/** Numbers a knot takes: time, position, velocity. */
export const KNOT = 7

/**
 * The path of one body: where it is at any time from launch to impact.
 *
 * Knots are the steps of the integrator, ascending in time: `t x y z vx vy vz`, s, m, m/s, in `eci`. One buffer, so that
 * a trajectory can be handed to another thread. Between knots the path is the cubic with the same ends and slopes.
 */
export interface Trajectory {
  readonly earth: Earth
  readonly knots: Float64Array
}

/** Launch, s. */
export const startOf = ({ knots }: Trajectory): number => knots[0]!

/** Impact, s. */
export const endOf = ({ knots }: Trajectory): number => knots[knots.length - KNOT]!

/**
 * Position and velocity at time `t`, written into the six numbers of `out`.
 *
 * The cubic between knots of a flight with steps of 30 s is within centimeters of the path.
 *
 * @throws RangeError for a time outside the flight, or NaN
 */
export function stateAt(out: Float64Array, trajectory: Trajectory, t: number): void {
  const { knots } = trajectory
  const last = knots.length / KNOT - 1
  if (!(t >= knots[0]! && t <= knots[last * KNOT]!))
    throw new RangeError(
      `stateAt: t must be within the flight, ${knots[0]} to ${knots[last * KNOT]} s, got ${t}`,
    )
  let [low, high] = [0, last]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (knots[middle * KNOT]! <= t) low = middle
    else high = middle
  }
  const [a, b] = [low * KNOT, high * KNOT]
  const step = knots[b]! - knots[a]!
  const x = step > 0 ? (t - knots[a]!) / step : 0
  const [x2, x3] = [x * x, x * x * x]
  for (let i = 1; i <= 3; i++) {
    const [p, q] = [knots[a + i]!, knots[b + i]!]
    const [u, v] = [knots[a + i + 3]! * step, knots[b + i + 3]! * step]
    out[i - 1] = (2 * x3 - 3 * x2 + 1) * p + (x3 - 2 * x2 + x) * u + (3 * x2 - 2 * x3) * q + (x3 - x2) * v
    out[i + 2] =
      step > 0
        ? ((6 * x2 - 6 * x) * (p - q) + (3 * x2 - 4 * x + 1) * u + (3 * x2 - 2 * x) * v) / step
        : knots[a + i + 3]!
  }
}
