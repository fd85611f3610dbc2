import { amountOf, total } from './amount.js'
import type { Amount } from './amount.js'
import { isMissile } from './force.js'
import type { Figure, Force, ForceSystem } from './force.js'
import type { SystemCount } from './systemCount.js'

/**
 * Warheads on deployed missiles, boats in overhaul left out, and the weapons at bomber bases; spares left out.
 *
 * The United States' reading of the Moscow Treaty; the treaty itself agreed on no rule.
 */
export function deployedCount(force: Force): { amounts: Record<string, Amount>; systems: SystemCount[] } {
  const bases = force.bomberWeaponsAtBases
  const hasBombers = force.systems.some(system => !isMissile(system))
  const atBases =
    bases === null && !hasBombers
      ? []
      : [amountOf(bases?.value ?? null, [bases], ['bomber_weapons_at_bases'], null)]
  return {
    amounts: {
      warheads: total(
        [...loadedOnMissiles(force), ...atBases],
        force.published['sort_operationally_deployed'] ?? null,
      ),
    },
    systems: force.systems.map(system =>
      isMissile(system)
        ? loadedCount(force, system)
        : {
            system: system.id,
            vehicles: system.deployed,
            warheads: null,
            how: 'at-bases',
            sum: '',
          },
    ),
  }
}

/** What is really on deployed missiles: type by type, or the published total where the types are not public. */
export function loadedOnMissiles(force: Force): Amount[] {
  const missiles = force.systems.filter(isMissile)
  const byType = missiles.map(system =>
    amountOf(system.loaded, [system], [`systems.${system.id}.loaded_warheads`], null),
  )
  const inTotal: Figure | null = force.loadedMissileTotal
  return byType.some(amount => amount.value === null) && inTotal?.value != null
    ? [amountOf(inTotal.value, [inTotal], [], null)]
    : byType
}

/** What one type of missile adds where the rule counts what is really on it. */
export function loadedCount(force: Force, system: ForceSystem): SystemCount {
  const inTotal = system.loaded === null && force.loadedMissileTotal?.value != null
  return {
    system: system.id,
    vehicles: system.deployed,
    warheads: system.loaded,
    how: inTotal ? 'in-total' : 'loaded',
    sum: '',
  }
}
