import { readFileSync, statSync } from 'node:fs'
import { verification } from '../../src/index.js'
import type { ReferenceCase, Verification } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { standardInput } from '../load.js'
import type { Key } from '../say.js'

export interface VerifyFlags {
  strict?: boolean
  json?: boolean
}

/** A file of cases may be larger than a scenario, but not without bound. */
const MOST_BYTES = 32 * 1024 * 1024
const KINDS = ['rel', 'abs', 'rel_or_abs', 'z-score']

/** `crawford verify`: every model against somebody's reference values. */
export function verifyCommand(file: string, flags: VerifyFlags, context: Context): number {
  const result = verification(readCases(file, context))
  process.stdout.write(`${flags.json ? JSON.stringify(result, null, 2) : verifyText(result, context)}\n`)
  return result.failed > 0 || (flags.strict && result.unknown > 0) ? 1 : 0
}

function readCases(file: string, context: Context): ReferenceCase[] {
  const { voice } = context
  const shown = file === '-' ? 'stdin' : file
  const text = file === '-' ? standardInput(context, MOST_BYTES) : fileText(file, context)
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const place = Number(/position (\d+)/.exec(why)?.[1] ?? 0)
    const before = text.slice(0, place).split('\n')
    throw new Failure(
      voice.say('error.json', {
        file: shown,
        line: before.length,
        column: before.at(-1)!.length + 1,
        why: firstLine(why),
      }),
    )
  }
  const cases = Array.isArray(parsed) ? parsed : isMap(parsed) ? parsed['cases'] : undefined
  const faults: string[] = []
  const need = (fine: boolean, path: string, expected: string): void => {
    if (!fine) faults.push(voice.say('error.cases-form', { file: shown, path, expected }))
  }
  if (!Array.isArray(cases))
    throw new Failure(voice.say('error.cases-form', { file: shown, path: 'cases', expected: 'a list' }))
  cases.forEach((one: unknown, i) => {
    const path = `cases[${i}]`
    if (!isMap(one)) return need(false, path, '{id, model, inputs, outputs, tolerance}')
    need(typeof one['id'] === 'string', `${path}.id`, 'a text')
    need(typeof one['model'] === 'string', `${path}.model`, 'a text')
    need(isMap(one['inputs']), `${path}.inputs`, 'a map')
    need(isMap(one['outputs']), `${path}.outputs`, 'a map')
    const tolerance = one['tolerance']
    need(
      isMap(tolerance) && KINDS.includes(String(tolerance['kind'])),
      `${path}.tolerance.kind`,
      KINDS.join(' | '),
    )
    need(
      isMap(tolerance) && (typeof tolerance['value'] === 'number' || isMap(tolerance['value'])),
      `${path}.tolerance.value`,
      'a number, or a map of numbers',
    )
  })
  if (faults.length > 0) throw new Failure(faults)
  return cases as ReferenceCase[]
}

const firstLine = (text: string): string => text.split('\n')[0]!.slice(0, 160)
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function fileText(file: string, { voice }: Context): string {
  try {
    const { size } = statSync(file)
    if (size > MOST_BYTES) throw new Failure(voice.say('error.too-large', { file, size: MOST_BYTES }))
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(
      voice.say('error.unreadable', { file, why: (error as NodeJS.ErrnoException).code ?? String(error) }),
    )
  }
}

function verifyText(result: Verification, { voice }: Context): string {
  const lines = result.cases.flatMap(one => {
    if (one.status === 'unknown') return [voice.say('verify.unknown', { id: one.id, model: one.model })]
    if (one.status === 'passed') return []
    const worst = one.worst!
    return [
      voice.say('verify.line', {
        status: voice.say(`status.${one.status}` as Key),
        id: one.id,
        model: one.model,
        output: worst.output,
        got: JSON.stringify(worst.got),
        want: JSON.stringify(worst.want),
        allowed: JSON.stringify(worst.allowed),
      }),
    ]
  })
  const { passed, failed, unknown } = result
  return [...lines, voice.say('verify.total', { passed, failed, unknown })].join('\n')
}
