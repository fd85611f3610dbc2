import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { forceOf, forceRulesOf } from '../src/index.js'
import type { Architecture, Force, ForceRecord, RuleRecords, Treaty } from '../src/index.js'

const data = resolve(import.meta.dirname, '..', 'data')
export const dataFile = (...path: string[]): unknown => JSON.parse(readFileSync(join(data, ...path), 'utf8'))
const folder = (name: string): unknown[] => readdirSync(join(data, name)).map(file => dataFile(name, file))

export const TREATIES = folder('treaties') as Treaty[]
export const ARCHITECTURES = folder('architectures') as Architecture[]
const forces = dataFile('forces.json') as { counting_rules: RuleRecords; forces: ForceRecord[] }
export const FORCES: Force[] = forces.forces.map(forceOf)
export const COUNTING_RULES = forceRulesOf(forces.counting_rules)

const found = <One extends { id: string }>(list: One[], id: string): One => {
  const one = list.find(other => other.id === id)
  if (!one) throw new Error(`no ${id}`)
  return one
}
export const treaty = (id: string): Treaty => found(TREATIES, id)
export const architecture = (id: string): Architecture => found(ARCHITECTURES, id)
export const force = (id: string): Force => found(FORCES, id)
