import { fromSi, modeOf, quantile } from '../../src/index.js'
import type { Assumption, Distribution, PositionValue, Scenario } from '../../src/index.js'

/** What a position says of an assumption: its own value, or the one all share. */
export function heldValue(
  scenario: Scenario,
  position: string,
  key: string,
): Pick<PositionValue, 'value' | 'text' | 'evidence' | 'sources' | 'note'> {
  const assumption = assumptionOf(scenario, key)
  return scenario.positions.find(one => one.key === position)?.values.get(key) ?? assumption
}

/** The assumption of that key. */
export const assumptionOf = (scenario: Scenario, key: string): Assumption =>
  scenario.assumptions.find(one => one.key === key)!

/** The one number that stands for a value, in the unit of the file, without the dust of a conversion. */
export const middle = (value: Distribution, unit: string): number => tidy(fromSi(modeOf(value), unit))

/** From where to where a value reaches, in the unit of the file; null for a single number. */
export function span(value: Distribution, unit: string): readonly [number, number] | null {
  const ends = spanSi(value)
  return ends && [tidy(fromSi(ends[0], unit)), tidy(fromSi(ends[1], unit))]
}

function spanSi(value: Distribution): readonly [number, number] | null {
  switch (value.kind) {
    case 'point':
      return null
    case 'triangular':
      return [value.low, value.high]
    case 'choice':
      return [Math.min(...value.values), Math.max(...value.values)]
    default:
      return [quantile(value, 0.05), quantile(value, 0.95)]
  }
}

/** A number in the unit of the file without what rounding left behind. */
export const tidy = (value: number): number => Number(value.toPrecision(12))

/** Lowest and highest value allowed, in the unit of the file. */
export const boundsOf = ({ bounds, unit }: Assumption): readonly [number, number] => [
  tidy(fromSi(bounds[0], unit)),
  tidy(fromSi(bounds[1], unit)),
]
