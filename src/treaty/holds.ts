import { amountIn } from './amountIn.js'
import type { AmountIn } from './amountIn.js'
import { gradeOf } from './fact.js'
import type { Formula, Operator, Term } from './formula.js'
import { areasPossible, fieldAt, named, partsOf } from './scope.js'
import type { Scope } from './scope.js'
import { all, known, not, some, unknown } from './truth.js'
import type { Fact, Truth } from './truth.js'

/** Whether a condition holds at one part of an architecture: yes, no, or which fields are missing. */
export function holds(formula: Formula, scope: Scope): Truth {
  if (isComparison(formula)) return compared(formula, scope)
  if ('all' in formula) return all(formula.all.map(part => holds(part, scope)))
  if ('any' in formula) return some(formula.any.map(part => holds(part, scope)))
  if ('not' in formula) return not(holds(formula.not, scope))
  if ('unknown' in formula) return isUnknown(formula.unknown, scope)
  if ('judgment' in formula) return unknown(formula.judgment)
  const { scopes, missing } = partsOf(scope, formula.some)
  return some([
    ...scopes.map(part => holds(formula.where, part)),
    ...(missing.length > 0 ? [unknown(missing)] : []),
  ])
}

/** Whether all of several conditions hold. */
export const allHold = (formulas: readonly Formula[], scope: Scope): Truth =>
  all(formulas.map(formula => holds(formula, scope)))

const isComparison = (formula: Formula): formula is readonly [Term, Operator, unknown] =>
  Array.isArray(formula)

function isUnknown(path: string, scope: Scope): Truth {
  const definition = scope.definitions[path]
  const isOpen =
    definition && !isAmount(definition.is)
      ? holds(definition.is, scope).is === null
      : 'missing' in fieldAt(scope, path)
  return isOpen
    ? known(true, [{ component: scope.path, parameter: path, value: 'unknown', evidence: null }])
    : known(false)
}

function compared([term, operator, limit]: readonly [Term, Operator, unknown], scope: Scope): Truth {
  if (typeof term !== 'string')
    return comparedAmount(amountIn(term, scope, holds), nameOf(term), operator, limit, scope)
  const definition = scope.definitions[term]
  if (definition) {
    if (!isAmount(definition.is))
      return comparedFact(holds(definition.is, scope), term, operator, limit, scope)
    return comparedAmount(amountIn(definition.is, scope, holds), term, operator, limit, scope)
  }
  const found = fieldAt(scope, term)
  if ('missing' in found) {
    const possible = areasPossible(term, scope).map(area => isSo(area, operator, limit))
    if (possible.length > 0 && new Set(possible).size === 1) return known(possible[0]!)
    return unknown([found.missing])
  }
  const value = found.value as Fact['value']
  const last = term.split('.').at(-1)!
  return known(isSo(value, operator, limit), [
    { component: scope.path, parameter: term, value, evidence: gradeOf(found.of.self, last) },
  ])
}

const isAmount = (is: Formula | Exclude<Term, string>): is is Exclude<Term, string> =>
  !Array.isArray(is) && ('sum' in is || 'count' in is || 'distinct' in is || 'nearest' in is)

/** What a sum or count is called in messages: `launchers`, `at_launch_sites`, `areas` … */
const nameOf = (term: Exclude<Term, string>): string =>
  'nearest' in term
    ? 'distance_to_area_center_km'
    : 'count' in term
      ? `number_of_${term.count}`
      : 'distinct' in term
        ? `number_of_${term.distinct}`
        : term.sum === 'count'
          ? `number_of_${term.of}`
          : term.sum

/** A defined fact compared with true or false. */
function comparedFact(
  { is, facts, missing }: Truth,
  name: string,
  operator: Operator,
  limit: unknown,
  scope: Scope,
): Truth {
  if (is === null) return unknown(missing)
  return known(isSo(is, operator, limit), [
    { component: scope.path, parameter: name, value: is, evidence: null, from: facts },
  ])
}

function comparedAmount(
  { low, high, facts, missing }: AmountIn,
  name: string,
  operator: Operator,
  limit: unknown,
  scope: Scope,
): Truth {
  const atLow = isSo(low, operator, limit)
  const isSettled = atLow === isSo(high, operator, limit) && (low === high || isOrder(operator))
  if (!isSettled) return unknown(missing.length > 0 ? missing : [named(scope, name)])
  const value = Number.isFinite(low) ? low : null
  return known(atLow, [{ component: scope.path, parameter: name, value, evidence: null, from: facts }])
}

const isOrder = (operator: Operator): boolean => ['<=', '>=', '<', '>'].includes(operator)

function isSo(value: unknown, operator: Operator, limit: unknown): boolean {
  switch (operator) {
    case '==':
      return value === limit
    case '!=':
      return value !== limit
    case '<=':
      return (value as number) <= (limit as number)
    case '>=':
      return (value as number) >= (limit as number)
    case '<':
      return (value as number) < (limit as number)
    case '>':
      return (value as number) > (limit as number)
    case 'in':
      return (limit as unknown[]).includes(value)
    default:
      return !(limit as unknown[]).includes(value)
  }
}
