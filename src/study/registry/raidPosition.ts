import { arriving } from '../../arsenal/index.js'
import { raidValue, rankTables } from '../../engagement/index.js'
import type { RaidValue } from '../../engagement/index.js'
import { compiledExpression } from '../expression.js'
import { inner } from './checked.js'
import type { Checked, Json } from './entry.js'

/** A position as cases write it: short names to numbers. */
export type ShortPosition = Readonly<Record<string, number>>

export const RAID_KEYS = ['W', 'd', 'K', 'p', 's', 'N', 'n', 't'] as const
export const RETALIATION_KEYS = ['F', 'phi', 'N', 'p', 'k', 'rel'] as const

const tables = rankTables()

/** The flagship raid at a position {W, d, K, p, s, N, n, t}. */
export const raidAt = (at: ShortPosition): RaidValue =>
  raidValue(
    {
      warheads: at['W']!,
      interceptors: at['N']!,
      shotsMax: at['n']!,
      credibleDecoys: at['d']!,
      discrimination: at['K']!,
      shotKill: at['p']!,
      common: at['s']!,
      track: at['t'] ?? 1,
    },
    tables,
  )

/** Warheads arriving at a position {F, phi, N, p, k, rel}. */
export const retaliationAt = (at: ShortPosition): number =>
  arriving(at['F']! * at['phi']! * at['rel']!, at['N']!, at['p']!, at['k']!, 1)

/** The outcome a case asks for, as a function of a position. */
export function outcomeOf(
  variant: string | null,
  inputs: Checked,
  names: readonly string[],
): (at: ShortPosition) => number {
  if (variant?.startsWith('raid')) return at => raidAt(at).pNoLeak
  if (variant?.startsWith('retaliation')) return retaliationAt
  const formula = compiledExpression(inputs.text('f'), [...names])
  return at => formula(Float64Array.from(names, name => at[name]!))
}

/** A map of short names to numbers; `extra` fills in what stands beside the positions. */
export function shortPosition(
  map: Readonly<Record<string, Json>>,
  where: string,
  extra: ShortPosition = {},
): ShortPosition {
  return { ...extra, ...Object.fromEntries(Object.keys(map).map(name => [name, inner(map, name, where)])) }
}

/** @throws RangeError naming the first key a position lacks */
export function mustHave(position: ShortPosition, keys: readonly string[], where: string): void {
  const missing = keys.find(key => position[key] === undefined)
  if (missing !== undefined) throw new RangeError(`${where}: ${missing} must be given`)
}
