import { modeOf } from '../chance/index.js'
import { engagementTimeline, planFor } from '../engagement/index.js'
import type { Defense, EngagementTimeline } from '../engagement/index.js'
import type { Flight, NoAimedFlight } from '../flight/index.js'
import { geometryDefense, geometryFlight } from '../scenario/index.js'
import type { DefenseSettings, GeometryPath, Scenario } from '../scenario/index.js'

/** One path of a scenario against its defense, in time. */
export interface ScenarioTimeline {
  path: GeometryPath
  defense: Defense
  flight: Flight | NoAimedFlight
  /** Null where the path cannot be flown. */
  timeline: EngagementTimeline | null
  /** Shots at each object, round by round; null where the scenario names no largest number of shots. */
  plan: number[] | null
}

/** Inputs of the model that set the defense, by what they set. */
const SETTINGS = {
  rangeFactor: 'sensor_range_factor',
  decision: 'decision_delay',
  assess: 'assess_delay',
  speed: 'burnout_speed',
} as const

/**
 * The numbers that one position puts in the place of the geometry's own; without a position, those of the assumptions.
 *
 * One number each: the mode of what is left uncertain. Models that do not read a number leave the geometry's.
 */
export function positionSettings(scenario: Scenario, position: string | null): DefenseSettings {
  return Object.fromEntries(
    Object.entries(SETTINGS).map(([setting, input]) => [
      setting,
      inputOf(scenario, input, position) ?? undefined,
    ]),
  )
}

/** One input of the model as a number, or null where it is not bound. */
function inputOf({ model, assumptions, positions }: Scenario, input: string, position: string | null) {
  const binding = model.inputs[input]
  if (!binding) return null
  if ('literal' in binding) return binding.literal
  if (!('assumption' in binding)) return null
  const key = binding.assumption
  const held = positions.find(one => one.key === position)?.values.get(key)
  return modeOf(held?.value ?? assumptions.find(one => one.key === key)!.value)
}

/**
 * Who sees what when along one path of a scenario, as one position has it.
 *
 * @param position  key of a position, or null for the assumptions as they stand without one
 * @throws RangeError for a scenario without a geometry or a threat with a vehicle
 */
export function scenarioTimeline(
  scenario: Scenario,
  position: string | null,
  path: GeometryPath,
): ScenarioTimeline {
  const { geometry } = scenario
  if (geometry === null)
    throw new RangeError(`scenarioTimeline: ${scenario.id} must have a geometry, got none`)
  const defense = geometryDefense(geometry, positionSettings(scenario, position))
  const flight = geometryFlight(geometry, path)
  const timeline = flight.reached ? engagementTimeline(flight, defense) : null
  const shotsMax = inputOf(scenario, 'shots_max', position)
  const plan = timeline && shotsMax !== null ? planFor(timeline.looks.length, Math.round(shotsMax)) : null
  return { path, defense, flight, timeline, plan }
}
