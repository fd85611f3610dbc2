import { useMemo } from 'preact/hooks'
import command from '../../messages/geometry.en.json' with { type: 'json' }
import commandRu from '../../messages/geometry.ru.json' with { type: 'json' }
import page from '../../messages/geometryView.en.json' with { type: 'json' }
import pageRu from '../../messages/geometryView.ru.json' with { type: 'json' }
import { voiceOf } from '../../messages/voice.js'
import type { Voice } from '../../messages/voice.js'
import { useVoice } from '../words/context.js'

const en = { ...command, ...page }
const ru = { ...commandRu, ...pageRu }

export type GeometryKey = keyof typeof en
export type GeometryVoice = Voice<GeometryKey>

/** The words of the view of geometry, which shares reasons and names of trajectories with the command. */
export function useGeometryVoice(): GeometryVoice {
  const { language } = useVoice()
  return useMemo(() => voiceOf<GeometryKey>(language, language === 'ru' ? ru : en, en), [language])
}

/** The message of a key made of parts. */
export const sayPart = (voice: GeometryVoice, area: string, name: string): string =>
  voice.say(`${area}.${name}` as GeometryKey)

/** Seconds as minutes, to a tenth. */
export const minutes = (voice: GeometryVoice, seconds: number): string =>
  voice.number(seconds / 60, { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** Meters as whole kilometers. */
export const kilometers = (voice: GeometryVoice, meters: number): string =>
  voice.number(Math.round(meters / 1000))
