import { useMemo } from 'preact/hooks'
import command from '../../messages/arsenal.en.json' with { type: 'json' }
import commandRu from '../../messages/arsenal.ru.json' with { type: 'json' }
import page from '../../messages/arsenalView.en.json' with { type: 'json' }
import pageRu from '../../messages/arsenalView.ru.json' with { type: 'json' }
import policyTextsRu from '../../messages/policyTexts.ru.json' with { type: 'json' }
import { voiceOf } from '../../messages/voice.js'
import type { Voice } from '../../messages/voice.js'
import { useVoice } from '../words/context.js'

const en = { ...command, ...page }
const ru = { ...commandRu, ...pageRu }

export type ArsenalKey = keyof typeof en
export type ArsenalVoice = Voice<ArsenalKey>

/** The words of the view of arsenals, which shares names of rules and systems with the command. */
export function useArsenalVoice(): ArsenalVoice {
  const { language } = useVoice()
  return useMemo(
    () =>
      voiceOf<ArsenalKey>(language, language === 'ru' ? ru : en, en, language === 'ru' ? policyTextsRu : {}),
    [language],
  )
}

/** The message of a key made of parts. */
export const sayPart = (voice: ArsenalVoice, area: string, name: string): string =>
  voice.say(`${area}.${name}` as ArsenalKey)
