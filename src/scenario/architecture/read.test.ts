import { describe, expect, test } from 'vitest'
import messages from '../../../messages/problems.en.json'
import { bibliography } from '../../record/index.js'
import { problemText, readArchitecture, subjectKind } from '../index.js'

const GOOD = `crawford-architecture: 1
id: mine
as_of: 1999-01-01
defended_area: {kind: national}
areas: []
sites:
  - {id: hill, lat: 55, lon: 37}
launchers:
  - {id: l, site: hill, basing: land-fixed, count: 20}
`
const lines = (text: string): string[] => {
  const read = readArchitecture(text, 'mine.yaml', bibliography([{ id: 'KNOWN', title: 'known' }]))
  return 'problems' in read ? read.problems.map(one => problemText(one, messages)) : []
}

describe('readArchitecture', () => {
  test('takes YAML and JSON; what is left out is left out', () => {
    const read = readArchitecture(GOOD, 'mine.yaml')
    if ('problems' in read) throw new Error(lines(GOOD).join('\n'))
    expect(read.architecture).toMatchObject({ id: 'mine', name: 'mine', launchers: [{ count: 20 }] })
    expect(read.architecture.radars).toBeUndefined()
    expect(readArchitecture('{"id": "x"}', 'x.json')).toMatchObject({
      architecture: { id: 'x' },
      warnings: [],
    })
  })

  test.each([
    ['count: 20', 'cuont: 20', 'mine.yaml:9:45 launchers[0].cuont: unknown key cuont; did you mean count?'],
    ['count: 20', 'count: -1', 'mine.yaml:9:52 launchers[0].count: the number is outside what is allowed'],
    ['count: 20', 'count: 2.5', 'launchers[0].count'],
    ['site: hill', 'site: hil', 'mine.yaml:9:19 launchers[0].site: the file has no site of this id'],
    ['land-fixed', 'land-fxed', 'did you mean land-fixed?'],
    ['1999-01-01', '1999-02-30', 'mine.yaml:3:8 as_of: this has the wrong form; expected a whole day'],
    ['1999-01-01', '1999-01', 'a whole day such as 2001-11-15'],
    ['lat: 55', 'lat: 95', 'sites[0].lat'],
    [
      '{id: hill, lat: 55, lon: 37}',
      '{id: hill}\n  - {id: hill}',
      'sites[1].id: this id is already used above: hill',
    ],
    ['lon: 37', 'lon: 37, area: city', 'sites[0].area: the file has no area of this id'],
    ['id: mine\n', '', 'id is missing'],
  ])('%s → %s is refused with its place', (from, to, words) => {
    const found = lines(GOOD.replace(from, to))
    expect(found.join('\n')).toContain(words)
    expect(found).toHaveLength(1)
  })

  test('everything that is wrong is said at once', () => {
    expect(lines(GOOD.replace('hill, basing', 'hil, basing').replace('20', '-1'))).toHaveLength(2)
  })

  test('a source that is not known is worth a look, no more', () => {
    const text = GOOD.replace('count: 20', 'count: 20, evidence: {grade: primary, sources: [KNWON]}')
    const read = readArchitecture(text, 'mine.yaml', bibliography([{ id: 'KNOWN', title: 'known' }]))
    expect(read).toMatchObject({ warnings: [{ code: 'source-unknown', details: { nearest: 'KNOWN' } }] })
  })

  test.each(['', '[', '- 1', 'null', '{{{', '\u0000', '42'])('takes any text: %j', text => {
    expect(lines(text).length).toBeGreaterThan(0)
  })
})

test.each([
  ['crawford: 1', 'scenario'],
  ['crawford-case: 1', 'scenario'],
  ['{"systems": []}', 'force'],
  ['force,system,leg\n', 'force'],
  ['id: x', 'architecture'],
  ['[', 'architecture'],
])('%j is a file of a %s', (text, kind) => {
  expect(subjectKind(text)).toBe(kind)
})
