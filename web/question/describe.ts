import { shown, signed } from '../../messages/numbers.js'
import { leadSentences, namesOf } from '../../messages/sentences.js'
import type { CompareResult } from '../../src/index.js'
import type { PageVoice } from '../words/say.js'
import type { Step } from './steps.js'

/** What carries the gap, as a heading. */
export const gapTitle = ({ gap, unit }: CompareResult, voice: PageVoice): string =>
  voice.say('wf.title', { gap: signed(voice, gap, unit) })

/** The waterfall in words, made from the result: for those who do not see it, and for where it cannot be shown. */
export function waterfallText(compare: CompareResult, steps: readonly Step[], voice: PageVoice): string {
  const { from, to, unit } = compare
  const name = namesOf(compare.assumptions, voice)
  const parts = [
    `${voice.text(from.label)} ${shown(voice, from.value, unit)}`,
    ...steps.map(step => `${name(step.key)} ${signed(voice, step.share, unit)}`),
    `${voice.text(to.label)} ${shown(voice, to.value, unit)}`,
  ]
  return `${gapTitle(compare, voice)}. ${parts.join('; ')}. ${leadSentences(compare, voice).join(' ')}`
}
