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
  const { metric, claim, model, assumptions, positions, correlation } = scenario
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
