import { cos } from './elementary.js'

/** Where to ask a function and how much each answer counts. */
export interface Rule {
  readonly nodes: Float64Array
  readonly weights: Float64Array
}

const legendreRules = new Map<number, Rule>()

/**
 * The n points at which a smooth function on [−1, 1] is best sampled to find the area under it.
 *
 * Exact for polynomials up to degree 2n − 1; nodes ascend and weights sum to 2. Rules are kept, so treat them as read-only.
 *
 * @throws RangeError unless n is a whole number of 1 or more
 *
 * Source: Newton's method on the three-term recurrence of the Legendre polynomials; computed.
 */
export function gaussLegendre(n: number): Rule {
  mustBeSize('gaussLegendre', n)
  const kept = legendreRules.get(n)
  if (kept) return kept
  const [nodes, weights] = [new Float64Array(n), new Float64Array(n)]
  for (let i = 0; i < Math.ceil(n / 2); i++) {
    let x = -cos((Math.PI * (i + 0.75)) / (n + 0.5))
    let slope = 1
    for (let round = 0; round < 100; round++) {
      let [before, value] = [0, 1]
      for (let k = 1; k <= n; k++) [before, value] = [value, ((2 * k - 1) * x * value - (k - 1) * before) / k]
      slope = (n * (before - x * value)) / (1 - x * x)
      const step = value / slope
      x -= step
      if (Math.abs(step) < 1e-15) break
    }
    if (2 * i + 1 === n) x = 0
    nodes[i] = x
    nodes[n - 1 - i] = 0 - x
    weights[i] = weights[n - 1 - i] = 2 / ((1 - x * x) * slope * slope)
  }
  const rule = { nodes, weights }
  legendreRules.set(n, rule)
  return rule
}

/**
 * The n values of a Beta(a, b) chance, each with its probability, that stand for the whole distribution in an average.
 *
 * Exact for polynomials up to degree 2n − 1; nodes ascend in [0, 1] and weights, being probabilities, sum to 1.
 * Found as eigenvalues of the Jacobi matrix, which needs no starting guess; shapes from 0.05 to 1e4 are tested. For an
 * integrand that is no polynomial of that degree, add nodes until the average stands still.
 *
 * @throws RangeError unless a and b are positive and finite and n is a whole number of 1 or more
 *
 * Source: Golub & Welsch, Calculation of Gauss Quadrature Rules (1969) (unchecked).
 */
export function gaussJacobi(n: number, a: number, b: number): Rule {
  mustBeSize('gaussJacobi', n)
  if (!(a > 0 && a < Infinity)) throw new RangeError(`gaussJacobi: a must be positive and finite, got ${a}`)
  if (!(b > 0 && b < Infinity)) throw new RangeError(`gaussJacobi: b must be positive and finite, got ${b}`)
  const [diagonal, coupling] = [new Float64Array(n), new Float64Array(n)]
  const shape = a + b
  for (let k = 0; k < n; k++) {
    const c = 2 * k + shape
    diagonal[k] = k === 0 ? a / shape : 0.5 + ((a - b) * (shape - 2)) / (2 * c * (c - 2))
    const above = k + 1
    const squared =
      k === 0
        ? (a * b) / (shape * shape * (shape + 1))
        : (above * (k + a) * (k + b) * (k + shape - 1)) / (c * c * (c + 1) * (c - 1))
    coupling[k] = k === n - 1 ? 0 : Math.sqrt(squared)
  }
  return spectrum(diagonal, coupling)
}

/** Eigenvalues, ascending, of a symmetric tridiagonal matrix, and the squared first entries of their unit vectors, by implicit QL. */
function spectrum(d: Float64Array, e: Float64Array): Rule {
  const n = d.length
  const first = new Float64Array(n)
  first[0] = 1
  for (let low = 0; low < n; low++) {
    for (;;) {
      let high = low
      while (high < n - 1) {
        const size = Math.abs(d[high]!) + Math.abs(d[high + 1]!)
        if (size + Math.abs(e[high]!) === size) break
        high++
      }
      if (high === low) break
      const tilt = (d[low + 1]! - d[low]!) / (2 * e[low]!)
      const reach = Math.sqrt(tilt * tilt + 1)
      let g = d[high]! - d[low]! + e[low]! / (tilt + (tilt < 0 ? -reach : reach))
      let [sine, cosine, shift] = [1, 1, 0]
      let i = high - 1
      for (; i >= low; i--) {
        const f = sine * e[i]!
        const side = cosine * e[i]!
        const r = Math.sqrt(f * f + g * g)
        e[i + 1] = r
        if (r === 0) {
          d[i + 1]! -= shift
          break
        }
        sine = f / r
        cosine = g / r
        g = d[i + 1]! - shift
        const turn = (d[i]! - g) * sine + 2 * cosine * side
        shift = sine * turn
        d[i + 1] = g + shift
        g = cosine * turn - side
        const [here, next] = [first[i]!, first[i + 1]!]
        first[i + 1] = sine * here + cosine * next
        first[i] = cosine * here - sine * next
      }
      e[high] = 0
      if (i >= low) continue
      d[low]! -= shift
      e[low] = g
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => d[a]! - d[b]!)
  return {
    nodes: Float64Array.from(order, i => Math.min(1, Math.max(0, d[i]!))),
    weights: Float64Array.from(order, i => first[i]! * first[i]!),
  }
}

function mustBeSize(name: string, n: number): void {
  if (!(n >= 1 && Number.isSafeInteger(n)))
    throw new RangeError(`${name}: n must be a whole number of 1 or more, got ${n}`)
}
