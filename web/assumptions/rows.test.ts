import { describe, expect, test } from 'vitest'
import type { Assumption, Distribution, Position, PositionValue, Scenario } from '../../src/index.js'
import { edited, withOwn } from '../engine/solve.js'
import type { PageEdit } from '../state/state.js'
import { rowsOf, withValue, withoutValue } from './rows.js'
import type { Row } from './rows.js'

const point = (value: number): Distribution => ({ kind: 'point', value })
const assumption = (key: string, kind: Assumption['kind'], value: Distribution): Assumption => ({
  key,
  label: { en: key },
  short: null,
  about: null,
  kind,
  unit: 'probability',
  bounds: [0, 1],
  value,
  text: '',
  evidence: 'assumed',
  sources: [],
  note: null,
  concept: null,
  system: null,
  group: null,
  test: null,
  year: null,
  line: 1,
})
const held = (value: number): PositionValue => ({
  value: point(value),
  text: String(value),
  evidence: 'assumed',
  sources: [],
  note: null,
  reason: null,
})
const position = (key: string, kill: number): Position => ({
  key,
  holder: key,
  label: { en: key },
  reconstructedFrom: [],
  date: null,
  values: new Map([['kill', held(kill)]]),
})
const scenario = {
  id: 's',
  assumptions: [
    assumption('kill', 'belief', { kind: 'triangular', low: 0.4, mode: 0.6, high: 0.9 }),
    assumption('size', 'lever', point(0.5)),
    assumption('fact', 'fact', point(0.3)),
  ],
  positions: [position('a', 0.8), position('b', 0.5)],
} as unknown as Scenario

const rows = (edits: readonly PageEdit[], split: string[] = [], base = scenario): Row[] =>
  rowsOf({
    base,
    now: edited(base, edits).scenario,
    ranged: scenario,
    sides: ['a', 'b'],
    edits,
    split: new Set(split),
  })
const edit = (key: string, position: string | null, value: number): PageEdit => ({
  scenario: 's',
  key,
  position,
  value,
  source: '',
})

describe('a row of the list', () => {
  test('has two handles where the positions differ and one where they share', () => {
    expect(rows([]).map(row => row.holdings.map(one => [one.position, one.value]))).toEqual([
      [
        ['a', 0.8],
        ['b', 0.5],
      ],
      [[null, 0.5]],
      [[null, 0.3]],
    ])
  })

  test('shows the range of the assumption itself as the arguable one', () => {
    expect(rows([]).map(row => row.arguable)).toEqual([[0.4, 0.9], null, null])
  })

  test('of a fact is locked until the fact is edited', () => {
    expect(rows([]).map(row => row.isLocked)).toEqual([false, false, true])
    expect(rows([edit('fact', null, 0.3)])[2]!.isLocked).toBe(false)
  })

  test('keeps the shipped value beside the edited one', () => {
    const [holding, other] = rows([edit('kill', 'a', 0.7)])[0]!.holdings
    expect([holding!.value, holding!.shipped.value, holding!.edit!.value]).toEqual([0.7, 0.8, 0.7])
    expect(other!.edit).toBeNull()
  })

  test('is moved apart where somebody asks for it, or one position was edited alone', () => {
    expect(rows([], ['size'])[1]!.holdings.map(one => one.position)).toEqual(['a', 'b'])
    expect(rows([edit('size', 'b', 0.9)])[1]!.holdings.map(one => one.value)).toEqual([0.5, 0.9])
  })
})

describe('moving a value', () => {
  const [kill, size, fact] = rows([]) as [Row, Row, Row]
  test('of one position leaves the other', () => {
    expect(withValue([], 's', kill, kill.holdings[0]!, 0.7)).toEqual([edit('kill', 'a', 0.7)])
  })
  test('back to where it was shipped is no edit any more', () => {
    const moved = rows([edit('kill', 'a', 0.7)])[0]!
    expect(withValue([edit('kill', 'a', 0.7)], 's', moved, moved.holdings[0]!, 0.8)).toEqual([])
  })
  test('that both share takes back what was set for one', () => {
    expect(withValue([edit('size', 'a', 0.1)], 's', size, size.holdings[0]!, 0.9)).toEqual([
      edit('size', null, 0.9),
    ])
  })
  test('unlocks a fact even at its shipped value', () => {
    expect(withValue([], 's', fact, fact.holdings[0]!, 0.3)).toEqual([edit('fact', null, 0.3)])
  })
  test('and restoring it leaves all other edits', () => {
    const edits = [edit('kill', 'a', 0.7), edit('size', null, 0.9)]
    const [row] = rows(edits)
    expect(withoutValue(edits, 's', 'kill', row!.holdings[0]!)).toEqual([edit('size', null, 0.9)])
  })
})

describe('a position of one’s own', () => {
  const own = { scenario: 's', key: 'own-1', name: 'Mine', from: 'b' }
  test('is a copy that edits change like any other', () => {
    const base = withOwn(scenario, [own])
    const { scenario: now, refused } = edited(base, [edit('kill', 'own-1', 0.2)])
    expect(refused).toEqual([])
    expect(now.positions.map(one => one.values.get('kill')!.value)).toEqual([
      point(0.8),
      point(0.5),
      point(0.2),
    ])
    expect(now.positions[2]!.label.en).toBe('Mine')
  })
  test('that cannot be made is left out: copied from nobody, of another question, or named like one of the file', () => {
    expect(
      withOwn(scenario, [
        { ...own, from: 'nobody' },
        { ...own, scenario: 'other' },
        { ...own, key: 'a' },
      ]),
    ).toBe(scenario)
  })
})
