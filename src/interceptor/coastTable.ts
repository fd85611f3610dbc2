import { asin, asinh } from '../math/index.js'

/**
 * Lagrange's time function as a table of cubics: what makes a fly-out time cost a dozen multiplications.
 *
 * A quick coast is the difference of one function of one number, w, taken twice (`coastTime`), whatever the interceptor:
 * one table serves them all. Up to w = 1/2 it holds (α − sin α)/sin³(α/2) against w, where it is smooth; above, α − sin α
 * against q = √(1 − w), where it is smooth again. Two numbers a knot: value and slope times the width of a cell. Error
 * below 1e-10 of the time.
 */
export const LOW_W = -1
const HALF = 0.5
const CELLS = 512
/** Cells a unit of w, from LOW_W to 1/2. */
export const W_CELLS = CELLS / (HALF - LOW_W)
/** Cells a unit of q, from 0 to √(1/2). */
export const Q_CELLS = CELLS / Math.sqrt(HALF)

/** Value and scaled slope at each knot, one after the other. */
export const BY_W: Float64Array = table(i => {
  const w = LOW_W + i / W_CELLS
  return [factor(w), factorSlope(w) / W_CELLS]
})
export const BY_Q: Float64Array = table(i => {
  const q = i / Q_CELLS
  const root = Math.sqrt(1 - q * q)
  return [Math.PI - 2 * asin(q) - 2 * q * root, (-4 * root) / Q_CELLS]
})

function table(knot: (i: number) => [number, number]): Float64Array {
  const out = new Float64Array(2 * (CELLS + 2))
  for (let i = 0; i < CELLS + 2; i++) {
    const [value, slope] = knot(i)
    out[2 * i] = value
    out[2 * i + 1] = slope
  }
  return out
}

/** (α − sin α)/sin³(α/2), by its series where the closed form cancels. */
function factor(w: number): number {
  if (Math.abs(w) < 0.2) return series(w, n => 3 / (2 * n + 3))
  const root = Math.sqrt(Math.abs(w))
  return w > 0
    ? (2 * (asin(root) - root * Math.sqrt(1 - w))) / (w * root)
    : (2 * (root * Math.sqrt(1 - w) - asinh(root))) / (-w * root)
}

/** Its slope, from the time function: F' = (2/√(1 − w) − 3F/2)/w. */
function factorSlope(w: number): number {
  if (Math.abs(w) < 0.2) return derivative(w)
  return (2 / Math.sqrt(1 - w) - 1.5 * factor(w)) / w
}

/** 4/3 of the sum of (1/2)ₙ/n! g(n) wⁿ. */
function series(w: number, g: (n: number) => number): number {
  let [sum, term] = [g(0), 1]
  for (let n = 1; n <= 30; n++) {
    term *= ((n - 0.5) / n) * w
    sum += term * g(n)
  }
  return (4 / 3) * sum
}

function derivative(w: number): number {
  let [sum, term] = [0, 1]
  for (let n = 1; n <= 30; n++) {
    const ratio = (n - 0.5) / n
    term *= n === 1 ? ratio : ratio * w
    sum += (term * n * 3) / (2 * n + 3)
  }
  return (4 / 3) * sum
}
