import { attribution } from '../attribution.js'
import { flipSets } from '../cruxes.js'
import { coalitionValues } from '../game.js'
import { interactions } from '../interactions.js'
import { object, text } from './entry.js'
import type { Checked, Json } from './entry.js'
import { shortPosition } from './raidPosition.js'
import type { ShortPosition } from './raidPosition.js'

export const SHAPLEY = 'Shapley (1953), A Value for n-Person Games (unchecked)'
export const ABOUT_MODEL = 'Attribution is about the model: what carries the gap under it, not who is right.'
export const GRAMMAR = text('names, numbers, + - * / ^, parentheses, min(a, b), max(a, b)')
export const ATTRIBUTION = [
  'fA',
  'fB',
  'gap',
  'shapley',
  'first_in',
  'last_in',
  'banzhaf',
  'marginal_min',
  'marginal_max',
  'minimal_flip_sets',
  'minimal_blocking_sets',
  'minimal_robust_flip_sets',
  'interaction_SII',
]

/** Everything said of a game, under the names of the cases. */
export function attributed(
  groups: readonly string[],
  values: Float64Array,
  threshold: number,
): Readonly<Record<string, Json>> {
  const n = groups.length
  const parts = attribution(values, n)
  const pairs = interactions(values, n)
  const sets = flipSets(values, n, value => value >= threshold)
  const named = (column: Float64Array): Json =>
    Object.fromEntries(groups.map((group, i) => [group, column[i]!]))
  const listed = (masks: readonly number[]): Json =>
    masks.map(mask => groups.filter((_, i) => mask & (1 << i)))
  return {
    fA: values[0]!,
    fB: values[values.length - 1]!,
    gap: values[values.length - 1]! - values[0]!,
    shapley: named(parts.shapley),
    first_in: named(parts.firstIn),
    last_in: named(parts.lastIn),
    banzhaf: named(parts.banzhaf),
    marginal_min: named(parts.marginalMin),
    marginal_max: named(parts.marginalMax),
    minimal_flip_sets: listed(sets.minimal),
    minimal_blocking_sets: listed(sets.blocking),
    minimal_robust_flip_sets: listed(sets.robust),
    interaction_SII: Object.fromEntries(
      groups.flatMap((a, i) =>
        groups.slice(i + 1).map((b, j) => [`${a}|${b}`, pairs[i * n + i + 1 + j]!] as const),
      ),
    ),
  }
}

/** The game between two positions over some of their keys; all other keys are the first position's. */
export function gameOf(
  from: ShortPosition,
  to: ShortPosition,
  groups: readonly string[],
  outcome: (at: ShortPosition) => number,
): Float64Array {
  return coalitionValues(groups.length, mask => {
    const mixed: Record<string, number> = { ...from }
    groups.forEach((group, i) => {
      if (mask & (1 << i)) mixed[group] = to[group]!
    })
    return outcome(mixed)
  })
}

export function positions(inputs: Checked, extra: ShortPosition = {}): [ShortPosition, ShortPosition] {
  return [shortPosition(inputs.record('A'), 'A', extra), shortPosition(inputs.record('B'), 'B', extra)]
}

/** The names of the groups: as listed, or every key of the first position. */
export const groupNames = (inputs: Checked, from: ShortPosition): readonly string[] =>
  (inputs.json('groups') as readonly string[] | undefined) ?? Object.keys(from)

export const TWO_POSITIONS = { A: object('first position'), B: object('second position') }
