import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fragmentOf } from '../state/link.js'
import { INITIAL } from '../state/state.js'
import type { PageEdit, State } from '../state/state.js'
import { extraOf, sessionOf, stateOfTeam, takenOver, uncited } from './session.js'
import type { Session } from './session.js'

const QUESTION = INITIAL.question
const edit = (position: string | null, key: string, value: number, source = ''): PageEdit => ({
  scenario: QUESTION,
  key,
  position,
  value,
  source,
})
const lesson = (edits: PageEdit[], part: Partial<Session> = {}): State => ({
  ...INITIAL,
  view: 'teach',
  edits,
  extra: extraOf({ ...sessionOf({}), ...part }),
})
const POSITIONS = ['program', 'critics']

test('a session is what its link says', () => {
  const key = fc.stringMatching(/^[a-z_]{1,10}$/)
  const session: fc.Arbitrary<Session> = fc.record({
    team: fc.option(key, { nil: null }),
    round: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    minutes: fc.option(fc.integer({ min: 1, max: 90 }), { nil: null }),
    isCitedOnly: fc.boolean(),
    crux: fc.array(key, { maxLength: 4 }),
    test: fc.string({ maxLength: 40 }),
    agreed: fc.array(key, { maxLength: 4 }),
  })
  fc.assert(
    fc.property(session, one => {
      expect(sessionOf(extraOf(one))).toEqual(one)
    }),
  )
})

test.each([{ round: '7' }, { minutes: '-3' }, { minutes: 'soon' }, { minutes: '1e9' }])(
  'what does not make sense is as at the start: %o',
  extra => {
    expect(sessionOf(extra)).toEqual(sessionOf({}))
  },
)

describe('the joint screen takes a team’s changes from its link', () => {
  const joint = lesson([edit('program', 'track', 0.9, 'ours'), edit('critics', 'track', 0.8, 'theirs')])
  const theirs = lesson([edit('critics', 'shot_kill', 0.6, 'a report'), edit('critics', 'track', 0.7)], {
    team: 'critics',
  })
  const link = `https://example.org/crawford/index.html${fragmentOf(theirs)}`

  test('in place of that team’s earlier ones, and nobody else’s', () => {
    expect(takenOver(joint, link, POSITIONS)).toEqual({
      team: 'critics',
      taken: 2,
      leftOut: 0,
      edits: [joint.edits[0], ...theirs.edits],
    })
  })

  test('without what has no source, where only cited changes count', () => {
    const cited = { ...joint, extra: extraOf({ ...sessionOf({}), isCitedOnly: true }) }
    expect(takenOver(cited, link, POSITIONS)).toMatchObject({ taken: 1, leftOut: 1 })
  })

  test('and never another position’s, whatever the link carries', () => {
    const greedy = lesson([edit('program', 'shot_kill', 0.1, 'x')], { team: 'critics' })
    expect(takenOver(joint, fragmentOf(greedy), POSITIONS)).toMatchObject({
      edits: [joint.edits[0]],
      taken: 0,
    })
  })

  test.each([
    ['something', 'no-link'],
    [fragmentOf({ ...theirs, question: 'gmd-today' }), 'other-question'],
    [fragmentOf(joint), 'no-team'],
  ])('%s is refused: %s', (text, why) => {
    expect(takenOver(joint, text, POSITIONS)).toEqual({ why })
  })
})

test('a team’s own screen has no changes of the other team', () => {
  const state = lesson([
    edit('program', 'track', 0.9),
    edit('critics', 'track', 0.8),
    edit(null, 'warheads', 7),
  ])
  const own = stateOfTeam(state, 'critics')
  expect(own.edits.map(one => one.position)).toEqual(['critics', null])
  expect(sessionOf(own.extra).team).toBe('critics')
})

test('a change whose source is blank counts as uncited', () => {
  const state = lesson([edit('program', 'track', 0.9, '  '), edit('critics', 'track', 0.8, 'a report')])
  expect(uncited(state)).toEqual([state.edits[0]])
})
