import { expect, test } from 'vitest'
import { recordLinks } from './index.js'

type Scenarios = Parameters<typeof recordLinks>[2]
const assumption = (key: string, sources: string[] = [], note = ''): unknown => ({
  key,
  sources,
  note: note ? { en: note } : null,
})
const scenario = (assumptions: unknown[], positions: unknown[] = []): Scenarios =>
  [{ id: 's', claim: null, assumptions, positions }] as unknown as Scenarios
const ENTRIES = [
  { id: 'R1', sources: ['A'] },
  { id: 'R2', sources: ['A', 'B'] },
  { id: 'R3', sources: ['H'] },
  { id: 'R4', sources: ['H'] },
  { id: 'R5', sources: ['H'] },
  { id: 'R6', sources: ['H'] },
]
const row = (keys: string[], entries: string[], sources: string[] = []) => ({
  id: 'US-1',
  evidence: 'primary' as const,
  sources,
  scenario_keys: keys,
  entries,
})
const ties = (...args: Parameters<typeof recordLinks>): string[] =>
  recordLinks(...args).map(one =>
    [one.entry, one.position ?? '-', one.key ?? 'whole', one.row ?? one.source].join(' '),
  )

test('a value that cites a report is tied to the entries of that report', () => {
  expect(ties(ENTRIES, [], scenario([assumption('raid', ['B'])]))).toEqual(['R2 - raid B'])
})

test('a source of more than three entries is a history and ties nothing', () => {
  expect(ties(ENTRIES, [], scenario([assumption('raid', ['H'])]))).toEqual([])
})

test('a statement ties its entries to the values that name it or share a source, else to the assumption', () => {
  const positions = [
    { key: 'p', reconstructedFrom: [], values: new Map([['raid', { sources: ['X'], note: null }]]) },
    {
      key: 'q',
      reconstructedFrom: [],
      values: new Map([['raid', { sources: [], note: { en: 'as US-1' } }]]),
    },
  ]
  const questions = scenario([assumption('raid')], positions)
  expect(ties(ENTRIES, [row(['s.raid'], ['R1'], ['X'])], questions)).toEqual([
    'R1 q raid US-1',
    'R1 p raid US-1',
  ])
  expect(ties(ENTRIES, [row(['s.raid'], ['R1'], ['Z'])], scenario([assumption('raid')]))).toEqual([
    'R1 - raid US-1',
  ])
})

test('a position reconstructed from a report is tied as a whole', () => {
  const positions = [{ key: 'p', reconstructedFrom: ['B'], values: new Map() }]
  expect(ties(ENTRIES, [], scenario([], positions))).toEqual(['R2 p whole B'])
})

test('a statement of another scenario or an entry that does not exist ties nothing, and no tie is listed twice', () => {
  expect(ties(ENTRIES, [row(['t.raid'], ['R1'])], scenario([assumption('raid')]))).toEqual([])
  expect(ties(ENTRIES, [row(['s.raid'], ['R9'])], scenario([assumption('raid')]))).toEqual([])
  const twice = scenario([assumption('raid', ['B'], 'US-1')])
  expect(ties(ENTRIES, [row(['s.raid'], ['R2'], ['B'])], twice)).toEqual(['R2 - raid US-1'])
})
