import { existsSync, readFileSync, statSync } from 'node:fs'
import { MAX_TEXT_LENGTH } from '../../src/index.js'
import type { Problem } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { problemLines, standardInput } from '../load.js'

/** The text of a file of one's own, or of standard input for `-`. */
export function ownText(file: string, context: Context): { text: string; shown: string } {
  const { voice } = context
  if (file === '-') return { text: standardInput(context), shown: 'stdin' }
  if (!existsSync(file)) throw new Failure(voice.say('error.unreadable', { file, why: 'ENOENT' }))
  const status = statSync(file)
  if (status.isDirectory()) throw new Failure(voice.say('error.folder', { file }))
  if (status.size > MAX_TEXT_LENGTH)
    throw new Failure(voice.say('error.too-large', { file, size: MAX_TEXT_LENGTH }))
  return { text: readFileSync(file, 'utf8'), shown: file }
}

/** What was read, or a failure that lists everything wrong and says that nothing was imported. */
export function wholly<Read extends object>(
  read: Read | { readonly problems: readonly Problem[] },
  shown: string,
  context: Context,
): Read {
  if (!('problems' in read)) return read
  throw new Failure([
    ...problemLines(read.problems, context),
    context.voice.say('arsenal.none-imported', { file: shown, n: read.problems.length }),
  ])
}
