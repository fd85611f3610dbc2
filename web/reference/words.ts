import { useMemo } from 'preact/hooks'
import referenceTextsRu from '../../messages/referenceTexts.ru.json' with { type: 'json' }
import { voiceOf } from '../../messages/voice.js'
import type { Language, Voice } from '../../messages/voice.js'
import en from '../../messages/reference.en.json' with { type: 'json' }
import ru from '../../messages/reference.ru.json' with { type: 'json' }
import { useVoice } from '../words/context.js'

export type ReferenceKey = keyof typeof en
export type ReferenceVoice = Voice<ReferenceKey>

/** The words of the views of reference in a language; they are fetched with those views. */
export const referenceVoice = (language: Language): ReferenceVoice =>
  voiceOf<ReferenceKey>(language, language === 'ru' ? ru : en, en, language === 'ru' ? referenceTextsRu : {})

export function useReferenceVoice(): ReferenceVoice {
  const { language } = useVoice()
  return useMemo(() => referenceVoice(language), [language])
}

/** The message of a key made of parts, or the last part where there is no such message. */
export const sayIfKnown = (voice: ReferenceVoice, area: string, name: string): string => {
  const key = `${area}.${name}`
  return key in en ? voice.say(key as ReferenceKey) : name
}
