import { AIR_ENTRIES } from './air.js'
import { ARSENAL_ENTRIES } from './arsenal.js'
import { ASSIGNMENT_ENTRIES } from './assignment.js'
import { CHANCE_ENTRIES } from './chance.js'
import { DISAGREEMENT_ENTRIES } from './disagreement.js'
import { ENGAGEMENT_ENTRIES } from './engagement.js'
import type { ModelEntry } from './entry.js'
import { FLIGHT_ENTRIES } from './flight.js'
import { INTERCEPTOR_ENTRIES } from './interceptor.js'
import { OBLATE_ENTRIES } from './oblate.js'
import { REACH_ENTRIES } from './reach.js'
import { PATH_ENTRIES } from './paths.js'
import { SCENARIO_ENTRIES } from './scenarios.js'
import { SENSING_ENTRIES } from './sensing.js'
import { SENSOR_ENTRIES } from './sensor.js'
import { SETTLING_ENTRIES } from './settling.js'

/** `M5A` comes before `M10A`, and the scenarios after all. */
const order = (id: string): number => {
  const [, section, letter] = /^M(\d+)([A-Z])$/.exec(id) ?? []
  return section === undefined ? 1e5 + id.charCodeAt(0) : 100 * Number(section) + letter!.charCodeAt(0)
}

/** Every model that can be asked by id or plain name: what `calc` prints and `verify` runs. */
export const REGISTRY: readonly ModelEntry[] = [
  ...AIR_ENTRIES,
  ...FLIGHT_ENTRIES,
  ...OBLATE_ENTRIES,
  ...SENSING_ENTRIES,
  ...SENSOR_ENTRIES,
  ...ENGAGEMENT_ENTRIES,
  ...ASSIGNMENT_ENTRIES,
  ...CHANCE_ENTRIES,
  ...INTERCEPTOR_ENTRIES,
  ...REACH_ENTRIES,
  ...ARSENAL_ENTRIES,
  ...PATH_ENTRIES,
  ...DISAGREEMENT_ENTRIES,
  ...SETTLING_ENTRIES,
  ...SCENARIO_ENTRIES,
].sort((a, b) => (order(a.id) < order(b.id) ? -1 : order(a.id) > order(b.id) ? 1 : 0))

/** Entries of one model: by id (`M5A`) or plain name (`salvo and need`, `salvo-and-need`); several where it has variants. */
export function entriesOf(name: string): ModelEntry[] {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
  return REGISTRY.filter(
    entry =>
      entry.id.toLowerCase() === plain ||
      entry.name.toLowerCase().replace(/[-,\s]+/g, ' ') === plain.replace(/,/g, ''),
  )
}

export { checkedInputs } from './checked.js'
export type { InputFault } from './checked.js'
export type { Checked, InputDoc, InputKind, Inputs, Json, ModelEntry } from './entry.js'
