import coreEn from '../../messages/en.json' with { type: 'json' }
import pageEn from '../../messages/page.en.json' with { type: 'json' }
import pageRu from '../../messages/page.ru.json' with { type: 'json' }
import coreRu from '../../messages/ru.json' with { type: 'json' }
import { voiceOf } from '../../messages/voice.js'
import type { Language, Voice } from '../../messages/voice.js'

const en = { ...coreEn, ...pageEn }
const ru = { ...coreRu, ...pageRu }

export type PageKey = keyof typeof en
export type PageVoice = Voice<PageKey>

/** The page's voice in a language. */
export const pageVoice = (language: Language): PageVoice =>
  voiceOf<PageKey>(language, language === 'ru' ? ru : en, en)
