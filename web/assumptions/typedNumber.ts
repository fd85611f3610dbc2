/** What somebody typed into a field: a number that can be used, or what keeps it from being one. */
export type Typed =
  | { readonly value: number }
  | { readonly why: 'no-number' | 'too-low' | 'too-high' | 'not-whole'; readonly nearest: number | null }

interface Allowed {
  readonly low: number
  readonly high: number
  readonly isWhole: boolean
  /** A single comma always divides whole and part, as in Russian. */
  readonly hasDecimalComma: boolean
}

/**
 * The number a text stands for, or why it cannot be used and the nearest that can.
 *
 * A decimal comma or point is understood either way, and so are blanks between groups of digits and the minus sign of
 * print.
 */
export function typedNumber(text: string, { low, high, isWhole, hasDecimalComma }: Allowed): Typed {
  const number = written(text, hasDecimalComma)
  if (number === null) return { why: 'no-number', nearest: null }
  if (number < low) return { why: 'too-low', nearest: low }
  if (number > high) return { why: 'too-high', nearest: high }
  if (isWhole && !Number.isInteger(number)) return { why: 'not-whole', nearest: Math.round(number) }
  return { value: number }
}

function written(text: string, hasDecimalComma: boolean): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace('−', '-')
  const isGrouped = !hasDecimalComma && /^-?\d{1,3}(,\d{3})+(\.\d*)?$/.test(plain) && !/^-?0,/.test(plain)
  const isBoth = plain.includes(',') && plain.includes('.')
  const point = isGrouped ? plain.replaceAll(',', '') : isBoth ? plain : plain.replace(',', '.')
  return /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(point) ? Number(point) : null
}
