/** Limits a map may have applied; what is not in its list was left out. */
export type FootprintLimit = 'flight-time' | 'track' | 'commit' | 'discrimination'

/** All that a place must be held against before it may be called defended. */
export const FOOTPRINT_LIMITS: readonly FootprintLimit[] = [
  'flight-time',
  'track',
  'commit',
  'discrimination',
]

/**
 * What the shapes of a map may be called.
 *
 * "Defended" only where time of flight, sensors, the time to commit and discrimination all had their say; anything less is
 * what interceptors can reach, an upper bound.
 */
export const footprintLabel = (limits: readonly FootprintLimit[]): 'defended' | 'reach' =>
  FOOTPRINT_LIMITS.every(limit => limits.includes(limit)) ? 'defended' : 'reach'
