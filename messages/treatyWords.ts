import type { Treaty } from '../src/index.js'
import type { Voice } from './voice.js'

/** A treaty's words by key, or what its file has instead. */
export type Words = (key: string, otherwise: string) => string

/** A treaty's own words in the reader's language, where its file has them; else as it has them. */
export function treatyWords(treaty: Treaty, voice: Voice): { short: string; text: Words } {
  const own = voice.language === 'ru' ? (treaty.ru ?? {}) : {}
  const short =
    treaty.short.endsWith(' Treaty') && voice.language === 'en' ? `the ${treaty.short}` : treaty.short
  return { short: own['short'] ?? short, text: (key, otherwise) => own[key] ?? otherwise }
}

/** A treaty's short name by itself, as in a list. */
export const shortName = (treaty: Treaty, { language }: Voice): string =>
  (language === 'ru' ? treaty.ru?.['short'] : undefined) ?? treaty.short
