/**
 * The number somebody typed, or NaN where it is none.
 *
 * A decimal comma or point is understood either way, and so are blanks between groups of digits and the minus sign of
 * print. In English a comma before each group of three digits divides thousands.
 */
export function typedNumber(text: string, language: 'en' | 'ru'): number {
  const plain = text.replaceAll('−', '-').replace(/[\s\u00a0\u202f]+/g, '')
  const isGrouped = language === 'en' && /^[-+]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/.test(plain)
  const number = isGrouped ? plain.replaceAll(',', '') : plain.replace(/^([^.]*),([^.]*)$/, '$1.$2')
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(number) ? Number(number) : NaN
}
