import { amountOf, total } from './amount.js'
import type { Amount } from './amount.js'
import { isMissile } from './force.js'
import type { Force, ForceSystem } from './force.js'
import type { BomberClass, ForceRule } from './forceRule.js'
import type { SystemCount } from './systemCount.js'

/**
 * Warheads attributed to every vehicle until its launcher is eliminated, whatever it really carries.
 *
 * Missiles count as their type is credited. Bombers of one class are numbered over the whole force, in the order
 * of the file: the first so many at a fixed number each, further ones as equipped.
 *
 * @throws RangeError where a bomber is of a class the rule does not know
 */
export function attributedCount(
  rule: ForceRule,
  force: Force,
): { amounts: Record<string, Amount>; systems: SystemCount[] } {
  const before = new Map<string, number | null>()
  const counted = force.systems.map(system => {
    if (isMissile(system)) return attributedToMissiles(system)
    const bomberClass = rule.bomberClasses[system.bomberClass ?? '']
    if (!bomberClass)
      throw new RangeError(
        `countUnder: bomber_class of ${system.id} must be one of ${Object.keys(rule.bomberClasses).join(', ')}, got ${system.bomberClass}`,
      )
    const numbered = before.get(system.bomberClass!) ?? (before.has(system.bomberClass!) ? null : 0)
    before.set(
      system.bomberClass!,
      numbered === null || system.accountable === null ? null : numbered + system.accountable,
    )
    return attributedToBombers(system, bomberClass, numbered)
  })
  const said = (name: string): Force['published'][string] | null => force.published[name] ?? null
  const vehicles = force.systems.map(system =>
    amountOf(system.accountable, [system], [`systems.${system.id}.accountable_vehicles`], null),
  )
  const warheads = counted.map(one => one.warheads)
  const missiles = warheads.filter((_, i) => isMissile(force.systems[i]!))
  return {
    amounts: {
      vehicles: total(vehicles, said('start1_delivery_vehicles')),
      warheads: total(warheads, said('start1_warheads')),
      ballistic_warheads: total(missiles, said('start1_ballistic_warheads')),
      mobile_icbm_warheads: total(
        amongIcbms(force, warheads, system => system.mobile),
        said('start1_mobile_icbm_warheads'),
      ),
      heavy_icbm_warheads: total(
        amongIcbms(force, warheads, system => system.heavy),
        said('start1_heavy_icbm_warheads'),
      ),
      heavy_icbms: total(
        amongIcbms(force, vehicles, system => system.heavy),
        said('start1_heavy_icbms'),
      ),
    },
    systems: counted.map(one => one.system),
  }
}

/** The part of land-based missiles of one kind. Where land and sea are not split, neither is what is mobile or heavy. */
const amongIcbms = (
  force: Force,
  amounts: readonly Amount[],
  isMeant: (system: ForceSystem) => boolean,
): Amount[] =>
  force.systems.flatMap((system, i) => {
    if (system.leg === 'icbm') return [isMeant(system) ? amounts[i]! : amountOf(0, [system], [], null)]
    return system.leg === 'icbm_slbm' ? [amountOf(null, [system], [`systems.${system.id}.leg`], null)] : []
  })

interface Attributed {
  warheads: Amount
  system: SystemCount
}

function attributedToMissiles(system: ForceSystem): Attributed {
  const { id, accountable, attribution } = system
  const parts = attribution === 'class' ? null : attribution
  const value = parts
    ? parts.reduce((sum, one) => sum + ('total' in one ? one.total : one.vehicles * one.each), 0)
    : accountable === 0
      ? 0
      : null
  const sum = (parts ?? [])
    .map(one => ('total' in one ? `${one.total}` : `${one.vehicles}×${one.each}`))
    .join(' + ')
  return {
    warheads: amountOf(value, [system], [`systems.${id}.attribution`], null),
    system: { system: id, vehicles: accountable, warheads: value, how: 'attributed', sum },
  }
}

function attributedToBombers(
  system: ForceSystem,
  { first, each, mostBeyond }: BomberClass,
  numbered: number | null,
): Attributed {
  const { id, accountable, equippedFor } = system
  const field = `systems.${id}`
  const given = (value: number | null, missing: string, sum: string): Attributed => ({
    warheads: amountOf(value, [system], [`${field}.${missing}`], null),
    system: { system: id, vehicles: accountable, warheads: value, how: 'by-class', sum },
  })
  if (accountable === null) return given(null, 'accountable_vehicles', '')
  if (first === null) return given(accountable * each, '', `${accountable}×${each}`)
  // Another system of the class, earlier in the file, has no number: nobody knows which of these come first.
  if (numbered === null) return given(null, 'accountable_vehicles', '')
  const within = Math.min(accountable, Math.max(0, first - numbered))
  const beyond = accountable - within
  if (beyond === 0) return given(within * each, '', `${within}×${each}`)
  if (equippedFor === null) return given(null, 'equipped_for', `${within}×${each} + ${beyond}×?`)
  const further = Math.min(equippedFor, mostBeyond)
  return given(within * each + beyond * further, '', `${within}×${each} + ${beyond}×${further}`)
}
