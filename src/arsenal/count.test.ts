import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countUnder, forceOf, forceRulesOf, RULE_IDS } from './index.js'
import type { Force, ForceRecord, ForceSystem, RuleId, RuleRecords } from './index.js'

type Expected = 'not enough information' | number | Record<string, number>
interface ForcesFile {
  counting_rules: RuleRecords
  forces: (ForceRecord & {
    expected_counts: Record<string, Expected>
    difference_to_published: Record<string, number>
  })[]
}
const file = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../data/forces.json'), 'utf8'),
) as ForcesFile
const rules = forceRulesOf(file.counting_rules)
const force = (id: string): Force => forceOf(file.forces.find(one => one.id === id)!)
const warheads = (id: RuleId, of: Force): number | null =>
  countUnder(rules[id], of).amounts['warheads']!.value

describe('the same force under each counting rule', () => {
  const cases = file.forces.flatMap(one =>
    Object.entries(one.expected_counts).map(([rule, want]) => [one.id, rule as RuleId, want] as const),
  )
  test.each(cases)('%s under %s is the count worked out by hand', (id, rule, want) => {
    const { amounts } = countUnder(rules[rule], force(id))
    if (want === 'not enough information') {
      expect(amounts['warheads']).toMatchObject({ value: null })
      expect(amounts['warheads']!.missing.length).toBeGreaterThan(0)
    } else if (typeof want === 'number') expect(amounts['warheads']!.value).toBe(want)
    else expect(Object.fromEntries(Object.keys(want).map(name => [name, amounts[name]!.value]))).toEqual(want)
  })

  test.each(file.forces.map(one => [one.id, one] as const))(
    '%s stands beside what was published, and the difference is the one on file',
    (id, one) => {
      for (const [name, difference] of Object.entries(one.difference_to_published))
        expect(countUnder(rules[name as RuleId], force(id)).amounts['warheads']!.difference).toBe(difference)
      for (const rule of ['start1_attribution', 'new_start'] as const)
        for (const name of ['warheads', 'ballistic_warheads', 'vehicles', 'deployed_vehicles']) {
          const amount = countUnder(rules[rule], force(id)).amounts[name]
          if (amount?.value != null && amount.published?.value != null) expect(amount.difference).toBe(0)
        }
    },
  )

  test('the launchers the United States declared in September 2020 follow from the fields', () => {
    expect(countUnder(rules.new_start, force('us-2020-09-01')).amounts['launchers']).toMatchObject({
      value: 397 + 57 + 230 + 50 + 48 + 18,
      difference: 0,
      evidence: 'primary',
    })
  })

  test('the rules differ by more than half on one force', () => {
    const us = force('us-2009-07-01')
    expect([
      warheads('start1_attribution', us),
      warheads('sort_operationally_deployed', us),
      warheads('new_start', us),
    ]).toEqual([5916, 2202, 1816])
  })

  test('stockpile adds the reserve to what is deployed, inventory the retired as well', () => {
    const us = force('us-2009-07-01')
    expect(warheads('stockpile', us)).toBe(2202 + 2500)
    expect(warheads('inventory', us)).toBe(2202 + 2500 + 4200)
    expect(countUnder(rules.stockpile, us).apart).toContainEqual(
      expect.objectContaining({ name: 'retired', counted: false }),
    )
    expect(countUnder(rules.inventory, force('us-2018-02-05')).amounts['warheads']).toMatchObject({
      value: null,
      missing: ['retired'],
    })
  })

  test('where land and sea are not split, what is mobile or heavy is not known rather than none', () => {
    const { amounts } = countUnder(rules.start1_attribution, force('ru-2001-12-05'))
    expect(amounts['mobile_icbm_warheads']).toMatchObject({ value: null, missing: ['systems.bm.leg'] })
    expect(amounts['heavy_icbm_warheads']!.value).toBeNull()
    const { amounts: later } = countUnder(rules.start1_attribution, force('ru-2009-07-01'))
    expect(later['heavy_icbm_warheads']!.value).toBe(1040)
    expect(later['mobile_icbm_warheads']!.value).toBe(176 + 15)
    expect(later['heavy_icbms']!.value).toBe(104)
  })

  test('a count is no better known than the least of its numbers', () => {
    expect(countUnder(rules.new_start, force('us-2020-09-01')).amounts['warheads']!.evidence).toBe('computed')
    expect(countUnder(rules.start1_attribution, force('us-2001-12-05')).amounts['warheads']!.evidence).toBe(
      'assumed',
    )
  })
})

const system = (given: Partial<ForceSystem>): ForceSystem => ({
  id: 'one',
  leg: 'bomber',
  type: 'a bomber',
  accountable: 0,
  attribution: 'class',
  deployed: 0,
  overhaul: 0,
  inactive: 0,
  nondeployed: 0,
  loaded: 0,
  mobile: false,
  heavy: false,
  bomberClass: 'us_alcm',
  equippedFor: null,
  evidence: 'assumed',
  sources: [],
  note: null,
  ...given,
})
const holding = (...systems: ForceSystem[]): Force => ({
  id: 'test',
  party: 'us',
  asOf: '2000-01-01',
  era: null,
  systems,
  bomberWeaponsAtBases: { value: 0, evidence: 'assumed', sources: [] },
  loadedMissileTotal: null,
  reserve: null,
  retired: null,
  published: {},
  note: null,
})

describe('bombers by class', () => {
  test.each([
    ['within the first 150 of one class each counts 10', [[100, null]], 1000],
    ['beyond the first 150 each counts as equipped', [[160, 12]], 1620],
    ['beyond the first 150 none counts more than 20', [[160, 30]], 1700],
    [
      'the class is numbered over the whole force',
      [
        [100, null],
        [60, 20],
      ],
      1000 + 500 + 200,
    ],
  ] as const)('%s', (_, bombers, want) => {
    const systems = bombers.map(([accountable, equippedFor], i) =>
      system({ id: `b${i}`, accountable, equippedFor }),
    )
    expect(warheads('start1_attribution', holding(...systems))).toBe(want)
  })

  test('beyond the first 150 the count needs what a bomber is equipped for', () => {
    expect(
      countUnder(rules.start1_attribution, holding(system({ accountable: 151 }))).amounts['warheads'],
    ).toMatchObject({ value: null, missing: ['systems.one.equipped_for'] })
  })

  test('a bomber of an unknown class is refused', () => {
    expect(() => countUnder(rules.start1_attribution, holding(system({ bomberClass: 'zeppelin' })))).toThrow(
      RangeError,
    )
  })

  test('one bomber of the first 150, deployed, counts 10 under START I and 1 under New START', () => {
    const one = holding(system({ accountable: 1, deployed: 1 }))
    expect(warheads('start1_attribution', one)).toBe(10)
    expect(warheads('new_start', one)).toBe(1)
  })
})

describe('laws of counting', () => {
  const amount = fc.option(fc.nat(500), { nil: null })
  const systems = fc.array(
    fc.record({ accountable: amount, deployed: amount, loaded: amount, each: fc.nat(10) }),
    { minLength: 1, maxLength: 5 },
  )
  const missiles = (
    rows: { accountable: number | null; deployed: number | null; loaded: number | null; each: number }[],
  ): Force =>
    holding(
      ...rows.map(({ each, ...row }, i) =>
        system({
          ...row,
          id: `m${i}`,
          leg: 'icbm',
          bomberClass: null,
          attribution: row.accountable === null ? null : [{ vehicles: row.accountable, each }],
        }),
      ),
    )

  test('an unknown number gives no count, under every rule that needs it, and 0 never stands for it', () => {
    fc.assert(
      fc.property(systems, rows => {
        const of = missiles(rows)
        const unknown = (field: 'accountable' | 'loaded'): boolean => rows.some(row => row[field] === null)
        expect(warheads('start1_attribution', of) === null).toBe(unknown('accountable'))
        expect(warheads('sort_operationally_deployed', of) === null).toBe(unknown('loaded'))
        expect(warheads('new_start', of) === null).toBe(unknown('loaded'))
      }),
    )
  })

  test('the order in which missiles are listed changes no count', () => {
    fc.assert(
      fc.property(systems, rows => {
        for (const rule of RULE_IDS)
          expect(warheads(rule, missiles(rows.toReversed()))).toBe(warheads(rule, missiles(rows)))
      }),
    )
  })
})
