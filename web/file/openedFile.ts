import {
  MAX_TEXT_LENGTH,
  OUTCOME_MODELS,
  bibliography,
  library,
  problemText,
  readAny,
} from '../../src/index.js'
import type { LibraryFile, Problem, Scenario, Source, TestRecord } from '../../src/index.js'
import problemsEn from '../../messages/problems.en.json' with { type: 'json' }
import problemsRu from '../../messages/problems.ru.json' with { type: 'json' }
import reading from 'virtual:crawford/data/reading'
import { CATALOG } from '../engine/questions.js'
import type { Question } from '../engine/questions.js'
import { sidesOf } from '../engine/useAnswer.js'
import { job } from '../engine/work.js'
import type { PageVoice } from '../words/say.js'

/** What is said of a file, and the line it is said of where there is one. */
export interface Remark {
  text: string
  line: number | null
}

/** A file that was read: a question with its first results, a case, or everything that is wrong with it. */
export type Opened =
  | { kind: 'question'; question: Question; warnings: readonly Remark[] }
  | { kind: 'case'; questions: readonly string[] }
  | { kind: 'refused'; remarks: readonly Remark[]; text: string }

/** Draws over the ranges of a question of one's own. */
const DRAWS = 1000

/** Reads a scenario as the command does, with the same words for what is wrong; nothing is taken over in part. */
export async function openedFile(file: File, voice: PageVoice): Promise<Opened> {
  const refused = (text: string): Opened => ({ kind: 'refused', remarks: [{ text, line: null }], text: '' })
  if (file.size > MAX_TEXT_LENGTH)
    return refused(voice.say('error.too-large', { file: file.name, size: MAX_TEXT_LENGTH }))
  const text = await file.text()
  const words = voice.language === 'ru' ? problemsRu : problemsEn
  const remark = (problem: Problem): Remark => ({ text: problemText(problem, words), line: problem.line })
  const data = reading as { sources: Source[]; tests: TestRecord; library: LibraryFile }
  const options = {
    file: file.name,
    models: OUTCOME_MODELS,
    bibliography: bibliography(data.sources),
    tests: data.tests,
    library: library(data.library),
  }
  const read = readAny(text, options)
  if ('problems' in read) return { kind: 'refused', remarks: read.problems.map(remark), text }
  if ('case' in read) return { kind: 'case', questions: read.case.questions }
  const { scenario } = read
  const ranged = scenario.use === 'point' ? readAny(text, { ...options, use: 'range' }) : null
  try {
    return {
      kind: 'question',
      question: await asked(named(scenario), ranged && 'scenario' in ranged ? named(ranged.scenario) : null),
      warnings: scenario.warnings.map(remark),
    }
  } catch (error) {
    return refused(
      voice.say('file.no-result', { why: error instanceof Error ? error.message : String(error) }),
    )
  }
}

/** A question of one's own under the name of a bundled one gets another, so that neither hides the other. */
const named = (scenario: Scenario): Scenario =>
  CATALOG.scenarios.some(({ id }) => id === scenario.id)
    ? { ...scenario, id: `${scenario.id}-file` }
    : scenario

async function asked(scenario: Scenario, ranged: Scenario | null): Promise<Question> {
  const [compare, bands] = await Promise.all([
    job('comparison', scenario, CATALOG.data, {
      edits: [],
      sides: sidesOf(scenario, null),
      draws: DRAWS,
    }).answer,
    job('bands', ranged ?? scenario, CATALOG.data, { draws: DRAWS }).answer,
  ])
  const sampled = Object.fromEntries(scenario.positions.map(({ key }) => [key, null]))
  return { scenario, ranged, shipped: { compare, bands, sampled } }
}
