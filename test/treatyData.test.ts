import { describe, expect, test } from 'vitest'
import { RULE_OPERATORS, isDay, readArchitecture } from '../src/index.js'
import type { Condition, ConditionTerm, Treaty } from '../src/index.js'
import { ARCHITECTURES, COUNTING_RULES, TREATIES, dataFile } from './treatyFiles.js'

const SOURCES = new Set((dataFile('sources.json') as { id: string }[]).map(one => one.id))
const GRADES = ['primary', 'secondary', 'unchecked', 'computed', 'assumed']
const clauses = (treaty: Treaty) => [...(treaty.rules ?? []), ...(treaty.limits ?? [])]
const named = TREATIES.map(one => [one.id, one] as const)

/** Every value under a key, wherever it stands. */
function under(value: unknown, keys: readonly string[]): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(keys.includes(key) ? [inner] : []),
    ...under(inner, keys),
  ])
}

describe('the treaty files', () => {
  test('name every rule, limit and reading once', () => {
    const ids = TREATIES.flatMap(one => [...clauses(one), ...(one.readings ?? [])].map(part => part.id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(TREATIES.map(one => one.id).toSorted()).toEqual([
      'ABM',
      'INF',
      'NEWSTART',
      'SALT1',
      'SALT2',
      'SORT',
      'START1',
      'START2',
    ])
    expect(TREATIES.flatMap(clauses).length).toBe(61 + 45)
    expect(TREATIES.flatMap(one => one.readings ?? []).length).toBe(11)
  })

  test.each([...named, ...ARCHITECTURES.map(one => [one.id, one] as const)])(
    '%s cites only sources that the bibliography has, and grades everything',
    (_, file) => {
      for (const list of under(file, ['sources', 'dates_sources', 'counting_sources']))
        for (const id of list as string[]) expect(SOURCES).toContain(id)
      for (const grade of under(file, ['grade', 'dates_evidence']))
        if (typeof grade === 'string') expect(GRADES).toContain(grade)
    },
  )

  test.each(named)('%s: what cites no source is unchecked', (_, treaty) => {
    for (const one of [...clauses(treaty), ...(treaty.readings ?? []).flatMap(reading => reading.positions)])
      if (one.sources.length === 0) expect([one.id, one.evidence]).toEqual([one.id, 'unchecked'])
  })

  test.each(named)('%s has its dates in order, each of them a day', (_, treaty) => {
    const { signed, entered_into_force: entered, ended } = treaty
    const life = [signed, entered, ended].filter(day => day !== null)
    for (const day of life) expect(isDay(day)).toBe(true)
    expect(life).toEqual(life.toSorted())
    for (const one of clauses(treaty)) {
      const span = [one.applies_from, one.applies_to].filter(day => day !== null)
      for (const day of span) expect(isDay(day)).toBe(true)
      expect(span, one.id).toEqual(span.toSorted())
    }
    for (const position of (treaty.readings ?? []).flatMap(reading => reading.positions)) {
      const span = [position.held_from, position.held_to].filter(day => day !== null)
      expect(span, position.id).toEqual(span.toSorted())
    }
  })

  test.each(named)('%s: rules and readings name each other, and only what exists', (_, treaty) => {
    const rules = new Map(clauses(treaty).map(one => [one.id, one]))
    const readings = new Map((treaty.readings ?? []).map(one => [one.id, one]))
    for (const one of rules.values())
      for (const id of one.readings ?? []) expect(readings.get(id)?.rules, one.id).toContain(one.id)
    for (const reading of readings.values()) {
      for (const id of reading.rules) expect(rules.has(id), `${reading.id} ${id}`).toBe(true)
      for (const position of reading.positions)
        for (const { rules: some } of position.gives ?? [])
          for (const id of some ?? []) expect(reading.rules).toContain(id)
    }
    const instruments = (treaty.instruments ?? []).map(one => one.name)
    for (const one of treaty.rules ?? []) if (one.instrument) expect(instruments).toContain(one.instrument)
  })

  test.each(named)('%s: every formula uses operators, lists and defined facts that exist', (_, treaty) => {
    const lists = [
      'architecture',
      'party',
      'areas',
      'tests',
      'launchers',
      'interceptors',
      'radars',
      'sensors',
    ]
    const isComparison = (formula: Condition): formula is Extract<Condition, readonly unknown[]> =>
      Array.isArray(formula)
    const check = (formula: Condition): void => {
      if (isComparison(formula)) {
        const [term, operator] = formula
        expect(RULE_OPERATORS).toContain(operator)
        if (typeof term === 'object') checkTerm(term)
      } else if ('all' in formula) formula.all.forEach(check)
      else if ('any' in formula) formula.any.forEach(check)
      else if ('not' in formula) check(formula.not)
      else if ('some' in formula) {
        for (const list of formula.some.split('+')) expect(lists).toContain(list)
        check(formula.where)
      } else expect(Object.keys(formula)).toHaveLength(1)
    }
    const checkTerm = (term: Exclude<ConditionTerm, string>): void => {
      const of = 'count' in term ? term.count : 'nearest' in term ? term.nearest : term.of
      for (const list of of.split('+')) expect(lists).toContain(list)
      if (term.where) check(term.where)
    }
    for (const { is } of Object.values(treaty.definitions ?? {}))
      if (!Array.isArray(is) && ['sum', 'count', 'distinct', 'nearest'].some(key => key in is))
        checkTerm(is as Exclude<ConditionTerm, string>)
      else check(is as Condition)
    for (const rule of treaty.rules ?? []) {
      if (!['prohibition', 'ceiling', 'classifier'].includes(rule.kind)) continue
      for (const list of rule.evaluate.for_each.split('+')) expect(lists, rule.id).toContain(list)
      rule.evaluate.where.forEach(check)
      expect(rule.evaluate.require, rule.id).not.toBeNull()
      check(rule.evaluate.require!)
    }
    for (const reading of treaty.readings ?? []) {
      if (reading.when) check(reading.when)
      for (const { when } of reading.positions.flatMap(one => one.gives ?? [])) if (when) check(when)
    }
    for (const limit of treaty.limits ?? [])
      if (limit.count) expect(Object.keys(COUNTING_RULES)).toContain(limit.count.rule)
  })

  test.each(named)('%s is in Russian as well', (_, treaty) => {
    const keys = [
      'short',
      'name',
      'end_reason',
      ...clauses(treaty).map(one => one.id),
      ...(treaty.readings ?? []).flatMap(reading => [
        reading.id,
        ...reading.positions.flatMap(position => [
          `${reading.id}/${position.id}`,
          `holder.${position.holder}`,
        ]),
      ]),
      ...(treaty.after_expiry ?? []).map((_one, i) => `after_expiry.${i}`),
    ]
    for (const key of keys) expect(treaty.ru?.[key], key).toMatch(/[а-яё]/i)
  })
})

test('the ceilings drawn beside published counts are those of the treaties', () => {
  const { ceilings } = dataFile('series.json') as {
    ceilings: { limit: string | null; treaty: string | null; value: number; deadline: string | null }[]
  }
  const limits = new Map(TREATIES.flatMap(one => (one.limits ?? []).map(limit => [limit.id, limit] as const)))
  for (const { limit, value, deadline } of ceilings.filter(one => one.limit !== null))
    expect([limit, limits.get(limit!)?.value, limits.get(limit!)?.applies_from]).toEqual([
      limit,
      value,
      deadline,
    ])
})

test.each(ARCHITECTURES.map(one => [one.id, one] as const))(
  'the bundled architecture %s has the form that people’s files have',
  (id, architecture) => {
    const read = readArchitecture(JSON.stringify(architecture), `${id}.json`)
    expect(read).toMatchObject({ architecture, warnings: [] })
  },
)
