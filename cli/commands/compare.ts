import { CONSENSUS, caseConsistency, compareScenario, defaultDraws } from '../../src/index.js'
import type { CaseResult, CompareResult, Scenario } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { loaded, nearText } from '../load.js'
import type { Loaded } from '../load.js'
import { usedValues } from '../options.js'
import { caseText } from '../print/case.js'
import { compareText } from '../print/compare.js'
import { progressOf } from '../progress.js'
import { drawsOf, labelsOf, seedOf } from './run.js'

export interface CompareFlags {
  positions?: string
  set?: string[]
  source?: string
  use?: string
  seed?: string
  draws?: string
  json?: boolean
}

type Question = CompareResult | { pairs: CompareResult[] }

/** `crawford compare`: prints what carries the gap between positions. */
export function compareCommand(name: string, flags: CompareFlags, context: Context): number {
  const seed = seedOf(flags.seed, context)
  const draws = drawsOf(flags.draws, context)
  const what = loaded(
    name,
    { use: usedValues(flags.use, context), set: flags.set, source: flags.source },
    context,
  )
  const progress = progressOf('progress.compare', context)
  const questions = what.questions.map(({ scenario, edits }): Question => {
    const pairs = pairsOf(scenario, flags.positions, what, context)
    const results = pairs.map(([from, to], i) =>
      compareScenario(scenario, from, to, {
        edits,
        seed,
        draws: draws ?? defaultDraws(scenario),
        data: context.data.version,
        progress: (done, total) => progress.report(i + done / total, pairs.length),
      }),
    )
    return flags.positions === 'all' ? { pairs: results } : results[0]!
  })
  progress.end()
  const text = (one: Question): string =>
    'pairs' in one
      ? one.pairs.map(pair => compareText(pair, context)).join(`\n\n${'═'.repeat(context.width)}\n\n`)
      : compareText(one, context)
  const answer: Question | CaseResult<Question> = what.case
    ? {
        case: what.case.id,
        title: what.case.title,
        questions,
        consistency: caseConsistency(
          what.questions.map(one => one.scenario),
          context.voice.language,
        ),
      }
    : questions[0]!
  process.stdout.write(
    flags.json
      ? `${JSON.stringify(answer, null, 2)}\n`
      : `${'case' in answer ? caseText(answer, text, labelsOf(what), context) : text(answer)}\n`,
  )
  return 0
}

/** The pairs to compare: the two there are, the two asked for, or all. */
function pairsOf(
  scenario: Scenario,
  asked: string | undefined,
  what: Loaded,
  context: Context,
): [string, string][] {
  const { voice } = context
  const names = scenario.positions.map(one => one.key)
  const shownNames = names.join(', ')
  if (names.length < 2) throw new Failure(voice.say('error.positions-one', { scenario: scenario.id }))
  if (asked === 'all') return names.flatMap((a, i) => names.slice(i + 1).map((b): [string, string] => [a, b]))
  if (asked === undefined) {
    if (names.length === 2) return [[names[0]!, names[1]!]]
    throw new Failure(
      voice.say('error.positions-needed', {
        scenario: scenario.id,
        example: `${names[0]},${names[1]}`,
        names: shownNames,
      }),
    )
  }
  const wanted = asked.split(',').map(one => one.trim())
  for (const name of wanted)
    if (name !== CONSENSUS && !names.includes(name) && name !== '' && !(what.case && elsewhere(name, what)))
      throw new Failure(
        voice.say('error.position', {
          name,
          scenario: scenario.id,
          names: shownNames,
          near: nearText(name, [...names, CONSENSUS], context),
        }),
      )
  const [a, b] = wanted
  const own = wanted.every(name => names.includes(name) || name === CONSENSUS)
  if (what.case && !own && names.length === 2) return [[names[0]!, names[1]!]]
  if (wanted.length !== 2 || a === b || !own)
    throw new Failure(voice.say('error.positions-two', { scenario: scenario.id, names: shownNames }))
  return [[a!, b!]]
}

const elsewhere = (name: string, what: Loaded): boolean =>
  what.questions.some(({ scenario }) => scenario.positions.some(one => one.key === name))
