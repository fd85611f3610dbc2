import type { Treaty } from './treaty.js'

/** Case, hyphens, blanks and the word treaty are no difference between names. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The names a treaty answers to. */
export const namesOfTreaty = (treaty: Treaty): string[] => [
  ...new Set([treaty.id, treaty.short, ...treaty.aliases]),
]

/** The treaty a person names, or undefined. */
export const treatyNamed = (treaties: readonly Treaty[], name: string): Treaty | undefined =>
  treaties.find(treaty => namesOfTreaty(treaty).some(one => plain(one) === plain(name)))
