import { stream } from '../../chance/index.js'
import type { Geometry, Sourced } from '../../scenario/index.js'

/** Limits that say how well a number is known; limits across systems or of a design do not. */
const UNKNOWN = ['uncertainty', 'published-values']

/**
 * A geometry with each of its uncertain numbers drawn from the limits the library has for it.
 *
 * Half the draws lie between the low limit and the value, half between the value and the high limit, evenly: assumed. Each
 * number has a stream of its own, by entry and quantity, so that one draw is the same everywhere and adding a number moves
 * no other; what appears twice is drawn once.
 *
 * @param draw  number of the draw, from 0
 */
export function drawnGeometry(geometry: Geometry, seed: number, draw: number): Geometry {
  const copy = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(copy)
    if (part === null || typeof part !== 'object') return part
    if (isSourced(part)) return drawn(part, seed, draw)
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, copy(value)]))
  }
  return {
    ...geometry,
    ...(copy({ ...geometry, overrides: [], launch: [], defend: [] }) as Geometry),
    launch: geometry.launch,
    defend: geometry.defend,
    overrides: geometry.overrides,
  }
}

const isSourced = (part: object): part is Sourced =>
  'value' in part && 'rangeOf' in part && 'quantity' in part

function drawn(number: Sourced, seed: number, draw: number): Sourced {
  const { value, low, high, rangeOf } = number
  if (low === null || high === null || rangeOf === null || !UNKNOWN.includes(rangeOf)) return number
  const [below, above] = [Math.min(low, value), Math.max(high, value)]
  if (!(above > below)) return number
  const u = stream(seed, `geometry/${number.id ?? ''}/${number.quantity}`)
    .at(draw)
    .uniform()
  return {
    ...number,
    value: u < 0.5 ? below + 2 * u * (value - below) : value + (2 * u - 1) * (above - value),
  }
}

/** Every number of a geometry that is drawn. */
export function drawnNumbers(geometry: Geometry): Sourced[] {
  const found: Sourced[] = []
  const look = (part: unknown): void => {
    if (part === null || typeof part !== 'object') return
    if (!Array.isArray(part) && isSourced(part)) {
      const { low, high, rangeOf } = part
      if (rangeOf !== null && UNKNOWN.includes(rangeOf) && low !== null && high !== null && high > low)
        found.push(part)
    } else Object.values(part).forEach(look)
  }
  look({ ...geometry, overrides: [], launch: [], defend: [] })
  return found
}
