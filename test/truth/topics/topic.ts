/** One case of `published.json`: what somebody else printed, or what mathematics says. */
export interface PublishedCase {
  id: string
  topic: string
  kind: 'exact' | 'published'
  // Each topic has inputs and results of its own shape; its adapter reads them.
  inputs: Fields
  expected: Fields
  /** A sentence; each adapter writes it as code once. */
  tolerance: string
  evidence: string
}

type Fields = Readonly<Record<string, unknown>>

/** A number of a case; throws where the case has none of that name. */
export function number(fields: Fields, name: string): number {
  const value = fields[name]
  if (typeof value !== 'number') throw new Error(`${name} must be a number, got ${JSON.stringify(value)}`)
  return value
}

/** A list of numbers of a case, or of anything else that is named. */
export function list<T = number>(fields: Fields, name: string): readonly T[] {
  const value = fields[name]
  if (!Array.isArray(value)) throw new Error(`${name} must be a list, got ${JSON.stringify(value)}`)
  return value as readonly T[]
}

/** One number of ours beside one of theirs. */
export interface Check {
  name: string
  got: number
  want: number
  /** Largest difference that still counts as agreement, in the unit of the number. */
  allowed: number
}

/** How a topic is asked of the library: every number of a case, ours and theirs. */
export type Topic = (one: PublishedCase) => Check[]

/** A check whose tolerance is a share of the published number. */
export const within = (name: string, got: number, want: number, share: number): Check => ({
  name,
  got,
  want,
  allowed: share * Math.abs(want),
})
