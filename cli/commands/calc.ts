import { REGISTRY, checkedInputs, entriesOf } from '../../src/index.js'
import type { InputFault, Json, ModelEntry } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { nearText } from '../load.js'
import { table, wrapped } from '../print/layout.js'
import { paint } from '../print/parts.js'
import type { Key } from '../say.js'

/** `crawford calc`: one model, asked directly; without a model, the list of all. */
export function calcCommand(
  name: string | undefined,
  texts: readonly string[],
  flags: { json?: boolean },
  context: Context,
): number {
  if (name === undefined) {
    process.stdout.write(
      `${flags.json ? JSON.stringify(REGISTRY.map(described), null, 2) : registryText(context)}\n`,
    )
    return 0
  }
  const { voice } = context
  const entries = entriesOf(name)
  if (entries.length === 0)
    throw new Failure(
      voice.say('error.model', {
        name,
        near: nearText(name, [...new Set(REGISTRY.flatMap(one => [one.id, one.name]))], context),
      }),
    )
  const inputs = Object.fromEntries(texts.map(text => parsedInput(text, context)))
  const entry = chosen(entries, inputs['variant'], context)
  const checked = checkedInputs(entry, inputs)
  if ('faults' in checked) throw new Failure(checked.faults.map(fault => faultText(entry, fault, context)))
  const outputs = answered(entry, () => entry.evaluate(checked))
  process.stdout.write(
    `${flags.json ? JSON.stringify({ ...described(entry), inputs, outputs }, null, 2) : answerText(entry, outputs, context)}\n`,
  )
  return 0
}

/** What the model says, or its own words for an input outside its domain. */
function answered(
  entry: ModelEntry,
  ask: () => Readonly<Record<string, Json>>,
): Readonly<Record<string, Json>> {
  try {
    return ask()
  } catch (error) {
    if (error instanceof RangeError || error instanceof SyntaxError)
      throw new Failure(`calc ${entry.id}: ${error.message}`)
    throw error
  }
}

const described = ({ evaluate: _evaluate, ...entry }: ModelEntry): Omit<ModelEntry, 'evaluate'> => entry

function parsedInput(text: string, { voice }: Context): [string, Json] {
  const at = text.indexOf('=')
  if (at <= 0) throw new Failure(voice.say('error.calc-argument', { text }))
  const value = text.slice(at + 1)
  const list = /^[-+\d.eE]+(,[-+\d.eE]+)+$/.test(value)
  try {
    return [text.slice(0, at), JSON.parse(list ? `[${value}]` : value.replace(/^(-?)\./, '$10.')) as Json]
  } catch {
    return [text.slice(0, at), value]
  }
}

function chosen(entries: readonly ModelEntry[], variant: Json | undefined, { voice }: Context): ModelEntry {
  const found =
    entries.length === 1 && variant === undefined ? entries[0] : entries.find(one => one.variant === variant)
  if (found) return found
  const variants = entries.map(one => `variant=${one.variant}`).join(', ')
  throw new Failure(`calc ${entries[0]!.id}: ${voice.say('calc.variants', { variants })}`)
}

function faultText(entry: ModelEntry, fault: InputFault, { voice }: Context): string {
  const near = fault.nearest === null ? '' : voice.say('error.near', { name: fault.nearest })
  const expected =
    typeof fault.expected === 'string'
      ? voice.say(`input.${fault.expected.replace(' ', '-')}` as Key)
      : fault.expected.join(', ')
  const values = { name: fault.name, expected, found: fault.found, near }
  const text = {
    missing: () => voice.say('calc.missing', values),
    unknown: () => voice.say('calc.unknown', values),
    wrong: () => voice.say('calc.wrong', values),
  }[fault.what]()
  return `calc ${entry.id}: ${text}`
}

function registryText(context: Context): string {
  const { voice } = context
  const rows = REGISTRY.map(one => [
    `  ${one.id}`,
    one.name,
    one.variant === null ? '' : `variant=${one.variant}`,
    Object.entries(one.inputs)
      .map(([name, doc]) => (doc.optional ? `${name}?` : name))
      .join(' '),
  ])
  return `${paint(context).bold(voice.say('calc.list'))}\n${table(rows)}`
}

function answerText(entry: ModelEntry, outputs: Readonly<Record<string, Json>>, context: Context): string {
  const { voice, width } = context
  const inputs = Object.entries(entry.inputs)
    .map(([name, doc]) => `${name}${doc.optional ? '?' : ''}${doc.about ? ` (${doc.about})` : ''}`)
    .join(', ')
  return [
    paint(context).bold(`${entry.id} ${entry.name}${entry.variant === null ? '' : ` (${entry.variant})`}`),
    wrapped(`  ${voice.say('calc.equation', { text: entry.equation })}`, width, '    '),
    wrapped(`  ${voice.say('calc.source', { text: entry.source })}`, width, '    '),
    wrapped(`  ${voice.say('calc.validity', { text: entry.validity })}`, width, '    '),
    wrapped(`  ${voice.say('calc.inputs', { text: inputs })}`, width, '    '),
    `  ${voice.say('calc.result')}`,
    ...Object.entries(outputs).map(([name, value]) => `    ${name} = ${JSON.stringify(value)}`),
  ].join('\n')
}
