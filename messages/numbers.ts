import type { Voice } from './voice.js'

/** The smallest chance that three decimals can show. */
const LEAST = 0.0005
const isTiny = (value: number, unit: string): boolean => unit === 'probability' && value > 0 && value < LEAST

/** A metric for people: three decimals for chances and shares, two or three leading digits for counts. */
export function shown(voice: Voice, value: number, unit: string): string {
  const size = Math.abs(value)
  if (isTiny(value, unit)) return `<${voice.number(0.001)}`
  if (size !== 0 && size < (unit === 'probability' ? LEAST : 0.005)) return small(voice, value)
  return voice.number(value, digits(size, unit))
}

/** The same with its sign always written. */
export function signed(voice: Voice, value: number, unit: string): string {
  if (isTiny(value, unit)) return `+${small(voice, value)}`
  return `${value > 0 ? '+' : ''}${shown(voice, value, unit)}`
}

function digits(size: number, unit: string): Intl.NumberFormatOptions {
  if (unit === 'probability') return { minimumFractionDigits: 3, maximumFractionDigits: 3 }
  if (size >= 100) return { maximumFractionDigits: 0 }
  if (size >= 1 || size === 0) return { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return { maximumSignificantDigits: 2 }
}

const small = (voice: Voice, value: number): string => {
  const [mantissa, exponent] = value.toExponential(1).split('e')
  return `${voice.number(Number(mantissa))} × 10^${exponent!.replace('+', '').replace('-', '−')}`
}

/** A standard error: one digit is all it deserves. */
export const uncertain = (voice: Voice, error: number): string =>
  error !== 0 && error < 1e-5 ? small(voice, error) : voice.number(error, { maximumSignificantDigits: 1 })

export const percent = (voice: Voice, fraction: number): string =>
  voice.number(fraction, { style: 'percent', maximumFractionDigits: 0 })

/** An assumption's value as the file has it: numbers in the reader's format, ranges with a dash. */
export function assumed(voice: Voice, value: string | number): string {
  if (typeof value === 'number') return voice.number(value, { maximumSignificantDigits: 8 })
  const number = (text: string): string => voice.number(Number(text), { maximumSignificantDigits: 8 })
  const range = /^(-?[\d.]+) to (-?[\d.]+)(.*)$/.exec(value)
  if (range) return `${number(range[1]!)}–${number(range[2]!)}${range[3]}`
  const triangle = /low: (-?[\d.]+), mode: (-?[\d.]+), high: (-?[\d.]+)/.exec(value)
  if (triangle) return `${number(triangle[2]!)} (${number(triangle[1]!)}–${number(triangle[3]!)})`
  const beta = /beta: \[([\d.]+), ([\d.]+)\]/.exec(value)
  return beta ? `Beta(${number(beta[1]!)}; ${number(beta[2]!)})` : value
}
