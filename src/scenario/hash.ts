import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import { dimensionOf } from '../math/index.js'
import type { Bindings, Scenario } from './scenario.js'

/** Digits that survive a conversion of units. */
const DIGITS = 15

/**
 * A fingerprint of everything in a scenario that affects numbers, as 64 hexadecimal digits.
 *
 * Two files with the same fingerprint give the same results: labels, notes, sources, the order of keys and the unit a
 * number is written in make no difference; any value, bound, binding or threshold does.
 *
 * Source: SHA-256 (FIPS 180-4) over canonical JSON (RFC 8785).
 */
export function scenarioHash(scenario: Scenario): string {
  const { metric, claim, model, geometry, assumptions, positions, correlation } = scenario
  const content = {
    metric: metric.text,
    claim: claim && { operator: claim.operator, threshold: claim.threshold },
    model: {
      use: model.use,
      inputs: model.inputs,
      layers: model.layers.map((layer): Bindings => layer.inputs),
    },
    assumptions: Object.fromEntries(
      assumptions.map(({ key, unit, bounds, value, group, test }) => [
        key,
        { dimension: dimensionOf(unit), bounds, value, group, trials: test && test.trials },
      ]),
    ),
    positions: Object.fromEntries(
      positions.map(({ key, values }) => [
        key,
        Object.fromEntries([...values].map(([assumption, { value }]) => [assumption, value])),
      ]),
    ),
    ...(geometry && { geometry: numbersOf(geometry) }),
    correlation: Object.fromEntries(
      correlation.map(({ between, rho }) => [between.toSorted().join(' '), rho]),
    ),
  }
  return bytesToHex(sha256(utf8ToBytes(canonicalize(rounded(content))!)))
}

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(DIGITS))
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part)]))
}

/** Parts of a geometry that are for people: no result depends on them. */
const WORDS = [
  'id',
  'name',
  'note',
  'evidence',
  'sources',
  'quantity',
  'rangeOf',
  'override',
  'shipped',
  'overrides',
]

/** What is left of a geometry without its words: numbers, and the choices that select them. */
function numbersOf(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(numbersOf)
  if (typeof part !== 'object' || part === null) return part
  const kept = Object.entries(part).filter(([key]) => !WORDS.includes(key))
  return Object.fromEntries(kept.map(([key, value]) => [key, numbersOf(value)]))
}
