import { gaussJacobi } from '../math/index.js'
import type { Rule } from '../math/index.js'
import type { Distribution } from '../chance/index.js'
import { coalitionValues } from './game.js'

const MAX_EVALUATIONS = 1e8

/**
 * The mean outcome of every mixture of two positions that hold spreads, not points: no draws, no luck.
 *
 * Keys are independent of each other. Each Beta is stood for by Gauss–Jacobi nodes, so the mean is exact when the
 * outcome is a polynomial of degree up to 2 × nodes − 1 in that key, and close when it is smooth there; it is not for
 * outcomes with steps. Points, choices and mixtures of these and of Betas are exact too.
 *
 * @param from     what the first position holds of each key
 * @param to       what the second holds
 * @param outcome  outcome at one value for each key; the array is reused, do not keep it
 * @param nodes    nodes for each Beta
 * @returns 2^n means, by mask, as `coalitionValues`
 * @throws RangeError when the positions differ in length, hold a normal or triangular spread, or need over 10^8 evaluations
 */
export function averagedCoalitionValues(
  from: readonly Distribution[],
  to: readonly Distribution[],
  outcome: (values: Float64Array) => number,
  nodes = 32,
): Float64Array {
  const n = from.length
  if (to.length !== n)
    throw new RangeError(
      `averagedCoalitionValues: positions must hold the same keys, got ${n} and ${to.length}`,
    )
  const rules = [from, to].map(position => position.map(held => ruleOf(held, nodes)))
  let evaluations = 1
  for (let i = 0; i < n; i++) evaluations *= rules[0]![i]!.nodes.length + rules[1]![i]!.nodes.length
  if (!(evaluations <= MAX_EVALUATIONS))
    throw new RangeError(
      `averagedCoalitionValues: evaluations must be at most ${MAX_EVALUATIONS}, got ${evaluations}`,
    )
  const values = new Float64Array(n)
  const mean = (mask: number, key: number): number => {
    if (key === n) return outcome(values)
    const { nodes, weights } = rules[(mask >>> key) & 1]![key]!
    let sum = 0
    for (let k = 0; k < nodes.length; k++) {
      values[key] = nodes[k]!
      sum += weights[k]! * mean(mask, key + 1)
    }
    return sum
  }
  return coalitionValues(n, mask => mean(mask, 0))
}

function ruleOf(held: Distribution, nodes: number): Rule {
  switch (held.kind) {
    case 'point':
      return { nodes: Float64Array.of(held.value), weights: Float64Array.of(1) }
    case 'beta':
      return gaussJacobi(nodes, held.a, held.b)
    case 'choice':
      return joined(
        held.values.map(value => ruleOf({ kind: 'point', value }, nodes)),
        held.weights,
      )
    case 'mixture':
      return joined(
        held.of.map(part => ruleOf(part, nodes)),
        held.weights,
      )
    default:
      throw new RangeError(
        `averagedCoalitionValues: a spread must be a point, beta, choice or mixture of these, got ${held.kind}`,
      )
  }
}

function joined(rules: readonly Rule[], weights: readonly number[]): Rule {
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return {
    nodes: Float64Array.from(rules.flatMap(rule => [...rule.nodes])),
    weights: Float64Array.from(
      rules.flatMap((rule, k) => Array.from(rule.weights, weight => (weight * weights[k]!) / all)),
    ),
  }
}
