import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { forceOf, forceRulesOf } from '../../src/index.js'
import type {
  Architecture,
  Force,
  ForceRecord,
  ForceRule,
  RuleId,
  RuleRecords,
  Treaty,
} from '../../src/index.js'
import { ownFolder } from '../context.js'

/** What was agreed and what is held against it, as shipped. */
export interface TreatyData {
  /** By date of signature. */
  treaties: readonly Treaty[]
  architectures: readonly Architecture[]
  forces: readonly Force[]
  rules: Readonly<Record<RuleId, ForceRule>>
}

const read = (...path: string[]): unknown =>
  JSON.parse(readFileSync(join(ownFolder(), '..', 'data', ...path), 'utf8'))

const folder = (name: string): unknown[] =>
  readdirSync(join(ownFolder(), '..', 'data', name))
    .filter(file => file.endsWith('.json'))
    .sort()
    .map(file => read(name, file))

export function treatyData(): TreatyData {
  const forces = read('forces.json') as { counting_rules: RuleRecords; forces: ForceRecord[] }
  return {
    treaties: (folder('treaties') as Treaty[]).toSorted((a, b) => (a.signed < b.signed ? -1 : 1)),
    architectures: folder('architectures') as Architecture[],
    forces: forces.forces.map(forceOf),
    rules: forceRulesOf(forces.counting_rules),
  }
}
