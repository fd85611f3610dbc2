import { folded } from '../../src/index.js'

/** Whether every word of a search is somewhere in the texts, whatever the case; an empty search finds all. */
export function isFound(search: string, texts: readonly (string | null | undefined)[]): boolean {
  const words = folded(search).split(/\s+/).filter(Boolean)
  if (words.length === 0) return true
  const text = folded(texts.filter(Boolean).join(' '))
  return words.every(word => text.includes(word))
}
