import { OUTCOME_MODELS } from '../../src/index.js'
import type { InputSpec, OutcomeModel } from '../../src/index.js'
import type { Context } from '../context.js'
import { wrapped } from '../print/layout.js'
import { part } from '../part.js'
import { paint } from '../print/parts.js'

export interface SchemaFlags {
  models?: boolean
  case?: boolean
  json?: boolean
}

/** `crawford schema`: the JSON Schema of a scenario or case file, or the list of outcome models. */
export function schemaCommand(flags: SchemaFlags, context: Context): number {
  const output = flags.models
    ? flags.json
      ? JSON.stringify(Object.values(OUTCOME_MODELS).map(described), null, 2)
      : modelsText(context)
    : JSON.stringify(part('reader').jsonSchema(flags.case ? 'case' : 'scenario'), null, 2)
  process.stdout.write(`${output}\n`)
  return 0
}

function described({ bind: _bind, ...model }: OutcomeModel): Omit<OutcomeModel, 'bind'> {
  return model
}

function modelsText(context: Context): string {
  const { voice, width } = context
  const color = paint(context)
  const input = (one: InputSpec): string => {
    const units = one.choices ? one.choices.join(' | ') : one.units.join(', ')
    const need =
      one.required || one.default === undefined
        ? one.required
          ? `, ${voice.say('schema.required')}`
          : ''
        : `, ${voice.say('schema.default', { value: one.default })}`
    return wrapped(`      ${one.name} [${units}${need}]: ${one.about}`, width, '        ')
  }
  return Object.values(OUTCOME_MODELS)
    .map(model =>
      [
        color.bold(model.name),
        wrapped(`  ${voice.say('schema.equation', { text: model.equation })}`, width, '    '),
        `    ${voice.say('schema.inputs')}`,
        ...model.inputs.map(input),
        ...(model.list ? [`    ${voice.say('schema.layer-inputs')}`, ...model.list.inputs.map(input)] : []),
        `    ${voice.say('schema.metrics')}`,
        ...model.metrics.map(one =>
          wrapped(
            `      ${one.name}${one.parameter ? '(k)' : ''} [${one.unit}] = ${one.formula}`,
            width,
            '        ',
          ),
        ),
        wrapped(`  ${voice.say('schema.validity', { text: model.validity })}`, width, '    '),
        wrapped(`  ${voice.say('schema.source', { text: model.source })}`, width, '    '),
      ].join('\n'),
    )
    .join('\n\n')
}
