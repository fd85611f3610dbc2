import { UNIT_SYMBOLS, dimensionOf, isDimensionless, toSi } from '../math/index.js'
import type { Dimension } from '../math/index.js'
import { nearest } from './nearest.js'
import { fault, nearestDetail } from './text/review.js'
import type { Fault } from './text/review.js'

const NUMBER = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`
const QUANTITY = new RegExp(String.raw`^(${NUMBER})(?:\s*([^\d\s.,].*))?$`)
const DASHED = new RegExp(String.raw`^(${NUMBER}\s*\S*?)\s*(?:[-–—−]|\.{2,}|…)\s*(${NUMBER}.*)$`)
const GROUPED = /^[+-]?\d{1,3}(?:[,_'’ \u00A0\u202F]\d{3})+(?!\d)/
const DECIMAL_COMMA = /^[+-]?\d+,\d+/

/** No value is longer; checked first, because expressions that look for slips are slow on long texts. */
export const MAX_VALUE_LENGTH = 100

const MAY_BE_NEGATIVE: readonly Dimension[] = ['angle', 'ratio']

/** A number as written, and the unit written after it, if any. */
export interface Written {
  readonly number: number
  readonly unit: string | null
}

/** Reads `6 km/s` or `0.85`; says what is wrong with anything else. */
export function writtenQuantity(text: string): Written | { readonly fault: Fault } {
  const trimmed = text.trim()
  const match = trimmed.length > MAX_VALUE_LENGTH ? null : QUANTITY.exec(trimmed)
  const unit = match?.[2] ?? null
  if (match && (unit === null || dimensionOf(unit) !== undefined)) return { number: Number(match[1]), unit }
  const slip = knownSlip(trimmed)
  if (slip) return slip
  if (unit === null) return fault('value-not-understood', { found: text })
  const near = unit === '%' ? 'percent' : nearest(unit, UNIT_SYMBOLS)
  return fault('unit-unknown', { expected: UNIT_SYMBOLS.join(' '), found: unit, ...nearestDetail(near) })
}

/** Ways of writing numbers that are common elsewhere, each with what to write here. */
function knownSlip(text: string): { readonly fault: Fault } | null {
  if (text.length > MAX_VALUE_LENGTH) return fault('value-not-understood', { found: text })
  const grouped = GROUPED.exec(text)?.[0]
  if (grouped !== undefined) {
    const joined = grouped.replace(/[^\d+-]/g, '') + text.slice(grouped.length)
    return fault('value-separators', { found: text, nearest: joined })
  }
  if (DECIMAL_COMMA.test(text))
    return fault('value-decimal-comma', { found: text, nearest: text.replaceAll(',', '.') })
  const dashed = DASHED.exec(text)
  return dashed && fault('value-dash', { found: text, nearest: `${dashed[1]} to ${dashed[2]}` })
}

/**
 * One written quantity as an SI number of the dimension of `unit`; a bare number is taken to be in `unit`.
 *
 * @returns the fault where it is of another dimension, not finite, or a share above one or an amount below nothing
 */
export function siQuantity(
  written: number | string | Written,
  unit: string,
): number | { readonly fault: Fault } {
  const read = typeof written === 'string' ? writtenQuantity(written) : written
  if (typeof read === 'object' && 'fault' in read) return read
  const { number, unit: own } = typeof read === 'number' ? { number: read, unit: null } : read
  if (own !== null && dimensionOf(own) !== dimensionOf(unit))
    return fault('unit-mismatch', { expected: unit, found: own })
  const si = toSi(number, own ?? unit)
  if (!Number.isFinite(si)) return fault('value-not-finite', { found: String(number) })
  const dimension = dimensionOf(unit)
  if (dimension === 'probability' && !(si >= 0 && si <= 1))
    return fault('not-probability', { found: asWritten(number, own) })
  if (si < 0 && !MAY_BE_NEGATIVE.includes(dimension!))
    return fault('negative', { found: asWritten(number, own) })
  return si
}

/** Whether a bare number can be taken for a quantity of this unit without guessing. */
export const canBeBare = (unit: string): boolean => isDimensionless(dimensionOf(unit)!)

const asWritten = (number: number, unit: string | null): string =>
  unit === null ? String(number) : `${number} ${unit}`
