import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Architecture, ForceRecord, RuleRecords, Treaty } from '../../src/index.js'
import { answered, subjectsOf, treatyFor } from './data.js'
import type { Asked, TreatyFile } from './data.js'

const data = resolve(import.meta.dirname, '..', '..', 'data')
const json = (...path: string[]): unknown => JSON.parse(readFileSync(join(data, ...path), 'utf8'))
const folder = (name: string): unknown[] => readdirSync(join(data, name)).map(file => json(name, file))
const forces = json('forces.json') as { counting_rules: RuleRecords; forces: ForceRecord[] }
const FILE: TreatyFile = {
  treaties: (folder('treaties') as Treaty[]).toSorted((a, b) => (a.signed < b.signed ? -1 : 1)),
  architectures: folder('architectures') as Architecture[],
  countingRules: forces.counting_rules,
  forces: forces.forces,
  sources: {},
}
const SUBJECTS = subjectsOf(FILE)
const asked = (part: Partial<Asked>): ReturnType<typeof answered> =>
  answered(FILE, SUBJECTS, { treaty: '', subject: '', date: '', ...part })

test('with nothing asked it is the plan of 2000 under the ABM Treaty on the day the plan describes', () => {
  const { kind, treaty, subject, date, unknown } = asked({})
  expect([kind, treaty?.id, subject.id, date, unknown]).toEqual(['check', 'ABM', 'nmd-c1', '2001-11-15', []])
})

test('a variant describes a day of its own', () => {
  expect(asked({ subject: 'space-based/laser-test-1986' }).date).toBe('1986-06-01')
})

test('what a link names and nobody knows is told, and the view still answers', () => {
  const { kind, unknown } = asked({ treaty: 'no such', subject: 'nothing', date: '2001-13-01' })
  expect(kind).toBe('check')
  expect(unknown).toEqual(['nothing', 'no such', '2001-13-01'])
})

test.each([
  ['1972-05-25', 'before-signature'],
  ['2002-06-14', 'ended'],
])('on %s the ABM Treaty gives no verdicts: %s', (date, phase) => {
  const answer = asked({ date })
  expect(answer.kind).toBe('outside')
  expect(answer.kind === 'outside' && answer.status.phase).toBe(phase)
})

test('with no treaty what applied then is named', () => {
  const answer = asked({ treaty: 'none', subject: 'us-2023-03-01', date: '2026-03-01' })
  expect(answer.kind === 'none' && answer.applied.applying).toEqual([])
  expect(answer.kind === 'none' && answer.applied.ended[0]!.treaty).toBe('NEWSTART')
})

test.each([
  ['nmd-c1', 'ABM'],
  ['us-2009-07-01', 'SORT'],
  ['ru-2023-03-01', 'NEWSTART'],
])('%s is first held against %s', (id, treaty) => {
  expect(
    treatyFor(
      SUBJECTS.find(one => one.id === id)!,
      FILE.treaties,
    )?.id,
  ).toBe(treaty)
})
