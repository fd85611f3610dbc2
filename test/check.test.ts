import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { crawford, temporaryFolder } from './command.js'

interface Rule {
  id: string
  article: string
  kind: string
  verdict: string
  class: string | null
  reason: string
  because: string
  missing: string[]
  inForce: boolean
  bindingOn: string | null
  readings: { id: string; matters: boolean; positions: { holder: string; verdict: string | null }[] }[]
  sources: string[]
  evidence: string
}
interface Answer {
  treaty: string
  date: string
  dateOf: string
  inForce: boolean
  bindingOn: string | null
  rules: Rule[]
}

const asked = (...args: string[]): { status: number | null; answer: Answer } => {
  const { status, out, err } = crawford(['check', ...args, '--json'])
  if (out === '') throw new Error(err)
  return { status, answer: JSON.parse(out) as Answer }
}
const ruleIn = ({ rules }: Answer, id: string): Rule => rules.find(rule => rule.id === id)!

describe('check --json', () => {
  const { status, answer } = asked('nmd-c1', '--treaty', 'abm', '--date', '2001-11-15')

  test('prints what the contract names', () => {
    expect(status).toBe(1)
    expect(answer).toMatchObject({
      treaty: 'ABM',
      date: '2001-11-15',
      inForce: true,
      bindingOn: '1972-10-03',
    })
    for (const rule of answer.rules) {
      for (const name of [
        'id',
        'article',
        'kind',
        'verdict',
        'readings',
        'because',
        'missing',
        'sources',
        'evidence',
      ])
        expect(rule, rule.id).toHaveProperty(name)
      expect(rule.because, rule.id).not.toBe('')
    }
  })

  test('names the component, the value and both readings', () => {
    expect(ruleIn(answer, 'ABM-AS.F').because).toBe('xbr-shemya: power times antenna area, W·m²: 20,900,000')
    const ninth = ruleIn(answer, 'ABM-IX')
    expect(ninth.verdict).toBe('depends')
    expect(ninth.because).toContain('uewr-thule')
    expect(ninth.readings[0]).toMatchObject({
      id: 'RD-UEWR',
      matters: true,
      positions: [{ verdict: 'prohibited' }, { verdict: 'depends' }],
    })
  })
})

describe('exit code', () => {
  test.each([
    [0, ['safeguard-1975', '--treaty', 'abm']],
    [0, ['thaad', '--treaty', 'abm']],
    [1, ['thaad', '--treaty', 'abm', '--strict']],
    [0, ['a135', '--treaty', 'abm']],
    [1, ['a135', '--treaty', 'abm', '--strict']],
    [1, ['nmd-c3', '--treaty', 'ABM']],
    [1, ['sea-based/one-ship', '--treaty', 'abm']],
    [0, ['us-2009-07-01', '--treaty', 'start1']],
    [0, ['us-2009-07-01', '--treaty', 'sort']],
    [0, ['us-2012-09-01', '--treaty', 'newstart']],
    [1, ['us-2012-09-01', '--treaty', 'newstart', '--date', '2018-02-05']],
    [0, ['us-2023-03-01', '--treaty', 'none', '--date', '2026-03-01']],
  ])('is %d for %j', (status, args) => {
    expect(crawford(['check', ...args]).status).toBe(status)
  })

  test.each([
    [
      ['nmd-c1', '--treaty', 'abm', '--date', '1972-05-25'],
      /signed on 1972-05-26; on 1972-05-25 it did not exist/,
    ],
    [
      ['sea-based/after', '--treaty', 'abm'],
      /ended on 2002-06-13[\s\S]*On 2002-06-14 these applied: INF Treaty \(in force\); START I \(in force\); SORT \(signed/,
    ],
    [
      ['ru-2023-03-01', '--treaty', 'newstart', '--date', '2026-03-01'],
      /ended on 2026-02-05[\s\S]*no treaty in force[\s\S]*Lavrov/,
    ],
    [['us-2009-07-01', '--treaty', 'salt2', '--date', '1990-01-01'], /never entered into force/],
    [['nmd-c1', '--treaty', 'amb'], /no treaty “amb”.*did you mean ABM\?/],
    [['nmd-c1'], /--treaty is needed: ABM, SALT1/],
    [['nmdc1', '--treaty', 'abm'], /did you mean nmd-c1\?/],
    [['sea-based/oneship', '--treaty', 'abm'], /no variant “oneship”.*did you mean one-ship\?/],
    [['nmd-c1', '--treaty', 'abm', '--date', '2001'], /--date must be a whole day/],
    [['gulf-1991', '--treaty', 'abm'], /add a line such as architecture: nmd-c1/],
    [['--treaty', 'abm'], /check needs an architecture/],
  ])('is 2 for %j, which says why', (args, words) => {
    const { status, out, err } = crawford(['check', ...args])
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(words)
  })
})

describe('the day of a check', () => {
  test.each([
    [['nmd-c1', '--treaty', 'abm', '--date', '2000-01-01'], '2000-01-01', 'option'],
    [['safeguard-1975', '--treaty', 'abm'], '1975-10-01', 'architecture'],
    [['us-2009-07-01', '--treaty', 'start1'], '2009-07-01', 'force'],
    [['crawford-2001-raid', '--treaty', 'abm'], '2001-11-15', 'scenario'],
    [['us', '--treaty', 'newstart', '--date', '2020-10-01'], '2020-10-01', 'option'],
  ])('of %j is %s, from the %s', (args, date, dateOf) => {
    expect(asked(...args).answer).toMatchObject({ date, dateOf })
  })

  test('a limit whose day has not come says from when it binds', () => {
    const { answer } = asked('us-2012-09-01', '--treaty', 'new-start')
    expect(answer).toMatchObject({ inForce: true, bindingOn: '2018-02-05' })
    expect(ruleIn(answer, 'NS-1')).toMatchObject({
      verdict: 'prohibited',
      inForce: false,
      bindingOn: '2018-02-05',
    })
  })

  test('a treaty only signed is evaluated and says so', () => {
    const { answer } = asked('us-2009-07-01', '--treaty', 'newstart', '--date', '2010-06-01')
    expect(answer).toMatchObject({ inForce: false, bindingOn: '2018-02-05' })
  })
})

describe('the text', () => {
  test.each([
    [
      'en',
      /^thaad under the ABM Treaty on 2001-11-15 \(in force\): 1 depends on the reading and 6 permit it\./,
    ],
    ['ru', /^thaad; Договор по ПРО на 2001-11-15 \(в силе\): 1 зависит от толкования и 6 допускают\./],
  ])('opens with one plain sentence (%s)', (lang, words) => {
    expect(crawford(['check', 'thaad', '--treaty', 'abm', '--lang', lang]).out).toMatch(words)
  })

  test('keeps statements never in force apart, and shows grades and sources', () => {
    const { out } = crawford(['check', 'thaad', '--treaty', 'abm'])
    expect(out.split('Signed but never in force')[1]).toContain('lower-velocity')
    expect(out).toContain('facts: unchecked')
    expect(out).toContain('[ABM_FAS1]')
  })
})

describe('a file of one’s own', () => {
  const folder = temporaryFolder()
  const file = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }

  test('an architecture with little in it permits little', () => {
    const path = file('mine.yaml', 'id: mine\nas_of: 1999-01-01\ndefended_area: {kind: national}\n')
    const { status, answer } = asked(path, '--treaty', 'abm')
    expect(status).toBe(0)
    expect(answer.rules.filter(rule => rule.verdict === 'prohibited')).toEqual([])
    expect(ruleIn(answer, 'ABM-III.launchers')).toMatchObject({
      verdict: 'not-enough-information',
      missing: ['areas'],
    })
  })

  test('is refused with line and column', () => {
    const path = file('wrong.yaml', 'id: mine\nlaunchers:\n  - {id: l, bassing: sea}\n')
    const { status, err } = crawford(['check', path, '--treaty', 'abm'])
    expect(status).toBe(2)
    expect(err).toContain('wrong.yaml:3:13 launchers[0].bassing: unknown key bassing; did you mean basing?')
  })

  test('a force is checked as well, and a fractional count refused', () => {
    const force = (n: number): string =>
      JSON.stringify({
        id: 'mine',
        party: 'us',
        as_of: '2019-01-01',
        systems: [
          {
            id: 'm',
            leg: 'icbm',
            type: 'missile',
            deployed_vehicles: n,
            nondeployed_vehicles: 0,
            loaded_warheads: 800,
            evidence: { grade: 'assumed' },
          },
        ],
      })
    const { status, answer } = asked(file('force.json', force(701)), '--treaty', 'newstart')
    expect([status, ruleIn(answer, 'NS-1').verdict, ruleIn(answer, 'NS-2').verdict]).toEqual([
      1,
      'prohibited',
      'permitted',
    ])
    expect(crawford(['check', file('half.json', force(1.5)), '--treaty', 'newstart']).status).toBe(2)
  })

  test('a scenario names its architecture', () => {
    const { out } = crawford(['new'])
    const path = file('scenario.yaml', out.replace(/^as-of:.*$/m, 'as-of: 2001-11-15\narchitecture: nmd-c3'))
    expect(asked(path, '--treaty', 'abm').answer).toMatchObject({ dateOf: 'scenario' })
  })
})

test('treaties lists all that can be checked', () => {
  const listed = JSON.parse(crawford(['treaties', '--json']).out) as Record<string, { id: string }[]>
  expect(listed['treaties']!.map(one => one.id)).toEqual([
    'ABM',
    'SALT1',
    'SALT2',
    'INF',
    'START1',
    'START2',
    'SORT',
    'NEWSTART',
  ])
  for (const id of [
    'safeguard-1975',
    'a135',
    'nmd-c1',
    'nmd-c2',
    'nmd-c3',
    'sea-based',
    'space-based',
    'thaad',
  ])
    expect(listed['architectures']!.map(one => one.id)).toContain(id)
})
