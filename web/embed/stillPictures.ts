import loaders from 'virtual:crawford/questions'
import { revivedScenario } from '../../src/index.js'
import type { Language } from '../../messages/voice.js'
import { stillName } from '../export/embed.js'
import type { Result } from '../export/result.js'
import { waterfallPicture } from '../picture/pictures.js'
import { mixtureValue, stepsOf } from '../question/steps.js'
import { INITIAL } from '../state/state.js'
import { pageVoice } from '../words/say.js'

/** The waterfall of every bundled question as shipped, in both languages, by the name it has beside the page. */
export async function stillPictures(): Promise<Record<string, string>> {
  const pictures: Record<string, string> = {}
  for (const [id, load] of Object.entries(loaders)) {
    const { scenario: plain, shipped } = (await load()).default
    const scenario = revivedScenario(plain)
    const { compare, bands } = shipped
    const result: Result = { compare, bands, scenario, edits: [], address: null, day: compare.data }
    const sides = [compare.from.position, compare.to.position] as const
    const steps = stepsOf(compare, INITIAL.order, mixtureValue(scenario, sides))
    for (const language of ['en', 'ru'] as const satisfies readonly Language[])
      pictures[stillName(id, language)] = waterfallPicture(result, steps, pageVoice(language)).svg
  }
  return pictures
}
