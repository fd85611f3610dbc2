import { openedFragment } from '../state/link.js'
import type { PageEdit, State } from '../state/state.js'

export const ROUNDS = [1, 2, 3, 4] as const
export type Round = (typeof ROUNDS)[number]

/** What a lesson keeps in its link beside the edits: whose screen this is, the round, and what has been agreed. */
export interface Session {
  /** Key of the position whose team this screen is for; null: the joint screen. */
  team: string | null
  round: Round
  /** Length of a round in minutes; null: no clock. */
  minutes: number | null
  /** Whether a change takes effect only with a source. */
  isCitedOnly: boolean
  /** The set of assumptions taken for the crux in the second round. */
  crux: readonly string[]
  /** The test proposed in the third. */
  test: string
  /** Assumptions both teams accept as facts in the fourth. */
  agreed: readonly string[]
}

const listOf = (text: string | undefined): string[] => (text ? text.split(',') : [])

/** The session of a view's own state; what does not make sense is as at the start. */
export function sessionOf(extra: State['extra']): Session {
  const round = ROUNDS.find(one => String(one) === extra['round']) ?? 1
  const minutes = Number(extra['minutes'])
  return {
    team: extra['team'] || null,
    round,
    minutes: Number.isInteger(minutes) && minutes >= 1 && minutes <= 90 ? minutes : null,
    isCitedOnly: extra['cited'] === '1',
    crux: listOf(extra['crux']),
    test: extra['test'] ?? '',
    agreed: listOf(extra['agreed']),
  }
}

/** The same as texts for the link; what is as at the start is left out. */
export function extraOf(session: Session): Record<string, string> {
  const { team, round, minutes, isCitedOnly, crux, test, agreed } = session
  const all = {
    team: team ?? '',
    round: round === 1 ? '' : String(round),
    minutes: minutes === null ? '' : String(minutes),
    cited: isCitedOnly ? '1' : '',
    crux: crux.join(','),
    test,
    agreed: agreed.join(','),
  }
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text !== ''))
}

/** Edits of one position of a scenario. */
export const editsOf = (state: State, position: string): PageEdit[] =>
  state.edits.filter(one => one.scenario === state.question && one.position === position)

/** Edits of the scenario for which nobody gives a source. */
export const uncited = (state: State): PageEdit[] =>
  state.edits.filter(one => one.scenario === state.question && one.source.trim() === '')

/** The state of one team's own screen: its own changes, and those made for every position. */
export const stateOfTeam = (state: State, team: string): State => ({
  ...state,
  view: 'teach',
  edits: state.edits.filter(
    one => one.scenario === state.question && (one.position === team || one.position === null),
  ),
  extra: extraOf({ ...sessionOf(state.extra), team }),
})

export type Taken =
  | { edits: readonly PageEdit[]; team: string; taken: number; leftOut: number }
  | { why: 'no-link' | 'other-question' | 'no-team' }

/**
 * The joint state's edits with those of one team's link in place of that team's earlier ones.
 *
 * @param text  a link or the part after its `#`
 * @param positions  keys of the positions that have a team
 */
export function takenOver(state: State, text: string, positions: readonly string[]): Taken {
  const at = text.indexOf('#')
  const fragment = text.slice(Math.max(at, 0)).trim()
  if (!/^#?\/[a-z]/.test(fragment)) return { why: 'no-link' }
  const { state: theirs } = openedFragment(fragment)
  if (theirs.question !== state.question) return { why: 'other-question' }
  const { team } = sessionOf(theirs.extra)
  if (team === null || !positions.includes(team)) return { why: 'no-team' }
  const own = editsOf(theirs, team)
  const { isCitedOnly } = sessionOf(state.extra)
  const fit = own.filter(one => !isCitedOnly || one.source.trim() !== '')
  const others = state.edits.filter(one => one.scenario !== state.question || one.position !== team)
  return { edits: [...others, ...fit], team, taken: fit.length, leftOut: own.length - fit.length }
}
