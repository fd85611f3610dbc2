import { useEffect } from 'preact/hooks'
import type * as Print from '../brief/print.js'
import type { Answer } from '../engine/useAnswer.js'
import { whenIdle } from '../engine/whenIdle.js'
import type { State } from '../state/state.js'
import type { PageVoice } from '../words/say.js'

let loaded: typeof Print | undefined

/** Lets the browser's own print command print the brief where the question is on show. */
export function usePrintedBrief(answer: Answer, state: State, voice: PageVoice): void {
  const isQuestion = state.view === 'question'
  useEffect(() => {
    if (!isQuestion || loaded) return
    return whenIdle(() => {
      void import('../brief/print.js').then(module => {
        loaded = module
      })
    })
  }, [isQuestion])
  useEffect(() => {
    if (!isQuestion) return
    const before = (): void => {
      if (loaded && !document.getElementById('brief')) loaded.layOutBrief(answer, state, voice)
    }
    addEventListener('beforeprint', before)
    return () => removeEventListener('beforeprint', before)
  }, [isQuestion, answer, state, voice])
}
