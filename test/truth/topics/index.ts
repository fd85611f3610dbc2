import { COST_TOPICS } from './cost.js'
import { FLIGHT_TOPICS } from './flight.js'
import { LOFTED_TOPICS } from './lofted.js'
import { INTERCEPTOR_TOPICS } from './interceptor.js'
import { OUTCOME_TOPICS } from './outcome.js'
import { SENSOR_TOPICS } from './sensor.js'
import type { Topic } from './topic.js'

/** Every topic of `published.json` that the library can be asked about. */
export const TOPICS: Readonly<Record<string, Topic>> = {
  ...FLIGHT_TOPICS,
  ...COST_TOPICS,
  ...LOFTED_TOPICS,
  ...INTERCEPTOR_TOPICS,
  ...OUTCOME_TOPICS,
  ...SENSOR_TOPICS,
}
