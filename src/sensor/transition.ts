import { MU } from '../earth/index.js'
import { product } from '../math/index.js'
import type { Matrix } from '../math/index.js'

/** Where a body is and how it moves: m and m/s, in an inertial frame centered on the Earth. */
export interface Motion {
  position: readonly number[]
  velocity: readonly number[]
}

/** How gravity changes from place to place around a round Earth, 1/s²: −μ/r³ I + 3μ rrᵀ/r⁵. */
function gravityGradient(r: readonly number[]): number[][] {
  const squared = r.reduce((sum, x) => sum + x * x, 0)
  const pull = MU / (squared * Math.sqrt(squared))
  return r.map((x, i) => r.map((y, j) => pull * ((3 * x * y) / squared - (i === j ? 1 : 0))))
}

/**
 * Free flight for a time `dt`, s, forward or back: the motion then, and how it answers to small changes of the motion now.
 *
 * One Runge–Kutta step of the motion and of the matrix Φ together (`[position; velocity]`, 6 × 6).
 *
 * Source: computed (model M3E), variational equations with the gravity gradient.
 */
export function flownFreely(
  { position, velocity }: Motion,
  dt: number,
): { motion: Motion; transition: number[][] } {
  type State = { r: readonly number[]; v: readonly number[]; top: Matrix; bottom: Matrix }
  const slope = ({ r, v, top, bottom }: State): State => {
    const squared = r.reduce((sum, x) => sum + x * x, 0)
    const pull = MU / (squared * Math.sqrt(squared))
    return { r: v, v: r.map(x => -pull * x), top: bottom, bottom: product(gravityGradient(r), top) }
  }
  const row = (a: readonly number[], b: readonly number[], h: number): number[] =>
    a.map((x, i) => x + h * b[i]!)
  const moved = (from: State, by: State, h: number): State => ({
    r: row(from.r, by.r, h),
    v: row(from.v, by.v, h),
    top: from.top.map((line, i) => row(line, by.top[i]!, h)),
    bottom: from.bottom.map((line, i) => row(line, by.bottom[i]!, h)),
  })
  const unit = (from: number): number[][] =>
    [0, 1, 2].map(i => [0, 1, 2, 3, 4, 5].map(j => (j === i + from ? 1 : 0)))
  const start: State = { r: position, v: velocity, top: unit(0), bottom: unit(3) }
  const k1 = slope(start)
  const k2 = slope(moved(start, k1, dt / 2))
  const k3 = slope(moved(start, k2, dt / 2))
  const k4 = slope(moved(start, k3, dt))
  const end = [k1, k2, k2, k3, k3, k4].reduce((state, k) => moved(state, k, dt / 6), start)
  return {
    motion: { position: end.r, velocity: end.v },
    transition: [...end.top, ...end.bottom].map(line => [...line]),
  }
}
