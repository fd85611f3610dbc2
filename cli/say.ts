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
import type { LocalText } from '../src/index.js'

/** One table of messages an area, so that each area's words can be read on their own. */
const en = { ...coreEn, ...geometryEn, ...treatyEn, ...arsenalEn, ...recordEn }
const ru = { ...coreRu, ...geometryRu, ...treatyRu, ...arsenalRu, ...recordRu }

export type Language = 'en' | 'ru'
export type Key = keyof typeof en
type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>

const TABLES: Record<Language, Record<string, Message>> = { en, ru }

/** Words, numbers and lists in one person's language. */
export interface Voice {
  language: Language
  /** The message of that key, its `{names}` filled; a plural form is chosen by `n`. */
  say(key: Key, values?: Record<string, string | number>): string
  text(local: LocalText | undefined): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  list(items: string[]): string
  problems: Record<string, string>
}

/** The voice for a language; numbers are formatted only when asked for, because start-up time counts. */
export function voice(language: Language): Voice {
  const table = TABLES[language]
  const say: Voice['say'] = (key, values = {}) => {
    const message: Message = table[key] ?? (en as Record<string, Message>)[key] ?? key
    const text =
      typeof message === 'string'
        ? message
        : (message[new Intl.PluralRules(language).select(Number(values['n']))] ?? message.other)
    return (text ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
  }
  return {
    language,
    say,
    text: local => local?.[language] ?? local?.en ?? '',
    number: (value, options) =>
      new Intl.NumberFormat(language, { useGrouping: language === 'ru' ? 'min2' : true, ...options })
        .format(value)
        .replace('-', '−'),
    list: items => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
    problems: language === 'ru' ? problemsRu : problemsEn,
  }
}

/** The language asked for by `--lang`, else by CRAWFORD_LANG or the terminal's locale, else English. */
export function chosenLanguage(argv: readonly string[], env: Record<string, string | undefined>): Language {
  const at = argv.findIndex(argument => argument === '--lang' || argument.startsWith('--lang='))
  const asked = at < 0 ? undefined : (argv[at]!.split('=')[1] ?? argv[at + 1])
  const wanted = asked ?? env['CRAWFORD_LANG'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? 'en'
  return wanted.toLowerCase().startsWith('ru') ? 'ru' : 'en'
}
