import { dimensionOf } from '../../math/index.js'
import type { AssumptionFile, Examination } from './draft.js'
import { checkEvidence } from './evidence.js'
import { keysAt } from '../text/located.js'
import { siQuantity } from '../quantity.js'
import { usedValue } from '../usedValue.js'
import type { UsedValue } from '../usedValue.js'
import { valueText } from '../valueText.js'
import type { ValueContext } from '../values.js'

/** What the values of each assumption are read against, for every assumption whose unit is known. */
export type Grounds = ReadonlyMap<string, ValueContext>

/** Reads the unit and the bounds of every assumption. */
export function groundsOf(examination: Examination): Grounds {
  const { draft, tests, until } = examination
  const grounds = new Map<string, ValueContext>()
  for (const [key, { unit, bounds }] of Object.entries(draft.assumptions ?? {}))
    if (unit !== undefined)
      grounds.set(key, {
        unit,
        bounds: bounds ? boundsOf(key, bounds, unit, examination) : null,
        tests,
        until,
      })
  return grounds
}

function boundsOf(
  key: string,
  written: AssumptionFile['bounds'],
  unit: string,
  { review }: Examination,
): [number, number] | null {
  const path = ['assumptions', key, 'bounds']
  const [low, high] = written.map((end, i) => {
    const si = siQuantity(end, unit)
    if (typeof si === 'number') return si
    review.say(si.fault.code, [...path, i], si.fault.details)
    return null
  })
  if (typeof low !== 'number' || typeof high !== 'number') return null
  if (low < high) return [low, high]
  review.say('bounds-order', path, { found: valueText(written) })
  return null
}

/** Says what is wrong with the assumptions; returns the value of each that has one. */
export function checkAssumptions(examination: Examination, grounds: Grounds): Map<string, UsedValue> {
  const { review, draft, use } = examination
  const values = new Map<string, UsedValue>()
  for (const [key, file] of Object.entries(draft.assumptions ?? {})) {
    const path = ['assumptions', key]
    const context = grounds.get(key)
    if (file.value !== undefined && context) {
      const read = usedValue(file.value, context, use)
      if ('fault' in read) review.say(read.fault.code, [...path, 'value'], read.fault.details)
      else values.set(key, read)
    }
    if (file.unit === 'MUSD' && file.year === undefined) review.say('year-missing', path, {}, 'key')
    if (file.test !== undefined && file.unit !== undefined && dimensionOf(file.unit) !== 'probability')
      review.say('test-not-probability', [...path, 'test'], { found: file.unit }, 'key')
    checkEvidence(file, path, examination)
  }
  if (draft.assumptions && keysAt(review.tree, ['assumptions']).length === 0)
    review.say('no-assumptions', ['assumptions'], {}, 'key')
  return values
}
