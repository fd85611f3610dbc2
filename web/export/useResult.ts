import { useMemo } from 'preact/hooks'
import type { Answer } from '../engine/useAnswer.js'
import { mixtureValue, stepsOf } from '../question/steps.js'
import type { Step } from '../question/steps.js'
import { addressOf, isPublic } from '../state/address.js'
import type { State } from '../state/state.js'
import type { Result } from './result.js'

/** The present answer as a result that can leave the page, and the steps of its waterfall. */
export function useResult(answer: Answer, state: State): { result: Result; steps: readonly Step[] } {
  return useMemo(() => resultOf(answer, state), [answer.compare, answer.bands, state])
}

export function resultOf(answer: Answer, state: State): { result: Result; steps: readonly Step[] } {
  const { compare, bands, edited, sides } = answer
  return {
    result: {
      compare,
      bands,
      scenario: edited.scenario,
      edits: edited.edits,
      address: isPublic(location) ? addressOf({ ...state, view: 'question', extra: {} }, location) : null,
      day: new Date().toISOString().slice(0, 10),
    },
    steps: stepsOf(compare, state.order, mixtureValue(edited.scenario, sides)),
  }
}
