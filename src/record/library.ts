import { printedDimension, siOfPrinted } from '../math/index.js'

/** What a low and a high value bound: one unknown, figures in print, several systems, or the limits something works in. */
export type RangeOf = 'uncertainty' | 'published-values' | 'across-systems' | 'design-band'

export type PublishedEvidence = 'primary' | 'secondary' | 'unchecked' | 'computed' | 'assumed'

/** A number as its source prints it, in the unit it prints it in. */
export interface Printed {
  readonly quantity: string
  /** A text where the unit is `text` or `date`; null where only limits or components are given. */
  readonly value: number | string | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: string
  readonly range_of?: RangeOf
  readonly evidence?: PublishedEvidence
}

/** One entry of the library: a published number, or several that belong together, with sources and grade. */
export interface Parameter extends Printed {
  readonly id: string
  readonly group: string
  readonly name: string
  /** The same in Russian, where people meet the name on a map or in a table. */
  readonly name_ru?: string
  readonly components?: readonly Printed[]
  /** Band of a radar's frequency. */
  readonly band?: 'uhf' | 'l' | 's' | 'x'
  readonly evidence: PublishedEvidence
  readonly source: readonly string[]
  readonly note?: string
}

/** A made-up missile that stands for a class: the stage table of the boost model, as shares and ratios only. */
export interface GenericVehicle {
  readonly id: string
  readonly name: string
  readonly name_ru?: string
  /** The class of range it stands for, an id of the library. */
  readonly range_class: string
  /** The published burn time it was made to have, an id of the library; none is published for every class. */
  readonly boost_time?: string
  /** Burnout below this height is not taken as a flight of this class. */
  readonly burnout_floor_km: number
  readonly stages: readonly { readonly isp_s: number; readonly tw_ign: number; readonly prop_frac: number }[]
  readonly drop_frac: number
  readonly t_vertical_s: number
  readonly evidence: PublishedEvidence
  readonly source: readonly string[]
  readonly note: string
}

/** The library as it stands in its file. */
export interface LibraryFile {
  readonly parameters: readonly Parameter[]
  readonly vehicles: readonly GenericVehicle[]
}

/** A published number in SI, with everything that has to be said where it is shown. */
export interface PublishedNumber {
  /** Where it stands, such as `geo.int.gbi`, and which of the numbers there it is. */
  readonly id: string
  readonly quantity: string
  /** Null where only limits are published. */
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
  readonly rangeOf: RangeOf | null
  readonly dimension: string
  readonly evidence: PublishedEvidence
  readonly sources: readonly string[]
  readonly note: string | null
}

/** Published parameters found by id. Conflicting figures are entries of their own and stay side by side. */
export interface Library {
  /** In the order of the file. */
  readonly ids: readonly string[]
  readonly vehicles: readonly GenericVehicle[]
  get(id: string): Parameter | undefined
  /**
   * One number of an entry in SI, or undefined where there is none: an unknown id or quantity, a text, a unit whose size
   * is not known.
   *
   * @param quantity  which of the entry's components; needed exactly where it has any
   */
  number(id: string, quantity?: string): PublishedNumber | undefined
}

/**
 * A library that finds published parameters by id and gives their numbers in SI.
 *
 * @throws RangeError when two entries have the same id
 */
export function library({ parameters, vehicles }: LibraryFile): Library {
  const byId = new Map(parameters.map(one => [one.id, one]))
  if (byId.size < parameters.length) {
    const twice = parameters.find((one, i) => parameters.findIndex(({ id }) => id === one.id) < i)
    throw new RangeError(`library: ids must be unique, got ${twice?.id} twice`)
  }
  return {
    ids: [...byId.keys()],
    vehicles,
    get: id => byId.get(id),
    number(id, quantity) {
      const parameter = byId.get(id)
      const printed = parameter && partOf(parameter, quantity)
      return printed && inSi(parameter, printed)
    },
  }
}

const partOf = (parameter: Parameter, quantity: string | undefined): Printed | undefined =>
  parameter.components === undefined
    ? quantity === undefined || quantity === parameter.quantity
      ? parameter
      : undefined
    : parameter.components.find(one => one.quantity === quantity)

function inSi(parameter: Parameter, printed: Printed): PublishedNumber | undefined {
  const { unit, quantity } = printed
  const numbers = [printed.value, printed.low, printed.high].map(one =>
    typeof one === 'number' ? siOfPrinted(one, unit) : null,
  )
  const [value, low, high] = numbers as [number | null, number | null, number | null]
  if (value === null && low === null && high === null) return undefined
  return {
    id: parameter.id,
    quantity,
    value,
    low,
    high,
    rangeOf: printed.range_of ?? null,
    dimension: printedDimension(unit)!,
    evidence: printed.evidence ?? parameter.evidence,
    sources: parameter.source,
    note: parameter.note ?? null,
  }
}
