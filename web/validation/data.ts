import type { Voice } from '../../messages/voice.js'
import type { Json } from '../../src/index.js'

/** One reference case of a model with the number of it that is furthest out. */
export interface ReferenceCase {
  id: string
  about: string | null
  note: string | null
  tolerance: { kind: string; value: Json }
  status: 'passed' | 'failed' | 'unknown'
  worst: { output: string; got: Json; want: Json; allowed: Json } | null
  difference: number
}

export interface CheckedModel {
  id: string
  name: string | null
  nameRu: string | null
  cases: ReferenceCase[]
}

/** What a model is called in the reader's language; nothing where it is not built. */
export const modelName = ({ name, nameRu }: CheckedModel, { language }: Pick<Voice, 'language'>): string =>
  (language === 'ru' ? nameRu : name) ?? ''

/** What a lofted test was flown again with; every number is assumed or solved. */
export interface FlownWith {
  stages: { specificImpulse: number; thrustToWeight: number; propellantFraction: number }[]
  verticalTime: number
  kickDeg: number
  burnTime: number
  implied: { floorKm: number; rangeKm: number | null; isAnywhere: boolean }[]
}

/** One number of ours beside one that was published; `allowed` is null where it is printed and not asserted. */
export interface PublishedNumber {
  name: string
  got: number
  want: number
  allowed: number | null
  isOut: boolean
}

export interface PublishedCase {
  id: string
  kind: 'exact' | 'published'
  about: string | null
  source: string
  url: string[]
  evidence: string
  tolerance: string
  note: string | null
  flown: FlownWith | null
  numbers: PublishedNumber[]
}

/** What the build wrote of the validation: the same that stands in docs/validation.md. */
export interface Validation {
  references: { passed: number; failed: number; unknown: number; models: CheckedModel[] }
  published: { topics: { topic: string; cases: PublishedCase[] }[]; open: string[] }
}

/** The case of a model that is furthest from its reference, or null where none is built. */
export const worstCase = ({ cases }: CheckedModel): ReferenceCase | null =>
  cases.every(one => one.status === 'unknown')
    ? null
    : cases.reduce((most, one) => (one.difference > most.difference ? one : most))

/** How many published numbers there are, how many are asserted, and how many of those are out of tolerance. */
export function publishedCounts({ published }: Validation): { all: number; asserted: number; out: number } {
  const numbers = published.topics.flatMap(({ cases }) => cases.flatMap(one => one.numbers))
  return {
    all: numbers.length,
    asserted: numbers.filter(one => one.allowed !== null).length,
    out: numbers.filter(one => one.isOut).length,
  }
}

/** The smallest difference the axis shows: the last bit of a number. */
export const LEAST = 1e-16

/** Where a relative difference lies on the axis of powers of ten, from 0 at `LEAST` to 1 at a difference as large as the value. */
export const placeOf = (difference: number): number =>
  difference <= LEAST ? 0 : Math.min(1, Math.log10(difference / LEAST) / Math.log10(1 / LEAST))
