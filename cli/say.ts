import arsenalEn from '../messages/arsenal.en.json' with { type: 'json' }
import arsenalRu from '../messages/arsenal.ru.json' with { type: 'json' }
import coreEn from '../messages/en.json' with { type: 'json' }
import geometryEn from '../messages/geometry.en.json' with { type: 'json' }
import geometryRu from '../messages/geometry.ru.json' with { type: 'json' }
import problemsEn from '../messages/problems.en.json' with { type: 'json' }
import problemsRu from '../messages/problems.ru.json' with { type: 'json' }
import recordEn from '../messages/record.en.json' with { type: 'json' }
import recordRu from '../messages/record.ru.json' with { type: 'json' }
import coreRu from '../messages/ru.json' with { type: 'json' }
import treatyEn from '../messages/treaty.en.json' with { type: 'json' }
import treatyRu from '../messages/treaty.ru.json' with { type: 'json' }
export type { Language } from '../messages/voice.js'
import { voiceOf } from '../messages/voice.js'
import type { Language, Messages, Voice as SharedVoice } from '../messages/voice.js'

/** One table of messages an area, so that each area's words can be read on their own. */
const en = { ...coreEn, ...geometryEn, ...treatyEn, ...arsenalEn, ...recordEn }
const ru = { ...coreRu, ...geometryRu, ...treatyRu, ...arsenalRu, ...recordRu }

export type Key = keyof typeof en

const TABLES: Record<Language, Messages> = { en, ru }

/** The command's voice: its own words, and the words for what can be wrong with a file. */
export interface Voice extends SharedVoice<Key> {
  problems: Record<string, string>
}

export const voice = (language: Language): Voice => ({
  ...voiceOf<Key>(language, TABLES[language], en),
  problems: language === 'ru' ? problemsRu : problemsEn,
})

/** The language asked for by `--lang`, else by CRAWFORD_LANG or the terminal's locale, else English. */
export function chosenLanguage(argv: readonly string[], env: Record<string, string | undefined>): Language {
  const at = argv.findIndex(argument => argument === '--lang' || argument.startsWith('--lang='))
  const asked = at < 0 ? undefined : (argv[at]!.split('=')[1] ?? argv[at + 1])
  const wanted = asked ?? env['CRAWFORD_LANG'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? 'en'
  return wanted.toLowerCase().startsWith('ru') ? 'ru' : 'en'
}
