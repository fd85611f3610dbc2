import { nearest } from '../../src/index.js'
import type { Source } from '../../src/index.js'
import type { Key, Voice } from '../say.js'

/** Raw entries with the words for a place among them, and what else the file brings. */
export interface Raw {
  entries: unknown
  place(path: string): string
  meta: { parties: Record<string, string>; persons: Record<string, string>; judged?: string }
  sources: readonly Source[]
  /** What is wrong beside the entries. */
  faults: readonly string[]
}

/** What is wrong with a part of a file, with the nearest of the names it could have. */
export function unknownText(code: string, found: string, known: readonly string[], voice: Voice): string {
  const near = code === 'unknown-key' ? nearest(found, known) : undefined
  const tail = near === undefined ? '' : voice.say('error.near', { name: near })
  return `${voice.say(`record.problem.${code}` as Key, { found })}${tail}`
}
