import type { GenericVehicle, LocalText, Parameter, Printed } from '../../src/index.js'
import type { CitedSource } from '../reference/reference.js'

/** A place in a bundled scenario that names a parameter: an assumption, one position's value of it, or the geometry. */
export interface Use {
  scenario: string
  title: LocalText
  assumption: { key: string; label: LocalText } | null
  position: LocalText | null
}

/** A parameter with where it is used and the ids of the figures that stand beside it, itself among them. */
export interface ShownParameter extends Parameter {
  url?: string[]
  uses: Use[]
  beside: string[]
}

export interface LibraryData {
  parameters: ShownParameter[]
  vehicles: GenericVehicle[]
  sources: CitedSource[]
}

/** Every number of a parameter: its own, or those of its components. */
export const figuresOf = (one: Parameter): readonly Printed[] => one.components ?? [one]

/** Whether sources print different values for a number of this parameter, or another figure stands beside it. */
export const isDisputed = (one: ShownParameter): boolean =>
  one.beside.length > 1 ||
  figuresOf(one).some(
    ({ range_of, low, high }) =>
      range_of === 'published-values' && low !== null && high !== null && low < high,
  )

/** The least and the greatest of the numbers a figure has. */
export function extentOf({ value, low, high }: Printed): [number, number] | null {
  const numbers = [low, value, high].filter(one => typeof one === 'number')
  return numbers.length === 0 ? null : [Math.min(...numbers), Math.max(...numbers)]
}

/** An axis for figures of one unit: from 0, or by powers of ten where they are more than fifty times apart. */
export interface Axis {
  kind: 'linear' | 'logarithmic'
  low: number
  high: number
  /** Where a value lies, from 0 to 1. */
  at(value: number): number
}

const WIDE = 50

export function axisOf(figures: readonly Printed[]): Axis | null {
  const extents = figures.map(extentOf).filter(one => one !== null)
  if (extents.length === 0) return null
  const least = Math.min(...extents.map(([low]) => low))
  const most = Math.max(...extents.map(([, high]) => high))
  if (least > 0 && most / least > WIDE) {
    const low = 10 ** Math.floor(Math.log10(least))
    const high = 10 ** Math.ceil(Math.log10(most))
    return { kind: 'logarithmic', low, high, at: value => Math.log10(value / low) / Math.log10(high / low) }
  }
  const [low, high] = [Math.min(0, least), Math.max(0, most)]
  const span = high - low || 1
  return { kind: 'linear', low, high, at: value => (value - low) / span }
}
