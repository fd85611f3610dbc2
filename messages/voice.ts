import type { LocalText } from '../src/index.js'

export type Language = 'en' | 'ru'
export type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>
export type Messages = Readonly<Record<string, Message>>

/** Words, numbers and lists in one person's language. */
export interface Voice<Key extends string = string> {
  language: Language
  /** The message of that key, its `{names}` filled; a plural form is chosen by `n`. */
  say(key: Key, values?: Record<string, string | number>): string
  text(local: LocalText | undefined): string
  /** A text of the data in this language; as it stands where there is no translation. */
  told(text: string): string
  number(value: number, options?: Intl.NumberFormatOptions): string
  list(items: string[]): string
}

/**
 * The voice for a language, speaking from a table of messages.
 *
 * Numbers are formatted only when asked for, because the start-up time of the command counts.
 *
 * @param fallback  what to say where the table has no such key
 * @param texts  translations of texts of the data, by the text
 */
export function voiceOf<Key extends string>(
  language: Language,
  table: Messages,
  fallback: Messages = {},
  texts: Readonly<Record<string, string>> = {},
): Voice<Key> {
  const numbers = new Map<string, Intl.NumberFormat>()
  let plurals: Intl.PluralRules | undefined
  return {
    language,
    say: (key, values = {}) => {
      const message = table[key] ?? fallback[key] ?? key
      const text =
        typeof message === 'string'
          ? message
          : (message[(plurals ??= new Intl.PluralRules(language)).select(Number(values['n']))] ??
            message.other)
      return (text ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
    },
    text: local => local?.[language] ?? local?.en ?? '',
    told: text => texts[text] ?? text,
    number: (value, options) => {
      const name = JSON.stringify(options ?? {})
      let format = numbers.get(name)
      if (!format) {
        format = new Intl.NumberFormat(language, {
          useGrouping: language === 'ru' ? 'min2' : true,
          ...options,
        })
        numbers.set(name, format)
      }
      return format.format(value).replace('-', '−')
    },
    list: items => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
  }
}
