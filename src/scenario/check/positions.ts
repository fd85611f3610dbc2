import type { Grounds } from './assumptions.js'
import type { Examination, PositionDraft } from './draft.js'
import { checkEvidence, checkSources } from './evidence.js'
import { keysAt } from '../text/located.js'
import { nearest } from '../nearest.js'
import { nearestDetail } from '../text/review.js'
import { usedValue } from '../usedValue.js'
import type { UsedValue } from '../usedValue.js'

/** Says what is wrong with the positions; returns, for each, the values it gives to assumptions. */
export function checkPositions(
  examination: Examination,
  grounds: Grounds,
): Map<string, Map<string, UsedValue>> {
  const { review, draft } = examination
  const values = new Map<string, Map<string, UsedValue>>()
  for (const [name, file] of Object.entries(draft.positions ?? {})) {
    checkSources(file['reconstructed-from'] ?? [], ['positions', name, 'reconstructed-from'], examination)
    values.set(name, positionValues(name, file, examination, grounds))
  }
  const declared = keysAt(review.tree, ['positions']).length
  if (draft.positions && declared === 0) review.say('no-positions', ['positions'], {}, 'key')
  if (declared === 1) review.say('single-position', ['positions'], {}, 'key')
  return values
}

function positionValues(
  name: string,
  file: PositionDraft,
  examination: Examination,
  grounds: Grounds,
): Map<string, UsedValue> {
  const { review, use } = examination
  const assumptions = keysAt(review.tree, ['assumptions'])
  const values = new Map<string, UsedValue>()
  for (const [key, entry] of Object.entries(file.values ?? {})) {
    const path = ['positions', name, 'values', key]
    checkEvidence(entry, path, examination)
    if (!assumptions.includes(key))
      review.say(
        'assumption-unknown',
        path,
        { found: key, ...nearestDetail(nearest(key, assumptions)) },
        'key',
      )
    const context = grounds.get(key)
    if (!context) continue
    for (const part of ['value', 'range'] as const) {
      const form = entry[part]
      if (form === undefined) continue
      const read = usedValue(form, context, use)
      if ('fault' in read) review.say(read.fault.code, [...path, part], read.fault.details)
      else if (part === 'value' || use === 'range') values.set(key, read)
    }
  }
  return values
}
