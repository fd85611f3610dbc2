import type { Grade } from '../arsenal/index.js'

/** One thing that was looked at: whose it is, what it is called, what it was, and how well that is known. */
export interface Fact {
  /** `radars.xbr-shemya`; empty for the architecture as a whole. */
  readonly component: string
  readonly parameter: string
  /** A number without end stands as null: no area, no distance. */
  readonly value: string | number | boolean | null
  readonly evidence: Grade | null
  /** What a defined fact follows from. */
  readonly from?: readonly Fact[]
}

/**
 * Whether a condition holds: yes, no, or not known, with the facts that decide it or the fields that are missing.
 *
 * A field that is missing counts only where it could change the answer: a radar inside a permitted area breaks no rule
 * on radars outside, whatever its power.
 */
export interface Truth {
  readonly is: boolean | null
  readonly facts: readonly Fact[]
  readonly missing: readonly string[]
}

export const known = (is: boolean, facts: readonly Fact[] = []): Truth => ({ is, facts, missing: [] })
export const unknown = (missing: readonly string[]): Truth => ({ is: null, facts: [], missing })

/** Whether all hold: one that does not is enough to say no. */
export function all(parts: readonly Truth[]): Truth {
  const against = parts.filter(part => part.is === false)
  if (against.length > 0)
    return known(
      false,
      against.flatMap(part => part.facts),
    )
  const open = parts.filter(part => part.is === null)
  if (open.length > 0) return unknown(union(open))
  return known(
    true,
    parts.flatMap(part => part.facts),
  )
}

/** Whether one of them holds: one that does is enough to say yes. */
export const some = (parts: readonly Truth[]): Truth => not(all(parts.map(not)))

export const not = (truth: Truth): Truth => (truth.is === null ? truth : { ...truth, is: !truth.is })

const union = (parts: readonly Truth[]): string[] => [...new Set(parts.flatMap(part => part.missing))]
