import { ln, pow } from './elementary.js'

/** What a unit measures. Numbers add and compare only within one dimension. */
export type Dimension =
  | 'length'
  | 'speed'
  | 'time'
  | 'mass'
  | 'angle'
  | 'area'
  | 'power'
  | 'level'
  | 'probability'
  | 'ratio'
  | 'count'
  | 'per-warhead'
  | 'money'

interface Unit {
  dimension: Dimension
  /** One of this unit is `times / over` of the SI unit; two numbers, because 7/100 is rounded once and 7 · 0.01 twice. */
  times: number
  over: number
}

const DEGREES_IN_HALF_TURN = 180
const DECIBELS_IN_DECADE = 10

const unit = (dimension: Dimension, times = 1, over = 1): Unit => ({ dimension, times, over })

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ['m', unit('length')],
  ['km', unit('length', 1000)],
  ['m/s', unit('speed')],
  ['km/s', unit('speed', 1000)],
  ['s', unit('time')],
  ['min', unit('time', 60)],
  ['h', unit('time', 3600)],
  ['kg', unit('mass')],
  ['t', unit('mass', 1000)],
  ['rad', unit('angle')],
  ['deg', unit('angle', Math.PI, DEGREES_IN_HALF_TURN)],
  ['m2', unit('area')],
  ['W', unit('power')],
  ['kW', unit('power', 1000)],
  ['MW', unit('power', 1_000_000)],
  ['dB', unit('level')],
  ['probability', unit('probability')],
  ['percent', unit('probability', 1, 100)],
  ['ratio', unit('ratio')],
  ['count', unit('count')],
  ['per-warhead', unit('per-warhead')],
  ['MUSD', unit('money')],
])

/** The symbol of every unit a file may use, such as `km/s` or `probability`. */
export const UNIT_SYMBOLS: readonly string[] = [...UNITS.keys()]

const DIMENSIONLESS: readonly Dimension[] = ['probability', 'ratio', 'count', 'per-warhead']

/** What the unit measures, or undefined for a symbol that is not one of `UNIT_SYMBOLS`. */
export const dimensionOf = (symbol: string): Dimension | undefined => UNITS.get(symbol)?.dimension

/** Whether a bare number of that dimension can only mean one thing. */
export const isDimensionless = (dimension: Dimension): boolean => DIMENSIONLESS.includes(dimension)

/**
 * The SI number behind `value` of a unit: 6 km/s is 6000.
 *
 * Decibels become the linear ratio they stand for. Money has no SI unit and stays in millions of dollars.
 *
 * @throws RangeError for an unknown symbol or NaN
 */
export function toSi(value: number, symbol: string): number {
  const { dimension, times, over } = known('toSi', value, symbol)
  return dimension === 'level' ? pow(10, value / DECIBELS_IN_DECADE) : (value * times) / over
}

/**
 * How many of a unit an SI number is: the inverse of `toSi`.
 *
 * @throws RangeError for an unknown symbol, NaN, or a ratio that is not positive where decibels are asked for
 */
export function fromSi(value: number, symbol: string): number {
  const { dimension, times, over } = known('fromSi', value, symbol)
  if (dimension !== 'level') return (value * over) / times
  if (!(value > 0)) throw new RangeError(`fromSi: a ratio in dB must be positive, got ${value}`)
  return (DECIBELS_IN_DECADE * ln(value)) / ln(10)
}

function known(caller: string, value: number, symbol: string): Unit {
  const found = UNITS.get(symbol)
  if (found === undefined)
    throw new RangeError(`${caller}: unit must be one of ${UNIT_SYMBOLS.join(' ')}, got ${symbol}`)
  if (Number.isNaN(value)) throw new RangeError(`${caller}: value must be a number, got NaN`)
  return found
}
