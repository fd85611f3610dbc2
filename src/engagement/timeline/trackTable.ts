import { ecefFromPlace, eciFromEcef } from '../../earth/index.js'
import type { Place } from '../../earth/index.js'
import { endOf, stateAt } from '../../flight/index.js'
import type { Trajectory } from '../../flight/index.js'
import { coverage } from '../../sensor/index.js'
import type { DefenseRadar } from './defense.js'
import { ANYWHERE } from './radarWatch.js'

/** When the first of some radars has a track, for any range factor: least factor by time, which only falls. */
export interface TrackTable {
  readonly times: Float64Array
  /** The least range factor with which some radar has a track by then; Infinity where none would do. */
  readonly factors: Float64Array
  /** 1 where a radar comes in, so that the factor jumps there. */
  readonly jumps: Uint8Array
}

/** Seconds between times: the factor in between is then good to some 1e-4 of itself. */
const STEP = 10

/**
 * The track time of one flight as a function of the range factor, for a group of radars that serve the same sites.
 *
 * A track that starts when the body has come near enough needs it to stay so for the delay. Distances from a radar have
 * one lowest point while the body is in view, so the farther of the two ends is the farthest of the whole track.
 *
 * Source: computed (model M3).
 */
export function trackTable(
  trajectory: Trajectory,
  freeFrom: number,
  radars: readonly DefenseRadar[],
  trackDelay: number,
): TrackTable {
  const spans = radars.flatMap(radar => {
    const { place, field, range } = radar
    const seen = coverage(trajectory, { place, field, range: ANYWHERE })
    const distance = distanceFrom(trajectory, place)
    return (seen.seen ? seen.intervals : []).flatMap(({ enter, exit }) => {
      const from = Math.max(enter, freeFrom) + trackDelay
      return from <= exit ? [{ from, to: exit, range, distance }] : []
    })
  })
  const starts = new Set(spans.map(span => span.from))
  const grid: number[] = []
  for (let t = freeFrom + trackDelay; t < endOf(trajectory); t += STEP) grid.push(t)
  const times = Float64Array.from(
    [...new Set([...grid, ...starts, ...spans.map(span => span.to)])].toSorted((a, b) => a - b),
  )
  const factors = new Float64Array(times.length).fill(Infinity)
  let least = Infinity
  times.forEach((t, i) => {
    for (const { from, to, range, distance } of spans)
      if (t >= from && t <= to)
        least = Math.min(least, Math.max(distance(t), distance(t - trackDelay)) / range)
    factors[i] = least
  })
  return { times, factors, jumps: Uint8Array.from(times, t => (starts.has(t) ? 1 : 0)) }
}

/** The first time at which some radar has a track, s, or Infinity. */
export function trackedAt({ times, factors, jumps }: TrackTable, factor: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (factors[middle]! <= factor) high = middle
    else low = middle + 1
  }
  if (low === times.length) return Infinity
  const t = times[low]!
  if (low === 0 || jumps[low] === 1 || factors[low - 1] === Infinity) return t
  const before = times[low - 1]!
  return before + ((t - before) * (factors[low - 1]! - factor)) / (factors[low - 1]! - factors[low]!)
}

/** Straight distance of the body from a place on the turning ground, m. */
function distanceFrom(trajectory: Trajectory, place: Place): (t: number) => number {
  const [ground, site, body] = [new Float64Array(3), new Float64Array(3), new Float64Array(6)]
  ecefFromPlace(ground, place, trajectory.earth)
  return t => {
    eciFromEcef(site, ground, trajectory.earth, t)
    stateAt(body, trajectory, t)
    let sum = 0
    for (let i = 0; i < 3; i++) sum += (body[i]! - site[i]!) * (body[i]! - site[i]!)
    return Math.sqrt(sum)
  }
}
