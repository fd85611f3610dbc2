import { bibliography } from '../record/index.js'
import type { Bibliography } from '../record/index.js'
import type { Case, Position, PositionValue, Scenario } from './scenario.js'

/** A scenario or case as JSON: read and checked once, so that running it again needs neither YAML nor schema. */
export type Plain = { scenario: PlainScenario } | { case: Case }

export type PlainScenario = Omit<Scenario, 'bibliography' | 'positions'> & { positions: PlainPosition[] }

type PlainPosition = Omit<Position, 'values'> & { values: [string, PositionValue][] }

/** What can be written as JSON of a scenario that was read; its sources are left to the bibliography. */
export function plainScenario(scenario: Scenario): PlainScenario {
  const { bibliography: _bibliography, positions, ...rest } = scenario
  return { ...rest, positions: positions.map(one => ({ ...one, values: [...one.values] })) }
}

/** The scenario that was written down, with the bibliography its sources are to be found in. */
export function revivedScenario(plain: PlainScenario, sources: Bibliography = bibliography([])): Scenario {
  const positions = plain.positions.map(one => ({ ...one, values: new Map(one.values) }))
  return { ...plain, positions, bibliography: sources }
}
