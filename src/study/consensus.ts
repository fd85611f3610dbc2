import { isPoint, modeOf } from '../chance/index.js'
import type { Distribution } from '../chance/index.js'

/**
 * The position halfway between all: a reference for "each against the consensus".
 *
 * Per key the mean where every position holds a single value, else the equal mixture of what they hold. It mixes
 * assumptions, not outcomes: a mean outcome has no assumptions behind it, so nothing could be swapped with it.
 *
 * @param positions  what each position holds of each key, in the same order of keys
 * @returns what the consensus holds of each key
 * @throws RangeError without a position, or when positions hold different numbers of keys
 */
export function consensusPosition(positions: readonly (readonly Distribution[])[]): Distribution[] {
  const [first] = positions
  if (!first) throw new RangeError('consensusPosition: positions must be 1 or more, got none')
  const lengths = positions.map(held => held.length)
  if (lengths.some(length => length !== first.length))
    throw new RangeError(`consensusPosition: positions must hold the same keys, got ${lengths.join(', ')}`)
  return first.map((_, key) => {
    const held = positions.map(position => position[key]!)
    if (!held.every(isPoint)) return { kind: 'mixture', of: held, weights: held.map(() => 1) }
    // Taken from the first value on, so that equal values stay exactly what they are.
    const start = modeOf(held[0]!)
    return {
      kind: 'point',
      value: start + held.reduce((sum, d) => sum + (modeOf(d) - start), 0) / held.length,
    }
  })
}
