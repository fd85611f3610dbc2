import { ASK, altitudeBands, shotNumbers, spareTime, trajectoryPassage } from '../../interceptor/index.js'
import type { Trajectory } from '../../flight/index.js'
import type { DefenseSite } from './defense.js'

/** When one site meets one flight first, for any commit and burnout speed. */
export interface CommitTable {
  /** The first intercept after a commit, s, or Infinity. */
  earliest(commit: number, speed: number): number
}

/** Seconds between times, and m/s between speeds. */
const [STEP, SPEED_STEP] = [10, 100]

/** Stands for "not at all": earlier than any commit, and finite so that it can be mixed. */
const NEVER = -1e9

/**
 * The latest commit with which an intercept by a time is still possible, on a grid of times and burnout speeds.
 *
 * It only grows with time and with speed, and so do the mixtures of neighbors; the earliest intercept for a commit is read
 * off backwards. Good to tenths of a second, and to a step of the grid where a window opens at the edge of reach: for
 * means over many flights and draws. Single answers come from `engagementTimeline`.
 *
 * Source: computed (model M2B).
 */
export function commitTable(trajectory: Trajectory, { place, interceptor }: DefenseSite): CommitTable {
  const passage = trajectoryPassage(trajectory, place)
  const times: number[] = []
  const opens: boolean[] = []
  for (const { from, to } of altitudeBands(passage, interceptor)) {
    const pieces = Math.max(1, Math.ceil((to - from) / STEP))
    for (let i = 0; i <= pieces; i++) {
      times.push(from + ((to - from) * i) / pieces)
      opens.push(i === 0)
    }
  }
  const points = times.map(t => passage.at(t))
  const rows = new Map<number, Float64Array>()
  const work = new Float64Array(ASK.size)

  function rowOf(step: number): Float64Array {
    const known = rows.get(step)
    if (known) return known
    const shot = shotNumbers({ ...interceptor, burnoutSpeed: step * SPEED_STEP })
    const row = new Float64Array(times.length)
    let latest = NEVER
    points.forEach(({ halfSquared, altitude }, i) => {
      // From a commit so early that only reach and the longest flight can forbid it.
      const elapsed = interceptor.longestFlight < Infinity ? interceptor.longestFlight : LONG
      work[ASK.halfSquared] = halfSquared
      work[ASK.altitude] = altitude
      work[ASK.elapsed] = elapsed
      spareTime(work, shot)
      const spare = work[ASK.spare]!
      if (spare >= 0) latest = Math.max(latest, times[i]! - (elapsed - spare))
      row[i] = latest
    })
    rows.set(step, row)
    return row
  }

  return {
    earliest(commit, speed) {
      if (times.length === 0) return Infinity
      const step = Math.floor(speed / SPEED_STEP)
      const share = speed / SPEED_STEP - step
      const low = rowOf(Math.max(1, step))
      const high = share > 0 ? rowOf(step + 1) : low
      const at = (i: number): number => (1 - share) * low[i]! + share * high[i]!
      let [first, last] = [0, times.length]
      while (first < last) {
        const middle = (first + last) >> 1
        if (at(middle) >= commit) last = middle
        else first = middle + 1
      }
      if (first === times.length) return Infinity
      if (first === 0 || opens[first]) return times[first]!
      const [before, here] = [at(first - 1), at(first)]
      if (before < NEVER / 2) return times[first]!
      return times[first - 1]! + ((times[first]! - times[first - 1]!) * (commit - before)) / (here - before)
    },
  }
}

/** Longer than any flight, s. */
const LONG = 1e6
