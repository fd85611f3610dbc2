import { dimensionOf } from '../../math/index.js'
import type { Grounds } from './assumptions.js'
import type { InputSpec } from '../catalog.js'
import type { Examination, InputFile } from './draft.js'
import { keysAt } from '../text/located.js'
import type { Path } from '../text/located.js'
import { nearest } from '../nearest.js'
import { canBeBare, siQuantity, writtenQuantity } from '../quantity.js'
import { nearestDetail } from '../text/review.js'
import type { Binding, Bindings } from '../scenario.js'

/** Files may call the common-mode input by its full name. */
const FULL_NAME: Readonly<Record<string, string>> = { common_mode: 'common' }
const WRITTEN_OFF = 'none'

type Files = Readonly<Record<string, InputFile>>

/** The inputs of one part of a model, as bound by the file; what does not fit is reported and left out. */
export function checkInputs(
  files: Files,
  specs: readonly InputSpec[],
  path: Path,
  others: readonly string[],
  examination: Examination,
  grounds: Grounds,
): Bindings {
  const { review } = examination
  const bindings: Record<string, Binding> = {}
  const written = new Map<string, string>()
  for (const name of keysAt(review.tree, path)) {
    if (others.includes(name)) continue
    const spec = specs.find(one => one.name === name) ?? specs.find(one => one.name === FULL_NAME[name])
    const here = [...path, name]
    if (!spec) {
      const names = [...specs.map(one => one.name), ...others]
      review.say(
        'input-unknown',
        here,
        { expected: names.join(', '), found: name, ...nearestDetail(nearest(name, names)) },
        'key',
      )
    } else if (written.has(spec.name))
      review.say('input-twice', here, { key: name, other: written.get(spec.name)! }, 'key')
    else {
      written.set(spec.name, name)
      const binding =
        files[name] === undefined ? null : checkedBinding(files[name], spec, here, examination, grounds)
      if (binding) bindings[spec.name] = binding
    }
  }
  for (const spec of specs)
    if (spec.required && !written.has(spec.name))
      review.say(
        spec.common ? 'common-missing' : 'input-unbound',
        path,
        { key: spec.name, about: spec.about },
        'key',
      )
  return bindings
}

function checkedBinding(
  file: InputFile,
  spec: InputSpec,
  path: Path,
  examination: Examination,
  grounds: Grounds,
): Binding | null {
  const { review, draft } = examination
  if (typeof file === 'object') {
    review.say('input-form', path, { key: spec.name })
    return null
  }
  if (spec.choices) return checkedChoice(file, spec.choices, path, examination)
  if (typeof file === 'number') return checkedLiteral(file, spec, path, examination)
  if (file === WRITTEN_OFF && spec.common) {
    if (draft.model?.note === undefined && !keysAt(review.tree, ['model']).includes('note'))
      review.say('common-note', path)
    return { none: true }
  }
  const assumptions = keysAt(review.tree, ['assumptions'])
  if (assumptions.includes(file)) return checkedAssumptionBinding(file, spec, path, examination, grounds)
  if (/^[\d.+-]/.test(file.trim())) return checkedLiteral(file, spec, path, examination)
  review.say('assumption-unknown', path, { found: file, ...nearestDetail(nearest(file, assumptions)) })
  return null
}

function checkedAssumptionBinding(
  key: string,
  spec: InputSpec,
  path: Path,
  { review }: Examination,
  grounds: Grounds,
): Binding {
  const unit = grounds.get(key)?.unit
  const fits = unit === undefined || spec.units.some(one => dimensionOf(one) === dimensionOf(unit))
  if (!fits)
    review.say('input-unit', path, {
      key: spec.name,
      expected: spec.units.join(', '),
      found: unit,
      assumption: key,
    })
  return { assumption: key }
}

function checkedChoice(
  file: number | string,
  choices: readonly string[],
  path: Path,
  { review }: Examination,
): Binding | null {
  const found = String(file)
  if (choices.includes(found)) return { choice: found }
  review.say('input-choice', path, {
    expected: choices.join(', '),
    found,
    ...nearestDetail(nearest(found, choices)),
  })
  return null
}

function checkedLiteral(
  file: number | string,
  spec: InputSpec,
  path: Path,
  { review }: Examination,
): Binding | null {
  const written = typeof file === 'number' ? { number: file, unit: null } : writtenQuantity(file)
  if ('fault' in written) {
    review.say(written.fault.code, path, written.fault.details)
    return null
  }
  const unit = spec.units.find(one => written.unit === null || dimensionOf(one) === dimensionOf(written.unit))
  if (unit === undefined)
    review.say('input-unit', path, {
      key: spec.name,
      expected: spec.units.join(', '),
      found: written.unit!,
      assumption: String(file),
    })
  else if (written.unit === null && !canBeBare(unit))
    review.say('unit-missing', path, { expected: spec.units.join(', '), found: String(file) })
  else {
    const si = siQuantity(written, unit)
    if (typeof si === 'number') return { literal: si }
    review.say(si.fault.code, path, si.fault.details)
  }
  return null
}
