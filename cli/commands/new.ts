import { existsSync, writeFileSync } from 'node:fs'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'

/** `crawford new`: a commented scenario that runs as it is. */
export function newCommand(flags: { out?: string }, { voice }: Context): number {
  const { template } = voice
  if (flags.out === undefined) process.stdout.write(template)
  else if (existsSync(flags.out)) throw new Failure(voice.say('error.file-exists', { file: flags.out }))
  else
    try {
      writeFileSync(flags.out, template, { flag: 'wx' })
    } catch (error) {
      throw new Failure(
        voice.say('error.unwritable', {
          file: flags.out,
          why: (error as NodeJS.ErrnoException).code ?? String(error),
        }),
      )
    }
  return 0
}
