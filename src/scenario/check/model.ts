import type { Grounds } from './assumptions.js'
import { checkInputs } from './bindings.js'
import type { ModelCatalog, ModelSpec } from '../catalog.js'
import { maybeText } from './draft.js'
import type { Examination } from './draft.js'
import { keysAt, locatedAt } from '../text/located.js'
import { nearest } from '../nearest.js'
import { nearestDetail } from '../text/review.js'
import type { Bindings, ModelUse } from '../scenario.js'

const INPUTS = ['model', 'inputs']
const LAYER_NAME = 'name'

/** The model the file names, or null, said to be so where there is no such model. */
export function checkModelName({ draft, review }: Examination, models: ModelCatalog): ModelSpec | null {
  const name = draft.model?.use
  if (name === undefined) return null
  if (Object.hasOwn(models, name)) return models[name]!
  const names = Object.keys(models)
  review.say('model-unknown', ['model', 'use'], {
    expected: names.join(', '),
    found: name,
    ...nearestDetail(nearest(name, names)),
  })
  return null
}

/** Says what is wrong with the bindings of the model; returns those that are sound. */
export function checkModel(examination: Examination, spec: ModelSpec, grounds: Grounds): ModelUse {
  const { review, draft } = examination
  const files = draft.model?.inputs ?? {}
  const part = (
    inputs: typeof files,
    specs: ModelSpec['inputs'],
    path: (string | number)[],
    others: string[],
  ): Bindings => checkInputs(inputs, specs, path, others, examination, grounds)
  const inputs = part(files, spec.inputs, INPUTS, spec.list ? [spec.list.name] : [])
  checkForms(spec, examination)
  const layers = spec.list && files[spec.list.name]
  if (spec.list && !keysAt(review.tree, INPUTS).includes(spec.list.name) && draft.model?.inputs)
    review.say(
      'input-unbound',
      INPUTS,
      { key: spec.list.name, about: spec.list.inputs.map(one => one.name).join(', ') },
      'key',
    )
  if (layers !== undefined && typeof layers !== 'object')
    review.say('wrong-type', [...INPUTS, spec.list!.name], {
      expectedTerm: 'list',
      foundTerm: typeof layers === 'string' ? 'text' : 'number',
    })
  return {
    use: draft.model?.use ?? '',
    inputs,
    layers:
      typeof layers !== 'object'
        ? []
        : layers.map((layer, i) => ({
            name: layer[LAYER_NAME] === undefined ? null : maybeText(String(layer[LAYER_NAME])),
            inputs: part(layer, spec.list!.inputs, [...INPUTS, spec.list!.name, i], [LAYER_NAME]),
          })),
    note: maybeText(draft.model?.note),
  }
}

/** Says so where a model that can be asked in several ways is asked in none, or in more than one. */
function checkForms({ forms }: ModelSpec, { review }: Examination): void {
  if (!forms || locatedAt(review.tree, INPUTS)?.kind !== 'map') return
  const bound = keysAt(review.tree, INPUTS)
  const complete = forms.filter(form => form.every(name => bound.includes(name)))
  const expected = forms.map(form => form.join(' + ')).join(' | ')
  if (complete.length === 0) review.say('input-forms-none', INPUTS, { expected }, 'key')
  if (complete.length > 1) review.say('input-forms-several', INPUTS, { expected }, 'key')
}

/** Warns of every assumption that no input uses. */
export function checkUse({ review }: Examination, { inputs, layers }: ModelUse): void {
  const used = new Set(
    [inputs, ...layers.map(layer => layer.inputs)].flatMap(part =>
      Object.values(part).map(binding => ('assumption' in binding ? binding.assumption : '')),
    ),
  )
  for (const key of keysAt(review.tree, ['assumptions']))
    if (!used.has(key)) review.say('assumption-unused', ['assumptions', key], { key }, 'key')
}
