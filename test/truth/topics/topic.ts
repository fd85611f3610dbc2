/** One case of `published.json`: what somebody else printed, or what mathematics says. */
export interface PublishedCase {
  id: string
  topic: string
  kind: 'exact' | 'published'
  // Each topic has inputs and results of its own shape; its adapter reads them.
  inputs: Record<string, never>
  expected: Record<string, never>
  /** A sentence; each adapter writes it as code once. */
  tolerance: string
  evidence: string
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
