import { amountOf, total } from './amount.js'
import type { Amount } from './amount.js'
import { loadedCount, loadedOnMissiles } from './deployed.js'
import { isMissile } from './force.js'
import type { Force, ForceSystem } from './force.js'
import type { SystemCount } from './systemCount.js'

/** Re-entry vehicles really on deployed missiles, and one for every deployed heavy bomber. */
export function newStartCount(force: Force): { amounts: Record<string, Amount>; systems: SystemCount[] } {
  const said = (name: string): Force['published'][string] | null => force.published[name] ?? null
  const count = (system: ForceSystem, field: 'deployed' | 'nondeployed'): Amount =>
    amountOf(system[field], [system], [`systems.${system.id}.${field}_vehicles`], null)
  const deployed = force.systems.map(system => count(system, 'deployed'))
  const bombers = deployed.filter((_, i) => !isMissile(force.systems[i]!))
  return {
    amounts: {
      deployed_vehicles: total(deployed, said('newstart_deployed_vehicles')),
      warheads: total([...loadedOnMissiles(force), ...bombers], said('newstart_warheads')),
      launchers: total(
        [...deployed, ...force.systems.map(system => count(system, 'nondeployed'))],
        said('newstart_launchers'),
      ),
    },
    systems: force.systems.map(system =>
      isMissile(system)
        ? loadedCount(force, system)
        : {
            system: system.id,
            vehicles: system.deployed,
            warheads: system.deployed,
            how: 'one-each',
            sum: system.deployed === null ? '' : `${system.deployed}×1`,
          },
    ),
  }
}
