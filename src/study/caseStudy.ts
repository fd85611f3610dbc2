import { modeOf } from '../chance/index.js'
import type { Scenario } from '../scenario/index.js'
import { consistencyFindings } from './consistency.js'
import type { ConsistencyFinding } from './results.js'

/**
 * Where one holder, or two on opposite sides, argue the same strength differently in two questions of a case.
 *
 * @param positions  keys of the positions to look at; all when absent
 */
export function caseConsistency(
  scenarios: readonly Scenario[],
  language: 'en' | 'ru',
  positions?: readonly string[],
): ConsistencyFinding[] {
  return consistencyFindings(
    scenarios.map(scenario => ({
      scenario: scenario.id,
      positions: scenario.positions
        .filter(position => !positions || positions.includes(position.key))
        .map(position => ({
          key: position.key,
          holder: position.holder,
          values: scenario.assumptions.flatMap(assumption => {
            const { key, concept, system } = assumption
            const held = position.values.get(key)
            if (concept === null || system === null) return []
            const reason = held?.reason ? (held.reason[language] ?? held.reason.en) : null
            return [{ key, concept, system, value: modeOf((held ?? assumption).value), reason }]
          }),
        })),
    })),
  )
}
