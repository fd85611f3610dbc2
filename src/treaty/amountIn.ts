import { fromSi, toSi } from '../math/index.js'
import type { Formula, Term } from './formula.js'
import { gradeOf } from './fact.js'
import { groundDistance } from './groundDistance.js'
import { fieldAt, isInArea, named, partsOf } from './scope.js'
import type { Scope } from './scope.js'
import type { Fact, Truth } from './truth.js'

/** A number worked out from the parts: between `low` and `high` where a field is missing. */
export interface AmountIn {
  readonly low: number
  readonly high: number
  readonly facts: readonly Fact[]
  readonly missing: readonly string[]
}

type Holds = (formula: Formula, scope: Scope) => Truth

/** What is added up so far. */
interface Sum {
  low: number
  high: number
  facts: Fact[]
  missing: string[]
}

/**
 * The number a term stands for, seen from a scope.
 *
 * A part that may or may not count, or whose number is missing, widens the answer to an interval, so that a limit
 * already passed by what is known is passed whatever is not.
 */
export function amountIn(term: Exclude<Term, string>, scope: Scope, holds: Holds): AmountIn {
  if ('nearest' in term) return nearestArea(term.where, scope, holds)
  if ('count' in term)
    return gathered(term.count, undefined, term.where, scope, holds, (sum, isCertain) => {
      sum.high += 1
      if (isCertain) sum.low += 1
    })
  if ('distinct' in term) return distinctAmong(term, scope, holds)
  return gathered(term.of, term.in, term.where, scope, holds, (sum, isCertain, part) => {
    const found = fieldAt(part, term.sum)
    if ('missing' in found) {
      sum.high = Infinity
      sum.missing.push(found.missing)
      return
    }
    const value = Number(found.value)
    sum.high += value
    if (!isCertain) return
    sum.low += value
    sum.facts.push({
      component: part.path,
      parameter: term.sum,
      value,
      evidence: gradeOf(part.self, term.sum),
    })
  })
}

function gathered(
  lists: string,
  inside: 'area' | undefined,
  where: Formula | undefined,
  scope: Scope,
  holds: Holds,
  add: (sum: Sum, isCertain: boolean, part: Scope) => void,
): AmountIn {
  const { scopes, missing } = partsOf(scope, lists)
  const sum: Sum = { low: 0, high: missing.length > 0 ? Infinity : 0, facts: [], missing: [...missing] }
  for (const part of scopes) {
    const counts = where ? holds(where, part) : null
    const isInside = inside === undefined ? true : isInArea(part, scope)
    if (counts?.is === false || isInside === false) continue
    if (counts?.is === null) sum.missing.push(...counts.missing)
    if (isInside !== true) sum.missing.push(isInside.missing)
    add(sum, isInside === true && counts?.is !== null, part)
  }
  return { ...sum, missing: [...new Set(sum.missing)] }
}

function distinctAmong(term: Extract<Term, { distinct: string }>, scope: Scope, holds: Holds): AmountIn {
  const seen = new Set<unknown>()
  const maybe = new Set<unknown>()
  const amount = gathered(term.of, term.in, term.where, scope, holds, (sum, isCertain, part) => {
    const found = fieldAt(part, term.distinct)
    if ('missing' in found) {
      sum.high += 1
      sum.missing.push(found.missing)
      return
    }
    if (isCertain) {
      if (seen.has(found.value)) return
      seen.add(found.value)
      sum.low += 1
      sum.facts.push({
        component: part.path,
        parameter: term.distinct,
        value: String(found.value),
        evidence: gradeOf(part.self, term.distinct),
      })
    } else maybe.add(found.value)
  })
  const further = [...maybe].filter(value => !seen.has(value)).length
  // What is certain was not added to `high` above, what has no name was.
  return { ...amount, high: amount.high + seen.size + further }
}

function nearestArea(where: Formula | undefined, scope: Scope, holds: Holds): AmountIn {
  const place = placeOf(scope)
  const { scopes, missing } = partsOf(scope, 'areas')
  if ('missing' in place || missing.length > 0)
    return {
      low: 0,
      high: Infinity,
      facts: [],
      missing: [...('missing' in place ? place.missing : []), ...missing],
    }
  let low = Infinity
  let high = Infinity
  let facts: Fact[] = []
  const open: string[] = []
  for (const area of scopes) {
    const counts = where ? holds(where, area) : null
    if (counts?.is === false) continue
    const center = coordinates(area)
    if ('missing' in center) {
      low = 0
      open.push(...center.missing)
      continue
    }
    const distanceKm = fromSi(groundDistance(...place.at, ...center.at), 'km')
    if (counts?.is === null) open.push(...counts.missing)
    else if (distanceKm < high) {
      high = distanceKm
      facts = [
        {
          component: area.path,
          parameter: 'distance_km',
          value: distanceKm,
          evidence: gradeOf(area.self, 'lat'),
        },
      ]
    }
    low = Math.min(low, distanceKm)
  }
  low = Math.min(low, high)
  return { low, high, facts, missing: low === high ? [] : open }
}

type Place = { readonly at: readonly [number, number] } | { readonly missing: string[] }

function placeOf(scope: Scope): Place {
  const latitude = fieldAt(scope, 'site.lat')
  const longitude = fieldAt(scope, 'site.lon')
  if ('missing' in latitude || 'missing' in longitude)
    return {
      missing: [...new Set([latitude, longitude].flatMap(one => ('missing' in one ? [one.missing] : [])))],
    }
  return { at: [toSi(Number(latitude.value), 'deg'), toSi(Number(longitude.value), 'deg')] }
}

function coordinates(area: Scope): Place {
  const { lat, lon } = area.self
  return typeof lat === 'number' && typeof lon === 'number'
    ? { at: [toSi(lat, 'deg'), toSi(lon, 'deg')] }
    : { missing: [named(area, 'lat'), named(area, 'lon')] }
}
