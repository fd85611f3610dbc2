import { gaussLegendre } from './quadrature.js'

const POINTS = 16
const DEEPEST = 40
const MOST_PIECES = 20_000
/** No halving improves on what rounding leaves, a share of a piece. */
const ROUNDING = 4e-15

/**
 * The area under a curve, found by halving each piece until halving changes nothing that counts.
 *
 * Pieces start at `breaks`: put one wherever the curve has a bend or a narrow feature, which would be missed otherwise.
 *
 * @param breaks     two or more ends of pieces, ascending; equal neighbors are skipped
 * @param tolerance  share of the area (of its absolute value) that may be wrong, in all
 * @throws RangeError for fewer than two breaks, breaks that descend, or a curve too wild for 20,000 pieces
 *
 * Source: Gauss–Legendre rules of 16 points on nested halves; computed.
 */
export function adaptiveIntegral(
  f: (x: number) => number,
  breaks: readonly number[],
  tolerance: number,
): number {
  if (!(breaks.length >= 2))
    throw new RangeError(`adaptiveIntegral: breaks must be 2 or more, got ${breaks.length}`)
  const { nodes, weights } = gaussLegendre(POINTS)
  const area = (from: number, to: number): number => {
    const [middle, half] = [(from + to) / 2, (to - from) / 2]
    let sum = 0
    for (let i = 0; i < POINTS; i++) sum += weights[i]! * f(middle + half * nodes[i]!)
    return sum * half
  }
  const areas = breaks.slice(1).map((to, i) => {
    const from = breaks[i]!
    if (!(to >= from)) throw new RangeError(`adaptiveIntegral: breaks must ascend, got ${from} before ${to}`)
    return to > from ? area(from, to) : 0
  })
  const allowed = (tolerance * areas.reduce((sum, piece) => sum + Math.abs(piece), 0)) / areas.length
  let pieces = MOST_PIECES
  const refined = (from: number, to: number, whole: number, left: number): number => {
    const middle = (from + to) / 2
    const [first, second] = [area(from, middle), area(middle, to)]
    const change = Math.abs(first + second - whole)
    if (left === 0 || change <= Math.max(allowed, ROUNDING * Math.abs(whole))) return first + second
    if (--pieces < 0)
      throw new RangeError(
        'adaptiveIntegral: breaks must mark the bends of f, got more pieces than can be halved',
      )
    return refined(from, middle, first, left - 1) + refined(middle, to, second, left - 1)
  }
  return areas.reduce((sum, piece, i) => {
    const [from, to] = [breaks[i]!, breaks[i + 1]!]
    return to > from ? sum + refined(from, to, piece, DEEPEST) : sum
  }, 0)
}
