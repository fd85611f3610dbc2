import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { voiceOf } from '../messages/voice.js'
import type { Language, Voice as SharedVoice } from '../messages/voice.js'
import { ownFolder } from './context.js'
import type { Key, Words } from './words.js'

export type { Key, Language }

/** The command's voice: its own words beside the shared ways to say them. */
export interface Voice extends SharedVoice<Key>, Omit<Words, 'messages' | 'texts'> {}

export function voice(language: Language): Voice {
  const file = join(ownFolder(), `words.${language}.json`)
  return voiceIn(language, JSON.parse(readFileSync(file, 'utf8')) as Words)
}

/** The voice that these words give. */
export const voiceIn = (language: Language, { messages, texts, ...rest }: Words): Voice => ({
  ...voiceOf<Key>(language, messages, {}, texts),
  ...rest,
})

/** The language asked for by `--lang`, else by CRAWFORD_LANG or the terminal's locale, else English. */
export function chosenLanguage(argv: readonly string[], env: Record<string, string | undefined>): Language {
  const at = argv.findIndex(argument => argument === '--lang' || argument.startsWith('--lang='))
  const asked = at < 0 ? undefined : (argv[at]!.split('=')[1] ?? argv[at + 1])
  const wanted = asked ?? env['CRAWFORD_LANG'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? 'en'
  return wanted.toLowerCase().startsWith('ru') ? 'ru' : 'en'
}
