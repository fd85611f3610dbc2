import { assumed } from '../../messages/numbers.js'
import { namesOf } from '../../messages/sentences.js'
import type { CompareResult, Edit, Scenario } from '../../src/index.js'
import type { PageVoice } from '../words/say.js'

/** One edit as a sentence: what, whose, the new value, the shipped one, the source given. */
export function editText(
  edit: Edit,
  scenario: Scenario,
  { assumptions }: Pick<CompareResult, 'assumptions'>,
  voice: PageVoice,
): string {
  const number = (text: string): string => assumed(voice, Number.isFinite(Number(text)) ? Number(text) : text)
  const texts = typeof edit.shipped === 'string' ? [edit.shipped] : Object.values(edit.shipped)
  const values = {
    name: namesOf(assumptions, voice)(edit.key),
    value: number(edit.text),
    shipped: texts.map(number).join(' / '),
  }
  const label = scenario.positions.find(one => one.key === edit.position)?.label
  const text =
    edit.text === edit.shipped
      ? voice.say('strip.unlocked', values)
      : edit.position === null
        ? voice.say('strip.one-all', values)
        : voice.say('strip.one', { ...values, label: voice.text(label) })
  return `${text} ${voice.say('strip.source', { source: edit.source || voice.say('strip.no-source') })}`
}
