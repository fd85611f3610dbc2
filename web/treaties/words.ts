import { useMemo } from 'preact/hooks'
import coreEn from '../../messages/en.json' with { type: 'json' }
import coreRu from '../../messages/ru.json' with { type: 'json' }
import treatyEn from '../../messages/treaty.en.json' with { type: 'json' }
import treatyRu from '../../messages/treaty.ru.json' with { type: 'json' }
import viewEn from '../../messages/treatyView.en.json' with { type: 'json' }
import viewRu from '../../messages/treatyView.ru.json' with { type: 'json' }
import { voiceOf } from '../../messages/voice.js'
import type { Language, Voice } from '../../messages/voice.js'
import { useVoice } from '../words/context.js'
import type { Subject } from './data.js'

const en = { ...coreEn, ...treatyEn, ...viewEn }
const ru = { ...coreRu, ...treatyRu, ...viewRu }

export type TreatyKey = keyof typeof en
export type TreatyVoice = Voice<TreatyKey>

/** The words of the view of treaties in a language: those of the command, and its own. */
export const treatyVoice = (language: Language): TreatyVoice =>
  voiceOf<TreatyKey>(language, language === 'ru' ? ru : en, en)

export function useTreatyVoice(): TreatyVoice {
  const { language } = useVoice()
  return useMemo(() => treatyVoice(language), [language])
}

/** What a plan or a force is called. */
export function subjectName(subject: Subject, voice: TreatyVoice): string {
  if (subject.kind === 'force')
    return `${voice.say(`treaty.party.${subject.force.party}` as 'treaty.party.us')}, ${subject.asOf}`
  const key = `tv.name.${subject.id}`
  return key in en ? voice.say(key as TreatyKey) : subject.architecture.name
}

/** What a field that is not filled in is called: `uewr-korea: in place of an older radar`. */
export function fieldName(field: string, voice: TreatyVoice): string {
  const parts = field.split('.')
  const last = parts.at(-1)!
  const name = [`tv.field.${last}`, `treaty.fact.${last}`].find(key => key in en)
  if (name === undefined) return field
  const part = parts.at(-2)
  const whose = part === undefined || part === 'published' ? '' : part
  const known = `tv.part.${whose}`
  const text = voice.say(name as TreatyKey)
  return whose ? `${known in en ? voice.say(known as TreatyKey) : whose}: ${text}` : text
}
