import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Band, CompareResult, SampledResult, Scenario } from '../../src/index.js'
import type { State } from '../state/state.js'
import { CATALOG } from './questions.js'
import type { Question } from './questions.js'
import { FULL_DRAWS, comparison, edited } from './solve.js'
import type { Edited } from './solve.js'
import { job } from './work.js'
import type { Job } from './work.js'

/** What the page shows of one question in its present state. */
export interface Answer {
  question: Question
  edited: Edited
  sides: readonly [string, string]
  compare: CompareResult
  /** Ignorance of each position, over its ranges. */
  bands: Readonly<Record<string, Band>>
  sampled: Readonly<Record<string, SampledResult | null>>
  /** Which parts are still those of an earlier state. */
  computing: { compare: boolean; bands: boolean }
  isEdited: boolean
}

/** The trials of the second road on the page. */
export const TRIALS = 102_400

/** Whether every value of the scenario is one number, so that its answer is there within a frame. */
const isPlain = (scenario: Scenario): boolean =>
  scenario.assumptions.every(one => one.value.kind === 'point') &&
  scenario.positions.every(position =>
    [...position.values.values()].every(({ value }) => value.kind === 'point'),
  )

/** The two positions on show: those chosen, as far as the scenario has them, else its first two. */
export function sidesOf(scenario: Scenario, chosen: State['sides']): readonly [string, string] {
  const keys = scenario.positions.map(one => one.key)
  if (chosen?.every(key => keys.includes(key))) return chosen
  return [keys[0]!, keys[1] ?? keys[0]!]
}

/** The answer to the state's question: exact in the same frame where it can be, from the second thread where it cannot. */
export function useAnswer(question: Question, state: State): Answer {
  const { scenario, shipped } = question
  const changes = useMemo(
    () => state.edits.filter(one => one.scenario === scenario.id),
    [state.edits, scenario],
  )
  const now = useMemo(() => edited(scenario, changes), [scenario, changes])
  const sides = sidesOf(scenario, state.sides)
  const isEdited = now.edits.length > 0
  const isShipped =
    !isEdited && sides[0] === shipped.compare.from.position && sides[1] === shipped.compare.to.position
  const inFrame = useMemo(
    () =>
      isShipped ? shipped.compare : isPlain(now.scenario) ? comparison(now, sides, CATALOG.data, 1) : null,
    [now, sides[0], sides[1], isShipped],
  )
  const [late, setLate] = useState<{ of: string; compare: CompareResult } | null>(null)
  const [bands, setBands] = useState<{ of: Edited | null; bands: Readonly<Record<string, Band>> } | null>(
    null,
  )
  const name = JSON.stringify([scenario.id, sides, changes])

  useEffect(() => {
    if (inFrame) return
    const work = job('comparison', now.scenario, CATALOG.data, {
      edits: now.edits,
      sides,
      draws: FULL_DRAWS,
    })
    work.answer.then(
      compare => setLate({ of: name, compare }),
      () => {},
    )
    return () => work.cancel()
  }, [name])

  useEffect(() => {
    if (!isEdited) return
    const ranged = edited(question.ranged ?? scenario, changes)
    const wait = setTimeout(() => {
      work = job('bands', ranged.scenario, CATALOG.data, { draws: FULL_DRAWS })
      work.answer.then(
        result => setBands({ of: now, bands: result }),
        () => {},
      )
    }, 200)
    let work: Job<'bands'> | undefined
    return () => {
      clearTimeout(wait)
      work?.cancel()
    }
  }, [now])

  const compare = inFrame ?? (late?.compare.scenario === scenario.id ? late.compare : shipped.compare)
  return {
    question,
    edited: now,
    sides,
    compare,
    bands: isEdited ? (bands?.bands ?? shipped.bands) : shipped.bands,
    sampled: shipped.sampled,
    computing: {
      compare: inFrame === null && late?.of !== name,
      bands: isEdited && bands?.of !== now,
    },
    isEdited,
  }
}
