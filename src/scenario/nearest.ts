import { distance } from 'fastest-levenshtein'

/** One slip for every this many letters may separate a name from what was meant. */
const LETTERS_PER_SLIP = 3

/** Nobody misspells a name this long; comparing such a text with every name would only cost time. */
const MAX_LENGTH = 80

/** The name a person most likely meant, or undefined when none is close. */
export function nearest(written: string, names: Iterable<string>): string | undefined {
  const wanted = plain(written)
  if (wanted.length > MAX_LENGTH) return undefined
  let best: string | undefined
  let least = Math.floor(wanted.length / LETTERS_PER_SLIP) + 1
  for (const name of names) {
    const slips = name.length > MAX_LENGTH ? least : slipsBetween(wanted, plain(name))
    if (slips < least) [best, least] = [name, slips]
  }
  return best
}

/** Case and the choice between hyphen, underscore and space are no difference between names. */
const plain = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '')

/** Letters changed, added or left out; two neighbors swapped are one slip. */
function slipsBetween(a: string, b: string): number {
  const edits = distance(a, b)
  return edits === 2 && [...a].sort().join('') === [...b].sort().join('') ? 1 : edits
}
