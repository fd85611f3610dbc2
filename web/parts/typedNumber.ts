/**
 * The number somebody typed, or NaN where it is none.
 *
 * A comma may stand for the point, as Russian has it; in English a comma before exactly three digits could be either
 * sign, and is refused. Blanks between digits are dropped.
 */
export function typedNumber(text: string, language: 'en' | 'ru'): number {
  const plain = text.replaceAll('−', '-').replace(/[\s\u00a0\u202f]+/g, '')
  if (language === 'en' && /^-?\d{1,3}(,\d{3})+$/.test(plain)) return NaN
  return /^[-+]?(\d+([.,]\d*)?|[.,]\d+)(e[-+]?\d+)?$/i.test(plain) ? Number(plain.replace(',', '.')) : NaN
}
