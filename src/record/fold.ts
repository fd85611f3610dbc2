/** British spellings of the field's words and what they are filed under. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/defence/g, 'defense'],
  [/offence/g, 'offense'],
  [/programme/g, 'program'],
]

/** A text without what does not matter when one looks for it: case, blanks, hyphens and the two spellings of English. */
export function folded(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')
    .trim()
  return SPELLINGS.reduce((done, [british, american]) => done.replace(british, american), plain)
}
