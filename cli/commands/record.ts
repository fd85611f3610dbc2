import { existsSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import { nearest } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { FORMATS, QUESTIONS, answer } from '../record/answer.js'
import type { Format, Question } from '../record/answer.js'
import { ownRecord } from '../record/ownFile.js'
import { queryOf } from '../record/query.js'
import type { RecordFlags } from '../record/query.js'
import { shippedRecord } from '../record/recordData.js'

const ENDINGS: Readonly<Record<string, Format>> = {
  '.json': 'json',
  '.csv': 'csv',
  '.ics': 'ics',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'table',
}

/** `crawford record`: what was said, agreed and promised, and what became of it. */
export async function recordCommand(
  asked: string,
  names: readonly string[],
  flags: RecordFlags,
  context: Context,
): Promise<number> {
  const question = questionOf(asked, context)
  const format = formatOf(flags, question, context)
  checkNames(question, names, context)
  checkOptions(question, flags, context)
  const shipped = shippedRecord(context)
  const data = flags.file === undefined ? shipped : ownRecord(flags.file, shipped, context)
  const query = queryOf(flags, data.record, context)
  write(await answer(question, names, format, data, query, context), flags.out, context)
  return 0
}

function questionOf(asked: string, { voice }: Context): Question {
  const found = QUESTIONS.find(one => one === asked)
  if (found) return found
  const near = nearest(asked, QUESTIONS)
  throw new Failure(
    voice.say('record.unknown-question', {
      found: asked,
      choices: QUESTIONS.join(', '),
      near: near === undefined ? '' : voice.say('error.near', { name: near }),
    }),
  )
}

function formatOf(flags: RecordFlags, question: Question, { voice }: Context): Format {
  if (flags.json) return 'json'
  const asked = flags.format === 'md' ? 'markdown' : flags.format
  const ending = flags.out === undefined ? undefined : extname(flags.out).toLowerCase()
  if (asked === undefined && ending !== undefined && ENDINGS[ending] === undefined)
    throw new Failure(
      voice.say('record.ending', { file: flags.out!, choices: Object.keys(ENDINGS).join(', ') }),
    )
  const format =
    asked === undefined
      ? ending === undefined
        ? 'table'
        : ENDINGS[ending]!
      : FORMATS.find(one => one === asked)
  if (format === undefined)
    throw new Failure(voice.say('record.format', { found: asked!, choices: FORMATS.join(', ') }))
  if (question === 'claims' && !['table', 'json'].includes(format))
    throw new Failure(voice.say('record.format', { found: format, choices: 'table, json' }))
  return format
}

function checkNames(question: Question, names: readonly string[], { voice }: Context): void {
  const needed = { list: 0, promises: 0, claims: 0, between: 2, show: Math.max(1, names.length) }[question]
  if (names.length !== needed) throw new Failure(voice.say(`record.names-${question}`))
}

const FILTERS = [
  'from',
  'to',
  'date',
  'party',
  'participant',
  'topic',
  'type',
  'place',
  'text',
  'status',
  'evidence',
] as const

/** An option that would change nothing is refused rather than dropped. */
function checkOptions(question: Question, flags: RecordFlags, { voice }: Context): void {
  const idle = {
    list: [],
    promises: [],
    between: [],
    show: FILTERS,
    claims: [...FILTERS, 'asOf', 'file'] as const,
  }[question].filter(name => flags[name] !== undefined)
  if (idle.length > 0) {
    const options = idle.map(name => (name === 'asOf' ? '--as-of' : `--${name}`)).join(', ')
    throw new Failure(voice.say('record.idle', { question, options }))
  }
}

function write(text: string, out: string | undefined, { voice }: Context): void {
  const ended = text.endsWith('\n') ? text : `${text}\n`
  if (out === undefined) {
    process.stdout.write(ended)
    return
  }
  if (existsSync(out)) throw new Failure(voice.say('error.file-exists', { file: out }))
  try {
    writeFileSync(out, ended, { flag: 'wx' })
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new Failure(voice.say('error.unwritable', { file: out, why }))
  }
}
