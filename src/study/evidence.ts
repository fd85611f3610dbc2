import { mustBeGame } from './game.js'

/**
 * How much the gap between two positions would shrink if one assumption alone were settled.
 *
 * With chance `omega` the first position turns out right about it and the second moves, else the first moves:
 * D0 − ω |v(∅) − v(G∖g)| − (1 − ω) |v(g) − v(G)|. Below 0 where settling it would drive the positions apart, because
 * another assumption had been making up for it.
 *
 * @param values  2^n outcomes, by mask of the assumptions taken from the second position
 * @param omega   weight on the first position being right, in [0, 1]
 * @returns one reduction an assumption, in the unit of the outcome
 * @throws RangeError for any other omega, or unless there are 2^n values and n is in 0 … 20
 */
export function settledReduction(values: Float64Array, n: number, omega = 0.5): Float64Array {
  mustBeGame('settledReduction', values, n)
  if (!(omega >= 0 && omega <= 1))
    throw new RangeError(`settledReduction: omega must be in [0, 1], got ${omega}`)
  const all = values.length - 1
  const [from, to] = [values[0]!, values[all]!]
  return Float64Array.from({ length: n }, (_, g) => {
    const bit = 1 << g
    const secondMoves = Math.abs(from - values[all - bit]!)
    const firstMoves = Math.abs(values[bit]! - to)
    return Math.abs(from - to) - omega * secondMoves - (1 - omega) * firstMoves
  })
}
