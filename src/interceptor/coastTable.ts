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

/** Value and scaled slope at each knot, one after the other; zeros until `fillCoastTables`. */
export const BY_W = new Float64Array(2 * (CELLS + 2))
export const BY_Q = new Float64Array(2 * (CELLS + 2))

/** Fills the tables on first use, so that whoever does not ask need not wait for them. */
export function fillCoastTables(): void {
  if (BY_W[0] !== 0) return
  for (let i = 0; i < CELLS + 2; i++) {
    const w = LOW_W + i / W_CELLS
    BY_W[2 * i] = factor(w)
    BY_W[2 * i + 1] = factorSlope(w) / W_CELLS
    const q = i / Q_CELLS
    const root = Math.sqrt(1 - q * q)
    BY_Q[2 * i] = Math.PI - 2 * asin(q) - 2 * q * root
    BY_Q[2 * i + 1] = (-4 * root) / Q_CELLS
  }
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
