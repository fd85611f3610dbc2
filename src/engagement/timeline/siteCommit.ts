import type { DefenseSite } from './defense.js'

/** When a site may first launch, s, and which radar gives the track; nulls where none does. */
export function siteCommit(
  { radars }: Pick<DefenseSite, 'radars'>,
  tracks: readonly (number | null)[],
  decision: number,
): { commit: number; trackedBy: number } | { commit: null; trackedBy: null } {
  let first: { track: number; trackedBy: number } | null = null
  for (const trackedBy of radars) {
    const track = tracks[trackedBy]!
    if (track !== null && (first === null || track < first.track)) first = { track, trackedBy }
  }
  if (first === null) return { commit: null, trackedBy: null }
  return { commit: first.track + decision, trackedBy: first.trackedBy }
}
