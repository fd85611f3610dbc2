import { exp, ln } from '../../src/index.js'
import { tidy } from '../engine/held.js'

/** How the values of one assumption lie on its slider. */
export interface SliderScale {
  low: number
  high: number
  /** What one arrow key moves. */
  step: number
  isWhole: boolean
  /** Even ratios take even room: for counts whose bounds are far apart. */
  isLog: boolean
}

/** Bounds a hundred times apart or more are laid out by ratio. */
const LOG_FROM = 100
/** About this many steps of an arrow key from bound to bound. */
const STEPS = 80

/** The scale for values between these bounds; whole numbers go in steps of one, others in a round part of the whole. */
export function sliderScale(low: number, high: number, isWhole: boolean): SliderScale {
  const isLog = low > 0 && high / low >= LOG_FROM
  return { low, high, step: isWhole ? 1 : roundStep((high - low) / STEPS), isWhole, isLog }
}

/** The largest of 1, 2, 5 times a power of ten that is not above `most`. */
function roundStep(most: number): number {
  if (!(most > 0)) return 1
  let unit = 1
  while (unit > most) unit /= 10
  while (unit * 10 <= most) unit *= 10
  return tidy(unit * [5, 2, 1].find(times => times * unit <= most)!)
}

/** Where a value lies between the bounds, from 0 to 1. */
export function placeOf({ low, high, isLog }: SliderScale, value: number): number {
  if (!(high > low)) return 0.5
  const inside = Math.min(high, Math.max(low, value))
  return isLog ? ln(inside / low) / ln(high / low) : (inside - low) / (high - low)
}

/** The value a pointer at that place stands for, on the grid of steps. */
export function valueAt(scale: SliderScale, place: number): number {
  const { low, high, isLog } = scale
  const inside = Math.min(1, Math.max(0, place))
  return onGrid(scale, isLog ? low * exp(inside * ln(high / low)) : low + inside * (high - low))
}

/** The nearest multiple of the step inside the bounds; the bounds themselves can always be reached. */
function onGrid({ low, high, step }: SliderScale, value: number): number {
  const near = [low, high, Math.round(value / step) * step].filter(one => one >= low && one <= high)
  return tidy(near.reduce((best, one) => (Math.abs(one - value) < Math.abs(best - value) ? one : best)))
}

/** The value some steps further, on the grid of steps: a value between two steps goes to the next one. */
export function stepped({ low, high, step }: SliderScale, value: number, steps: number): number {
  const at = value / step
  const from = steps > 0 ? Math.floor(at + 1e-9) : Math.ceil(at - 1e-9)
  return tidy(Math.min(high, Math.max(low, (from + steps) * step)))
}

/** The first of the stops above a value, or the first of all where there is none above; null without stops. */
export function nextStop(stops: readonly number[], value: number): number | null {
  const sorted = stops.toSorted((a, b) => a - b)
  return sorted.find(stop => stop > value + 1e-9 * Math.abs(value)) ?? sorted[0] ?? null
}

/** What a key does to a slider; null where it does nothing. */
export function keyedValue(
  scale: SliderScale,
  value: number,
  key: string,
  stops: { breakEvens: readonly number[]; published: readonly number[] },
): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return stepped(scale, value, 1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return stepped(scale, value, -1)
    case 'PageUp':
      return stepped(scale, value, 10)
    case 'PageDown':
      return stepped(scale, value, -10)
    case 'Home':
      return scale.low
    case 'End':
      return scale.high
    case 'b':
    case 'B':
      return nextStop(stops.breakEvens, value)
    case 'p':
    case 'P':
      return nextStop(
        stops.published.filter(one => one >= scale.low && one <= scale.high),
        value,
      )
    default:
      return null
  }
}
