import { typedNumber } from '../parts/typedNumber.js'

/** What somebody typed into a field: a number that can be used, or what keeps it from being one. */
export type Typed =
  | { readonly value: number }
  | { readonly why: 'no-number' | 'too-low' | 'too-high' | 'not-whole'; readonly nearest: number | null }

interface Allowed {
  readonly low: number
  readonly high: number
  readonly isWhole: boolean
  readonly language: 'en' | 'ru'
}

/** The number a text stands for, or why it cannot be used and the nearest that can. */
export function allowedNumber(text: string, { low, high, isWhole, language }: Allowed): Typed {
  const number = typedNumber(text, language)
  if (Number.isNaN(number)) return { why: 'no-number', nearest: null }
  if (number < low) return { why: 'too-low', nearest: low }
  if (number > high) return { why: 'too-high', nearest: high }
  if (isWhole && !Number.isInteger(number)) return { why: 'not-whole', nearest: Math.round(number) }
  return { value: number }
}
