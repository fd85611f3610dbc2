import { render } from 'preact'
import type { Answer } from '../engine/useAnswer.js'
import { resultOf } from '../export/useResult.js'
import { addressOf } from '../state/address.js'
import type { State } from '../state/state.js'
import { VoiceContext } from '../words/context.js'
import type { PageVoice } from '../words/say.js'
import { Brief } from './brief.js'

/** Lays the brief out for paper, in place of the page, until the browser has printed. */
export function layOutBrief(answer: Answer, state: State, voice: PageVoice): HTMLElement {
  const place = document.createElement('div')
  place.id = 'brief'
  document.body.append(place)
  render(
    <VoiceContext.Provider value={voice}>
      <Brief {...resultOf(answer, state)} address={addressOf(state, location)} />
    </VoiceContext.Provider>,
    place,
  )
  addEventListener(
    'afterprint',
    () => {
      render(null, place)
      place.remove()
    },
    { once: true },
  )
  return place
}

/** Prints the brief, once its picture is drawn. */
export async function printBrief(answer: Answer, state: State, voice: PageVoice): Promise<void> {
  const place = layOutBrief(answer, state, voice)
  await Promise.all([...place.querySelectorAll('img')].map(image => image.decode()))
  print()
}
