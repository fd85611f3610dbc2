import type { Trajectory } from '../../flight/index.js'
import { coverage } from '../../sensor/index.js'
import type { Coverage, Interval } from '../../sensor/index.js'
import type { DefenseRadar } from './defense.js'

/** Why a radar gives no track: it never detects the body, or loses it before it is tracked. */
export type NoTrack = Extract<Coverage, { seen: false }>['why'] | 'left-too-soon'

/** What one radar has of one flight, s. */
export interface RadarWatch {
  /** When the body is above its horizon and in its field, however far away. */
  readonly view: readonly Interval[]
  /** When it is also near enough to be detected. */
  readonly detected: readonly Interval[]
  /** When a track is good enough to fire by; null where there is none. */
  readonly track: number | null
  readonly why: NoTrack | null
}

/** Farther than anything that comes back, m. */
export const ANYWHERE = 1e9

/**
 * When a radar sees a body, detects it and has a track good enough to fire by.
 *
 * The track takes its time from detection on, or from burnout where that is later, because nothing foretells a body under
 * power; it has to stay detected meanwhile. A body lost too soon is taken up anew where it comes back. More range, a
 * shorter delay or a wider field never makes the track later.
 *
 * @param freeFrom  when the body flies freely, s
 * @throws RangeError as `coverage`
 *
 * Source: computed (model M3).
 */
export function radarWatch(
  trajectory: Trajectory,
  freeFrom: number,
  radar: DefenseRadar,
  rangeFactor: number,
  trackDelay: number,
): RadarWatch {
  const { place, field, range } = radar
  const view = coverage(trajectory, { place, field, range: ANYWHERE })
  const near = coverage(trajectory, { place, field, range: range * rangeFactor })
  return {
    view: view.seen ? view.intervals : [],
    detected: near.seen ? near.intervals : [],
    ...trackOf(near, freeFrom, trackDelay),
  }
}

/** The track that comes of what a radar detects. */
export function trackOf(
  found: Coverage,
  freeFrom: number,
  trackDelay: number,
): { track: number; why: null } | { track: null; why: NoTrack } {
  if (!found.seen) return { track: null, why: found.why }
  for (const { enter, exit } of found.intervals) {
    const track = Math.max(enter, freeFrom) + trackDelay
    if (track <= exit) return { track, why: null }
  }
  return { track: null, why: 'left-too-soon' }
}
