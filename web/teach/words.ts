import { useMemo } from 'preact/hooks'
import { voiceOf } from '../../messages/voice.js'
import type { Language, Voice } from '../../messages/voice.js'
import en from '../../messages/teach.en.json' with { type: 'json' }
import ru from '../../messages/teach.ru.json' with { type: 'json' }
import { useVoice } from '../words/context.js'

export type TeachKey = keyof typeof en
export type TeachVoice = Voice<TeachKey>

/** The words of the lesson in a language; they are fetched with its view. */
export const teachVoice = (language: Language): TeachVoice =>
  voiceOf<TeachKey>(language, language === 'ru' ? ru : en, en)

export function useTeachVoice(): TeachVoice {
  const { language } = useVoice()
  return useMemo(() => teachVoice(language), [language])
}
