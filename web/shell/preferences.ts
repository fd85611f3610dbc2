import type { Language } from '../../messages/voice.js'

export type Theme = 'light' | 'dark' | 'system'

/** What a visitor keeps from one visit to the next: language, theme, and whether single letters act as keys. */
export interface Preferences {
  readonly language: Language
  readonly theme: Theme
  readonly letters: boolean
  choose(part: { language?: Language; theme?: Theme; letters?: boolean }): void
  onChange(listener: () => void): () => void
}

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

export const nextTheme = (theme: Theme): Theme => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]!

const LANGUAGE = 'crawford.language'
const THEME = 'crawford.theme'
const LETTERS = 'crawford.letters'

/** Where preferences are kept; a browser may refuse, and then they last as long as the page. */
function kept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    // A browser that keeps nothing is no reason to refuse the change.
  }
}

/** The preferences of this browser; at first its own language and theme. */
export function windowPreferences(): Preferences {
  const listeners = new Set<() => void>()
  let language: Language = (kept(LANGUAGE) ?? navigator.language).toLowerCase().startsWith('ru') ? 'ru' : 'en'
  const stored = kept(THEME)
  let theme: Theme = stored === 'light' || stored === 'dark' ? stored : 'system'
  let letters = kept(LETTERS) !== 'off'
  const apply = (): void => {
    document.documentElement.lang = language
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }
  apply()
  return {
    get language() {
      return language
    },
    get theme() {
      return theme
    },
    get letters() {
      return letters
    },
    choose(part) {
      if (part.language) keep(LANGUAGE, (language = part.language))
      if (part.theme) keep(THEME, (theme = part.theme))
      if (part.letters !== undefined) {
        letters = part.letters
        keep(LETTERS, letters ? 'on' : 'off')
      }
      apply()
      for (const listener of listeners) listener()
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
