import { amountOf, total } from './amount.js'
import type { Amount } from './amount.js'
import { attributedCount } from './attribution.js'
import { deployedCount } from './deployed.js'
import type { Figure, Force } from './force.js'
import type { ForceRule, RuleId } from './forceRule.js'
import { newStartCount } from './newStart.js'
import type { SystemCount } from './systemCount.js'

/** A force under one rule: what the rule asks for, by name, and what every system adds. */
export interface ForceCount {
  readonly rule: RuleId
  readonly force: string
  readonly asOf: string
  /** `warheads` under every rule; the others as the rule has them. */
  readonly amounts: Readonly<Record<string, Amount>>
  readonly systems: readonly SystemCount[]
  /** Warheads the rule counts that belong to no one system: weapons at bomber bases, reserve, retired. */
  readonly apart: readonly {
    readonly name: string
    readonly figure: Figure | null
    readonly counted: boolean
  }[]
}

/**
 * How many warheads and vehicles a force has under one counting rule, and which systems they are.
 *
 * The force is stored once; the same force differs by more than half between rules. A number the rule needs and
 * nobody published gives "not enough information", with the field named.
 *
 * @throws RangeError where a bomber is of a class the rule does not know
 *
 * Source: computed; the rules as in START I, the Moscow Treaty and New START (texts as the rule cites them).
 */
export function countUnder(rule: ForceRule, force: Force): ForceCount {
  const of = { rule: rule.id, force: force.id, asOf: force.asOf }
  const bases = { name: 'bomber_weapons_at_bases', figure: force.bomberWeaponsAtBases }
  const reserve = { name: 'reserve', figure: force.reserve }
  const retired = { name: 'retired', figure: force.retired }
  switch (rule.id) {
    case 'start1_attribution':
      return { ...of, ...attributedCount(rule, force), apart: apart([], [bases, reserve, retired]) }
    case 'new_start':
      return { ...of, ...newStartCount(force), apart: apart([], [bases, reserve, retired]) }
    case 'sort_operationally_deployed':
      return { ...of, ...deployedCount(force), apart: apart([bases], [reserve, retired]) }
    default: {
      const counted = rule.id === 'stockpile' ? [reserve] : [reserve, retired]
      const deployed = deployedCount(force)
      const parts = [
        deployed.amounts['warheads']!,
        ...counted.map(({ name, figure }) => amountOf(figure?.value ?? null, [figure], [name], null)),
      ]
      return {
        ...of,
        amounts: { warheads: total(parts, null) },
        systems: deployed.systems,
        apart: apart([bases, ...counted], rule.id === 'stockpile' ? [retired] : []),
      }
    }
  }
}

type Apart = { name: string; figure: Figure | null }
const apart = (counted: Apart[], left: Apart[]): ForceCount['apart'] => [
  ...counted.map(one => ({ ...one, counted: true })),
  ...left.map(one => ({ ...one, counted: false })),
]
