/** A word of fewer letters is left whole. */
const LONG = 11
/** Letters that stay together at either end of a word. */
const ENDS = 4

/** A vowel, then a consonant between vowels: between the two a Russian word may be broken, and most English ones. */
const BREAK = /(?<=[аеёиоуыэюяaeiou])(?=[бвгджзклмнпрстфхцчшщbcdfghjklmnpqrstvwxz][аеёиоуыэюяaeiou])/giu

/** A text whose long words may be broken, with a hyphen, where there is no room for them. */
export const softened = (text: string): string =>
  text.replaceAll(/\p{L}+/gu, word => {
    if (word.length < LONG) return word
    const places = [...word.matchAll(BREAK)]
      .map(match => match.index)
      .filter(at => at >= ENDS && at <= word.length - ENDS)
    if (places.length === 0) return word
    const far = (at: number): number => Math.abs(at - word.length / 2 - 0.5)
    const best = places.reduce((one, other) => (far(other) < far(one) ? other : one))
    return `${word.slice(0, best)}\u00ad${word.slice(best)}`
  })
