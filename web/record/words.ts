import { useMemo } from 'preact/hooks'
import coreEn from '../../messages/en.json' with { type: 'json' }
import recordEn from '../../messages/record.en.json' with { type: 'json' }
import recordRu from '../../messages/record.ru.json' with { type: 'json' }
import textsRu from '../../messages/recordTexts.ru.json' with { type: 'json' }
import viewEn from '../../messages/recordView.en.json' with { type: 'json' }
import viewRu from '../../messages/recordView.ru.json' with { type: 'json' }
import coreRu from '../../messages/ru.json' with { type: 'json' }
import { voiceOf } from '../../messages/voice.js'
import type { Language, Voice } from '../../messages/voice.js'
import { useVoice } from '../words/context.js'

const en = { ...coreEn, ...recordEn, ...viewEn }
const ru = { ...coreRu, ...recordRu, ...viewRu }

export type RecordKey = keyof typeof en
export type RecordVoice = Voice<RecordKey>

/** The words of the view of the record in a language: those of the command, and its own. */
export const recordVoice = (language: Language): RecordVoice =>
  voiceOf<RecordKey>(language, language === 'ru' ? ru : en, en, language === 'ru' ? textsRu : {})

export function useRecordVoice(): RecordVoice {
  const { language } = useVoice()
  return useMemo(() => recordVoice(language), [language])
}

/** What a party is called by its code. */
export function partyName(code: string, voice: RecordVoice): string {
  const key = `record.party.${code}`
  return key in en ? voice.say(key as RecordKey) : code
}
