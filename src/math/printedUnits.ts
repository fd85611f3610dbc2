import { UNIT_SYMBOLS, dimensionOf, toSi } from './units.js'

/** A unit that sources print: what it measures, and how many SI units it is, where that is known. */
interface Printed {
  readonly dimension: string
  readonly times?: number
}

const COUNTED = [
  'interceptors',
  'launchers',
  'missiles',
  'radars',
  'satellites',
  'SBI',
  'ships',
  'shots',
  'warheads',
  'weapons',
]

const PRINTED: ReadonlyMap<string, Printed> = new Map<string, Printed>([
  ...COUNTED.map((symbol): [string, Printed] => [symbol, { dimension: 'count', times: 1 }]),
  ['miles', { dimension: 'length', times: 1609.344 }],
  ['ft', { dimension: 'length', times: 0.3048 }],
  ['m square', { dimension: 'length', times: 1 }],
  ['km/h', { dimension: 'speed', times: 1000 / 3600 }],
  ['mph', { dimension: 'speed', times: 0.44704 }],
  ['Mach', { dimension: 'speed' }],
  ['ms', { dimension: 'time', times: 0.001 }],
  ['s total', { dimension: 'time', times: 1 }],
  ['yr', { dimension: 'time', times: 31_557_600 }],
  ['short tons', { dimension: 'mass', times: 907.18474 }],
  ['tons', { dimension: 'mass' }],
  ['m^2', { dimension: 'area', times: 1 }],
  ['kg/m^2', { dimension: 'mass per area', times: 1 }],
  ['g', { dimension: 'acceleration', times: 9.80665 }],
  ['Hz', { dimension: 'frequency', times: 1 }],
  ['MHz', { dimension: 'frequency', times: 1e6 }],
  ['GHz', { dimension: 'frequency', times: 1e9 }],
  ['k$', { dimension: 'money', times: 0.001 }],
  ['M$', { dimension: 'money', times: 1 }],
  ['B$', { dimension: 'money', times: 1000 }],
  ['T$', { dimension: 'money', times: 1_000_000 }],
  ['B$/yr', { dimension: 'money per time', times: 1000 / 31_557_600 }],
  ['$/kg', { dimension: 'money per mass', times: 1e-6 }],
  ['text', { dimension: 'text' }],
  ['date', { dimension: 'date' }],
])

/** `2025 B$` and `T$ 2026` name the price year beside the unit. */
const PRICE_YEAR = /^\d{4} (?=\S*\$)|(?<=\$) \d{4}$/

/** What a unit printed by a source measures, or undefined for one that is not known. */
export const printedDimension = (symbol: string): string | undefined =>
  dimensionOf(symbol) ?? PRINTED.get(symbol.replace(PRICE_YEAR, ''))?.dimension

/**
 * The SI number behind `value` of a unit as a source prints it, or null where the unit has none that is known: tons of
 * unstated kind, Mach numbers, texts and dates.
 *
 * Decibels become the ratio they stand for. Money becomes millions of dollars of the year it was printed for.
 *
 * @throws RangeError for an unknown unit or NaN
 *
 * Source: definitions of the units; the short ton and the statute mile are those of the United States.
 */
export function siOfPrinted(value: number, symbol: string): number | null {
  if (Number.isNaN(value)) throw new RangeError('siOfPrinted: value must be a number, got NaN')
  if (UNIT_SYMBOLS.includes(symbol)) return toSi(value, symbol)
  const printed = PRINTED.get(symbol.replace(PRICE_YEAR, ''))
  if (printed === undefined) throw new RangeError(`siOfPrinted: unit must be a known one, got ${symbol}`)
  return printed.times === undefined ? null : value * printed.times
}
