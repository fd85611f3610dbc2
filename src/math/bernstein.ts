import { brentRoot } from './brent.js'

/** How often a piece is halved before two roots too close to part are taken for a touch, which is no crossing. */
const DEEPEST = 45

/**
 * The product of two cubics given by Bézier ordinates on [0, 1], added `times` over to the seven ordinates of `out`.
 *
 * Source: computed, products of Bernstein polynomials.
 */
export function addCubicProduct(out: Float64Array, a: Float64Array, b: Float64Array, times: number): void {
  const [a0, a1, a2, a3] = [a[0]!, a[1]!, a[2]!, a[3]!]
  const [b0, b1, b2, b3] = [b[0]!, b[1]!, b[2]!, b[3]!]
  out[0]! += times * (a0 * b0)
  out[1]! += times * ((a0 * b1 + a1 * b0) / 2)
  out[2]! += times * ((a0 * b2 + 3 * a1 * b1 + a2 * b0) / 5)
  out[3]! += times * ((a0 * b3 + 9 * (a1 * b2 + a2 * b1) + a3 * b0) / 20)
  out[4]! += times * ((a1 * b3 + 3 * a2 * b2 + a3 * b1) / 5)
  out[5]! += times * ((a2 * b3 + a3 * b2) / 2)
  out[6]! += times * (a3 * b3)
}

/** Value at x in [0, 1] of the polynomial with these Bézier ordinates (one more than its degree). */
export function bezierValue(ordinates: ArrayLike<number>, x: number): number {
  const n = ordinates.length - 1
  const rest = 1 - x
  let [weight, value] = [1, ordinates[0]!]
  for (let i = 1; i <= n; i++) {
    weight *= ((n - i + 1) / i) * x
    value = value * rest + weight * ordinates[i]!
  }
  return value
}

/** 1 or −1 where no root can lie in [0, 1] because all ordinates have that sign, otherwise 0. */
export function bezierSign(ordinates: ArrayLike<number>): -1 | 0 | 1 {
  let [low, high] = [Infinity, -Infinity]
  for (let i = 0; i < ordinates.length; i++) {
    const b = ordinates[i]!
    if (b < low) low = b
    if (b > high) high = b
  }
  return low > 0 ? 1 : high < 0 ? -1 : 0
}

/**
 * Every place in (0, 1) where the polynomial with these Bézier ordinates changes sign, ascending.
 *
 * No root is missed, however close to another: a piece whose ordinates change sign once has exactly one, a piece where they
 * change more often is halved, and one where they never do has none (Descartes). To 1e-13 of the interval; roots closer
 * together than that count as a touch.
 *
 * Source: Bernstein subdivision, as in Lane & Riesenfeld (1981) (unchecked).
 */
export function bezierRoots(ordinates: ArrayLike<number>): number[] {
  const found: number[] = []
  search(Array.from(ordinates), 0, 1, DEEPEST, found)
  return found
}

function search(b: readonly number[], from: number, to: number, left: number, found: number[]): void {
  let [changes, last] = [0, 0]
  for (const value of b) {
    if (value === 0) continue
    if (last !== 0 && value < 0 !== last < 0) changes++
    last = value
  }
  if (changes === 0) return
  const ends = b[0]! * b.at(-1)!
  if (changes === 1 && ends < 0) {
    found.push(from + (to - from) * brentRoot(x => bezierValue(b, x), 0, 1, 1e-14))
    return
  }
  if (left === 0) {
    if (changes % 2 === 1) found.push((from + to) / 2)
    return
  }
  const [lower, upper] = halves(b)
  const middle = (from + to) / 2
  search(lower, from, middle, left - 1, found)
  // A root that is the middle itself belongs to neither half.
  const [before, after] = [lower.findLast(value => value !== 0)!, upper.find(value => value !== 0)!]
  if (upper[0] === 0 && before < 0 !== after < 0) found.push(middle)
  search(upper, middle, to, left - 1, found)
}

/** The ordinates of both halves. */
function halves(b: readonly number[]): [number[], number[]] {
  const row = [...b]
  const lower = [row[0]!]
  const upper = [row.at(-1)!]
  for (let n = row.length - 1; n > 0; n--) {
    for (let i = 0; i < n; i++) row[i] = (row[i]! + row[i + 1]!) / 2
    lower.push(row[0]!)
    upper.push(row[n - 1]!)
  }
  return [lower, upper.toReversed()]
}
