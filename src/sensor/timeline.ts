import type { Place } from '../earth/index.js'
import type { Trajectory } from '../flight/index.js'
import { coverage } from './coverage.js'
import type { FieldOfView } from './coverage.js'
import { fluctuatingDetection, meanDetectionDelay } from './detection.js'
import { radarRange } from './radarRange.js'
import type { RadarReference } from './radarRange.js'
import { trackTime } from './trackTime.js'
import type { TrackNeed } from './trackTime.js'

/** A radar on the ground, by published or assumed numbers. */
export interface Radar {
  place: Place
  field: FieldOfView
  reference: RadarReference
  /** Signal-to-noise ratio at which it searches, a plain ratio, and the chance that noise passes for an object. */
  signal: number
  falseAlarm: number
  /** Time between two looks of the search at the same place, s. */
  scan: number
  /** What its tracks must be good for. */
  track: TrackNeed
}

/** A body as a radar meets it: a path and a cross-section, not a missile. */
export interface Body {
  trajectory: Trajectory
  /** Radar cross-section, m². */
  crossSection: number
  /** From when on it flies freely, s: no track foretells a body under power. */
  freeFrom: number
}

export type SensorTimeline =
  | { tracked: true; enter: number; detect: number; track: number; exit: number; looks: number }
  | {
      tracked: false
      why: 'below-horizon' | 'out-of-range' | 'outside-field' | 'left-too-soon' | 'not-accurate-enough'
    }

/**
 * When a radar finds a body and when it has tracked it well enough, s: entry into coverage, detection, track.
 *
 * Detection comes on average half a scan and the missed looks after entry, at the chance of a look at the edge of range
 * (fluctuating echo; nearer, it would be sooner). Track looks begin at detection or when the body flies freely,
 * whichever is later. A body that leaves before is taken up anew where it enters again.
 *
 * @throws RangeError for numbers that make no sense, as `radarRange`, `coverage` and `trackTime`
 *
 * Source: computed (models M3B, M3C, M3E).
 */
export function sensorTimeline({ trajectory, crossSection, freeFrom }: Body, radar: Radar): SensorTimeline {
  if (Number.isNaN(freeFrom)) throw new RangeError('sensorTimeline: freeFrom must be a number, got NaN')
  const { place, field, reference, signal, falseAlarm, scan } = radar
  const seen = coverage(trajectory, { place, field, range: radarRange(reference, { crossSection, signal }) })
  if (!seen.seen) return { tracked: false, why: seen.why }
  const delay = meanDetectionDelay(fluctuatingDetection(signal, falseAlarm), scan)
  let why: 'left-too-soon' | 'not-accurate-enough' = 'left-too-soon'
  for (const { enter, exit } of seen.intervals) {
    const detect = enter + delay
    const first = Math.max(detect, freeFrom)
    if (first > exit) continue
    const track = trackTime(trajectory, place, { enter: first, exit }, radar.track)
    if (track.reached) return { tracked: true, enter, detect, track: track.time, exit, looks: track.looks }
    why = track.why
  }
  return { tracked: false, why }
}
