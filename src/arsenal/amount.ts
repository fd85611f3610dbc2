import { leastGrade } from './force.js'
import type { Figure, Grade } from './force.js'

/** One number a rule asks for: counted, or not enough information with the fields that are missing. */
export interface Amount {
  /** `null`: not enough information. Never 0 for want of a number. */
  readonly value: number | null
  /** Fields without which there is no count, such as `systems.d5.loaded_warheads`. */
  readonly missing: readonly string[]
  /** The least grade among the numbers it was worked out from. */
  readonly evidence: Grade
  readonly sources: readonly string[]
  /** What was declared or estimated for the same thing; beside the count, never instead of it. */
  readonly published: Figure | null
  /** Counted less published, where there are both. */
  readonly difference: number | null
}

/** A number with its grade and sources, or what is missing of it. */
export function amountOf(
  value: number | null,
  from: readonly ({ evidence: Grade; sources: readonly string[] } | null)[],
  missing: readonly string[],
  published: Figure | null,
): Amount {
  const known = from.filter(one => one !== null)
  return {
    value,
    missing: value === null ? missing : [],
    evidence: leastGrade(known.map(one => one.evidence)),
    sources: [...new Set(known.flatMap(one => one.sources))],
    published,
    difference: value === null || published?.value == null ? null : value - published.value,
  }
}

/** The sum of several amounts; not enough information where one of them has not. */
export function total(parts: readonly Amount[], published: Figure | null): Amount {
  const missing = parts.flatMap(part => part.missing)
  const value = parts.some(part => part.value === null)
    ? null
    : parts.reduce((sum, part) => sum + part.value!, 0)
  return amountOf(value, parts, missing, published)
}
