export { COMPONENT_LISTS, variantOf } from './architecture.js'
export type { Architecture, Part, PartEvidence, Variant } from './architecture.js'
export { checkedArchitecture, isForbidden, isOpen } from './check.js'
export type { Check } from './check.js'
export { checkedForce } from './checkedForce.js'
export { applyingOn, dateStatus } from './dateStatus.js'
export type { DateStatus, Phase } from './dateStatus.js'
export { isDay } from './day.js'
export { leastKnown } from './fact.js'
export type { Comparison, PositionFinding, ReadingFinding, Reason, RuleFinding, Trigger } from './finding.js'
export { OPERATORS as RULE_OPERATORS } from './formula.js'
export type { Formula as Condition, Term as ConditionTerm } from './formula.js'
export { namesOfTreaty, treatyNamed } from './named.js'
export type {
  Consequence,
  Definition,
  Instrument,
  LaterStatement,
  Limit,
  Reading,
  ReadingCount,
  ReadingPosition,
  Rule as TreatyRule,
  RuleKind,
  Treaty,
  Verdict,
} from './treaty.js'
export type { Fact } from './truth.js'
