import { revivedScenario } from '../../src/index.js'
import type {
  Band,
  Case,
  CompareResult,
  LocalText,
  PlainScenario,
  SampledResult,
  Scenario,
} from '../../src/index.js'
import catalog from 'virtual:crawford/catalog'
import loaders from 'virtual:crawford/questions'
import raid from 'virtual:crawford/question/crawford-2001-raid'
import retaliation from 'virtual:crawford/question/crawford-2001-retaliation'

/** A question as the build solved it: what the page starts from before anything is edited. */
export interface SolvedFile {
  scenario: PlainScenario
  /** The same with every range taken, where the scenario ships points; null otherwise. */
  ranged: PlainScenario | null
  shipped: {
    compare: CompareResult
    bands: Record<string, Band>
    sampled: Record<string, SampledResult | null>
  }
}

/** A question ready to be asked. */
export interface Question {
  scenario: Scenario
  ranged: Scenario | null
  shipped: SolvedFile['shipped']
}

export interface Catalog {
  /** Version of the data. */
  data: string
  scenarios: { id: string; title: LocalText; question: LocalText }[]
  cases: Case[]
}

export const CATALOG: Catalog = catalog

const revived = ({ scenario, ranged, shipped }: SolvedFile): Question => ({
  scenario: revivedScenario(scenario),
  ranged: ranged && revivedScenario(ranged),
  shipped,
})

/** Questions that are here; the flagship's two are from the start. */
const known = new Map<string, Question>([raid, retaliation].map(one => [one.scenario.id, revived(one)]))

/** The question of that id if it is here already. */
export const questionAtHand = (id: string): Question | undefined => known.get(id)

/** The question of that id, fetched if need be; undefined where there is none. */
export async function loadedQuestion(id: string): Promise<Question | undefined> {
  const here = known.get(id)
  if (here) return here
  const loader = loaders[id]
  if (!loader) return undefined
  const question = revived((await loader()).default)
  known.set(id, question)
  return question
}

/** Puts a visitor's own question among the known ones. */
export function addQuestion(question: Question): void {
  known.set(question.scenario.id, question)
}

/** Questions from files of the visitor's own. */
export const ownQuestions = (): readonly Question[] =>
  [...known.values()].filter(({ scenario }) => CATALOG.scenarios.every(one => one.id !== scenario.id))

/** The questions that belong together with this one, itself among them. */
export const questionsWith = (id: string): readonly string[] =>
  CATALOG.cases.find(one => one.questions.includes(id))?.questions ?? [id]
