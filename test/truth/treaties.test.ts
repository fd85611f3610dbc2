import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkedArchitecture, checkedForce, dateStatus, variantOf } from '../../src/index.js'
import { COUNTING_RULES, architecture, dataFile, force, treaty } from '../treatyFiles.js'

interface Expected {
  rule: string
  verdict: string
  readings?: string[]
}
interface Subject {
  architecture: string
  as_of: string
  expected: Expected[]
  variants: { id: string; as_of: string; expected: Expected[] }[]
}

/** Verdicts worked out by hand from the treaty texts, before there was a checker. */
const truth = JSON.parse(readFileSync(join(import.meta.dirname, 'treaties.json'), 'utf8')) as {
  architectures: Subject[]
}
const cases = truth.architectures.flatMap(({ architecture: id, as_of: asOf, expected, variants }) => [
  ...expected.map(one => ({ id, variant: null as string | null, asOf, ...one })),
  ...variants.flatMap(variant =>
    variant.expected.map(one => ({ id, variant: variant.id as string | null, asOf: variant.as_of, ...one })),
  ),
])

describe('verdicts on architectures', () => {
  test('are there to be compared', () => {
    expect(cases.length).toBe(63)
  })

  test.each(cases)('$id/$variant, $rule: $verdict', ({ id, variant, asOf, rule, verdict, readings }) => {
    const subject = variant === null ? architecture(id) : variantOf(architecture(id), variant)
    expect(subject.as_of).toBe(asOf)
    if (verdict === 'ended') {
      expect(dateStatus(treaty(rule), asOf).phase).toBe('ended')
      expect(() => checkedArchitecture(treaty('ABM'), subject, asOf)).toThrow(RangeError)
      return
    }
    const found = checkedArchitecture(treaty('ABM'), subject, asOf).rules.find(one => one.id === rule)!
    expect(found.verdict).toBe(verdict.replaceAll(' ', '-'))
    for (const reading of readings ?? []) expect(found.readings.map(one => one.id)).toContain(reading)
    if (verdict === 'not enough information') expect(found.missing.length).toBeGreaterThan(0)
  })
})

interface RawForce {
  id: string
  as_of: string
  expected_counts: Record<string, string | number | Record<string, number>>
}

describe('counts of forces against limits', () => {
  const rules = [
    ['START1', 'START1-1', 'start1_attribution', 'vehicles'],
    ['START1', 'START1-2', 'start1_attribution', 'warheads'],
    ['START1', 'START1-3', 'start1_attribution', 'ballistic_warheads'],
    ['SORT', 'SORT-1', 'sort_operationally_deployed', 'warheads'],
    ['NEWSTART', 'NS-1', 'new_start', 'deployed_vehicles'],
    ['NEWSTART', 'NS-2', 'new_start', 'warheads'],
  ] as const
  const raw = (dataFile('forces.json') as { forces: RawForce[] }).forces
  const table = raw.flatMap(one => rules.map(rule => [one.id, ...rule] as const))

  test.each(table)('%s under %s: %s counts by %s %s', (id, treatyId, limit, rule, quantity) => {
    const { as_of: asOf, expected_counts: expected } = raw.find(one => one.id === id)!
    const agreed = treaty(treatyId)
    const { phase } = dateStatus(agreed, asOf)
    if (phase !== 'in-force' && phase !== 'signed') {
      expect(() => checkedForce(agreed, force(id), asOf, COUNTING_RULES)).toThrow(RangeError)
      return
    }
    const found = checkedForce(agreed, force(id), asOf, COUNTING_RULES).rules.find(one => one.id === limit)!
    const wanted = expected[rule]!
    if (typeof wanted === 'string') {
      expect(found.comparison?.counted?.value).toBeNull()
      expect(['not-enough-information', 'depends', 'never-bound']).toContain(found.verdict)
    } else
      expect(found.comparison?.counted?.value).toBe(typeof wanted === 'number' ? wanted : wanted[quantity])
  })
})
