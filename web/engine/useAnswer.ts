import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { assumptionResults, mirroredCompare } from '../../src/index.js'
import type { Band, BreakEvenResult, CompareResult, SampledResult, Scenario } from '../../src/index.js'
import type { State } from '../state/state.js'
import { CATALOG } from './questions.js'
import type { Question } from './questions.js'
import { ResultKeeper } from './results.js'
import { BAND_DRAWS, comparison, edited, withOwn } from './solve.js'
import type { Edited } from './solve.js'
import { whenIdle } from './whenIdle.js'
import { job } from './work.js'
import type { Job } from './work.js'

/** What the page shows of one question in its present state. */
export interface Answer {
  question: Question
  edited: Edited
  /** The scenario as shipped, with the visitor's own positions before any edit. */
  base: Scenario
  /** The scenario with its ranges, edited likewise: what bands of ignorance are drawn from. */
  ranged: Scenario
  sides: readonly [string, string]
  compare: CompareResult
  /** Ignorance of each position, over its ranges. */
  bands: Readonly<Record<string, Band>>
  sampled: Readonly<Record<string, SampledResult | null>>
  /** Which parts are still those of an earlier state. */
  computing: { results: boolean; compare: boolean; breakEven: boolean; bands: boolean }
  /** Why there is no result on these values; what is shown is the last one there was. */
  problem: Problem | null
  isEdited: boolean
}

/** Why the model gave no result. */
export interface Problem {
  isInfinite: boolean
  why: string
}

/** The trials of the second road on the page. */
export const TRIALS = 102_400
/** A second thread is started only when a slider rests this long. */
const REST_MS = 200

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

/** The same two in the order of the file, in which they are always compared: swapping sides computes nothing. */
function inFileOrder(scenario: Scenario, [a, b]: readonly [string, string]): readonly [string, string] {
  const place = (key: string): number => scenario.positions.findIndex(one => one.key === key)
  return place(a) <= place(b) ? [a, b] : [b, a]
}

/** The answer to the state's question: its numbers in the same frame, what takes longer from the second thread. */
export function useAnswer(question: Question, state: State): Answer {
  const { scenario, shipped } = question
  const changes = useMemo(
    () => state.edits.filter(one => one.scenario === scenario.id),
    [state.edits, scenario],
  )
  const own = useMemo(() => state.own.filter(one => one.scenario === scenario.id), [state.own, scenario])
  const base = useMemo(() => withOwn(scenario, own), [scenario, own])
  const now = useMemo(() => edited(base, changes), [base, changes])
  const ranged = useMemo(
    () => (question.ranged ? edited(withOwn(question.ranged, own), changes).scenario : now.scenario),
    [question, own, changes, now],
  )
  const chosen = sidesOf(now.scenario, state.sides)
  const [a, b] = inFileOrder(now.scenario, chosen)
  const isEdited = now.edits.length > 0
  const isShipped = !isEdited && a === shipped.compare.from.position && b === shipped.compare.to.position
  const keeper = useMemo(() => new ResultKeeper(scenario, { own, edits: changes }), [scenario, own, changes])
  const arrived = useLateResults(question, now, [a, b], isShipped ? null : keeper)
  const quick = useMemo(
    () =>
      isShipped ? { compare: shipped.compare, isWhole: true } : quickAnswer(question, now, [a, b], keeper),
    [now, a, b, isShipped, arrived],
  )
  const breakEven = useBreakEvens(now, [a, b], quick)
  const late = useLateComparison(question, now, [a, b], quick)
  const last = useRef<CompareResult>(shipped.compare)
  const straight = useMemo(() => {
    if (!('compare' in quick)) return last.current.scenario === scenario.id ? last.current : shipped.compare
    if (quick.isWhole) return quick.compare
    if (isPlain(now.scenario))
      return { ...quick.compare, breakEven: breakEven.rows ?? shipped.compare.breakEven }
    return late.compare ?? withNumbersOf(late.earlier ?? shipped.compare, quick.compare)
  }, [quick, breakEven.rows, late.compare, late.earlier])
  last.current = straight
  const compare = useMemo(
    () => (straight.from.position === chosen[0] ? straight : mirroredCompare(straight)),
    [straight, chosen[0]],
  )
  const bands = useBands(ranged, isEdited || own.length > 0)
  return {
    question,
    edited: now,
    base,
    ranged,
    sides: [compare.from.position, compare.to.position],
    compare,
    bands: { ...shipped.bands, ...bands.bands },
    sampled: shipped.sampled,
    computing: {
      results: 'isLater' in quick,
      compare: 'isLater' in quick || late.isComputing,
      breakEven: late.isComputing || breakEven.isComputing,
      bands: bands.isComputing,
    },
    problem: 'problem' in quick ? quick.problem : late.problem,
    isEdited,
  }
}

/** What is there in the same frame: a comparison, or that it comes later, or why there is none. */
type Quick = { compare: CompareResult; isWhole: boolean } | { isLater: true } | { problem: Problem }

/** What can be said within a frame: everything but break-evens where all values are single numbers, else the results. */
function quickAnswer(
  question: Question,
  now: Edited,
  sides: readonly [string, string],
  keeper: ResultKeeper,
): Quick {
  const { compare } = question.shipped
  try {
    if (isPlain(now.scenario))
      return { compare: comparison(now, sides, CATALOG.data, 1, false), isWhole: false }
    if (!sides.every(key => keeper.isQuick(key))) return { isLater: true }
    const [from, to] = [0, 1].map(i => keeper.result(now.scenario, sides[i]!, drawsOf(question)))
    const positions = sides.map(key => now.scenario.positions.find(one => one.key === key)!)
    return {
      compare: {
        ...compare,
        from: from!,
        to: to!,
        gap: to!.value - from!.value,
        assumptions: assumptionResults(now.scenario, positions, now.edits),
      },
      isWhole: false,
    }
  } catch (error) {
    return { problem: problemOf(error) }
  }
}

/** The draws the shipped results were taken over; edited ones take the same, so that nothing moves but the edit. */
const drawsOf = ({ shipped }: Question): number => Math.max(1, shipped.compare.draws)

const problemOf = (error: unknown): Problem => ({
  isInfinite: error instanceof Error && error.name === 'NoFiniteValue',
  why: error instanceof Error ? error.message : String(error),
})

/** New results over the anatomy of an earlier comparison of the same two, or over none. */
function withNumbersOf(earlier: CompareResult, { from, to, gap, assumptions }: CompareResult): CompareResult {
  const numbers = { from, to, gap, assumptions }
  if (earlier.from.position === from.position && earlier.to.position === to.position)
    return { ...earlier, ...numbers }
  return {
    ...earlier,
    ...numbers,
    attribution: [],
    groups: [],
    interactions: [],
    orderings: { best: [], worst: [] },
    cruxes: { why: 'computing' },
    cruxesBack: { why: 'computing' },
    breakEven: [],
    evidence: [],
  }
}

/** Fetches from the second thread what would make a slider stutter here; counts what has arrived. */
function useLateResults(
  question: Question,
  now: Edited,
  sides: readonly [string, string],
  keeper: ResultKeeper | null,
): number {
  const [arrived, setArrived] = useState(0)
  useEffect(() => {
    const wanted = sides.filter(key => keeper && !keeper.isQuick(key))
    if (wanted.length === 0) return
    let work: Job<'results'> | undefined
    const wait = setTimeout(() => {
      work = job('results', now.scenario, CATALOG.data, { positions: wanted, draws: drawsOf(question) })
      work.answer.then(
        results => {
          for (const one of results) keeper!.keep(one.position, one)
          setArrived(count => count + 1)
        },
        () => {
          // Whatever stopped it there stops it here too, and is shown.
          keeper!.doHere()
          setArrived(count => count + 1)
        },
      )
    }, REST_MS)
    return () => {
      clearTimeout(wait)
      work?.cancel()
    }
  }, [keeper, sides[0], sides[1]])
  return arrived
}

/** The break-evens of single numbers, a moment after everything else. */
function useBreakEvens(
  now: Edited,
  sides: readonly [string, string],
  quick: Quick,
): { rows: BreakEvenResult[] | null; isComputing: boolean } {
  const [found, setFound] = useState<{ of: Quick; rows: BreakEvenResult[] } | null>(null)
  const isWanted = 'compare' in quick && !quick.isWhole && isPlain(now.scenario)
  useEffect(() => {
    if (!isWanted) return
    return whenIdle(() => {
      setFound({ of: quick, rows: comparison(now, sides, CATALOG.data, 1).breakEven })
    })
  }, [quick])
  return { rows: found?.rows ?? null, isComputing: isWanted && found?.of !== quick }
}

interface Late {
  /** The comparison of the present state, once it is there. */
  compare: CompareResult | null
  /** The last one that was computed for this scenario. */
  earlier: CompareResult | null
  problem: Problem | null
  isComputing: boolean
}

/** The comparison of positions with ranges, from the second thread. */
function useLateComparison(
  question: Question,
  now: Edited,
  sides: readonly [string, string],
  quick: Quick,
): Late {
  const [late, setLate] = useState<{
    of: Quick
    compare: CompareResult | null
    problem: Problem | null
  } | null>(null)
  const isWanted = 'compare' in quick && !quick.isWhole && !isPlain(now.scenario)
  useEffect(() => {
    if (!isWanted) return
    let work: Job<'comparison'> | undefined
    const wait = setTimeout(() => {
      work = job('comparison', now.scenario, CATALOG.data, {
        edits: now.edits,
        sides,
        draws: drawsOf(question),
      })
      work.answer.then(
        compare => setLate({ of: quick, compare, problem: null }),
        (error: unknown) =>
          setLate(before => ({ ...before, compare: null, of: quick, problem: problemOf(error) })),
      )
    }, REST_MS)
    return () => {
      clearTimeout(wait)
      work?.cancel()
    }
  }, [quick])
  const isHere = late?.of === quick
  const earlier = late?.compare?.scenario === now.scenario.id ? late.compare : null
  return {
    compare: isHere ? late.compare : null,
    earlier,
    problem: isHere ? late.problem : null,
    isComputing: isWanted && !isHere,
  }
}

/** Ignorance over the ranges of an edited scenario, from the second thread. */
function useBands(
  ranged: Scenario,
  isWanted: boolean,
): { bands: Readonly<Record<string, Band>>; isComputing: boolean } {
  const [found, setFound] = useState<{ of: Scenario; bands: Readonly<Record<string, Band>> } | null>(null)
  useEffect(() => {
    if (!isWanted) return
    let work: Job<'bands'> | undefined
    const wait = setTimeout(() => {
      work = job('bands', ranged, CATALOG.data, { draws: BAND_DRAWS })
      work.answer.then(
        bands => setFound({ of: ranged, bands }),
        () => {},
      )
    }, REST_MS)
    return () => {
      clearTimeout(wait)
      work?.cancel()
    }
  }, [ranged, isWanted])
  const isSame = found?.of.id === ranged.id
  return {
    bands: isWanted && isSame ? found.bands : {},
    isComputing: isWanted && found?.of !== ranged,
  }
}
