import { bibliography } from '../src/index.js'
import type { Case, Position, PositionValue, Scenario } from '../src/index.js'

/** A bundled scenario or case as the build wrote it down: read and checked once, by the same reader as any file. */
export type Bundled =
  { scenario: Omit<Scenario, 'bibliography' | 'positions'> & { positions: PlainPosition[] } } | { case: Case }

type PlainPosition = Omit<Position, 'values'> & { values: [string, PositionValue][] }

/** What can be written as JSON of a scenario that was read. */
export function plainScenario(scenario: Scenario): Bundled {
  const { bibliography: _bibliography, positions, ...rest } = scenario
  return { scenario: { ...rest, positions: positions.map(one => ({ ...one, values: [...one.values] })) } }
}

/** The scenario that was written down. Its sources are those of the shipped bibliography. */
export function scenarioOf(bundled: Bundled): { scenario: Scenario } | { case: Case } {
  if ('case' in bundled) return bundled
  const positions = bundled.scenario.positions.map(one => ({ ...one, values: new Map(one.values) }))
  return { scenario: { ...bundled.scenario, positions, bibliography: bibliography([]) } }
}
