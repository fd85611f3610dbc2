import { OUTCOME_TOPICS } from './outcome.js'
import { SENSOR_TOPICS } from './sensor.js'
import type { Topic } from './topic.js'

/** Every topic of `published.json` that the library can be asked about. */
export const TOPICS: Readonly<Record<string, Topic>> = {
  ...OUTCOME_TOPICS,
  ...SENSOR_TOPICS,
}
