import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fragmentOf, openedFragment } from './link.js'
import { INITIAL } from './state.js'
import type { State } from './state.js'
import { VIEWS } from './views.js'

const text = fc.string({ maxLength: 30 })
const anyState: fc.Arbitrary<State> = fc.record({
  view: fc.constantFrom(...VIEWS),
  question: fc.stringMatching(/^[a-z0-9-]{1,40}$/),
  sides: fc.option(fc.tuple(text, text), { nil: null }),
  edits: fc.array(
    fc.record({
      scenario: text,
      key: text,
      position: fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: null }),
      value: fc.double({ noNaN: true, noDefaultInfinity: true }).map(x => (x === 0 ? 0 : x)),
      source: text,
    }),
    { maxLength: 6 },
  ),
  own: fc.array(fc.record({ scenario: text, key: text, name: text, from: text }), { maxLength: 3 }),
  order: fc.oneof(fc.constantFrom('average' as const, 'largest' as const), fc.array(text, { maxLength: 5 })),
  seenFrom: fc.constantFrom(0 as const, 1 as const),
  extra: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), text, { maxKeys: 3 }),
})

test('a link opens the state it was made from, whatever that is', () => {
  fc.assert(
    fc.property(anyState, state => {
      const { state: opened, lost } = openedFragment(fragmentOf(state))
      expect(lost).toEqual([])
      expect({ ...opened, extra: { ...opened.extra } }).toEqual({ ...state, extra: { ...state.extra } })
    }),
  )
})

test('the page as shipped needs no more than its route', () => {
  expect(fragmentOf(INITIAL)).toBe('#/question/crawford-2001-raid')
  expect(openedFragment('')).toEqual({ state: INITIAL, lost: [] })
})

describe('links made by earlier versions keep opening', () => {
  test.each([
    [
      '#/assumptions/crawford-2001-raid?s=q1YqU7Iy1FFKVbKKjlZKLkosT8svStE1MjAw1C1KzExR0lEqKUpMzgbSBUX56UWJuUo6BnoW5jpKSrGxOkppQM21AA',
      {
        view: 'assumptions',
        question: 'crawford-2001-raid',
        edits: [
          { scenario: 'crawford-2001-raid', key: 'track', position: 'program', value: 0.87, source: '' },
        ],
        seenFrom: 1,
      },
    ],
  ])('%s', (fragment, want) => {
    expect(openedFragment(fragment).state).toMatchObject(want)
  })
})

test.each(['#/question/x?s=!!!', '#/question/x?s=AAAA', '#/nowhere/x', '#/question/%E0%A4%A'])(
  'a damaged link opens what can be read and lists what cannot: %s',
  fragment => {
    const { state, lost } = openedFragment(fragment)
    expect(VIEWS).toContain(state.view)
    expect(lost.length + (fragment.includes('%E0') ? 1 : 0)).toBeGreaterThan(0)
  },
)
