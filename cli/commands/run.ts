import { DEFAULT_SEED, caseConsistency, defaultDraws, runScenario } from '../../src/index.js'
import type { CaseResult, Method, RunResult, Scenario } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { loaded, nearText } from '../load.js'
import type { Loaded } from '../load.js'
import { stopRule, usedValues, wholeNumber } from '../options.js'
import { caseText } from '../print/case.js'
import { runText } from '../print/run.js'
import { progressOf } from '../progress.js'
import { samplers } from '../sampling.js'

export interface RunFlags {
  position?: string
  set?: string[]
  source?: string
  use?: string
  method?: string
  trials?: string
  precision?: string
  seed?: string
  draws?: string
  workers?: string
  check?: boolean
  json?: boolean
}

/** `crawford run`: prints the result and returns the exit code. */
export async function runCommand(name: string, flags: RunFlags, context: Context): Promise<number> {
  const { voice, data } = context
  const method = methodOf(flags, context)
  const stop = stopRule(flags, context)
  const seed = seedOf(flags.seed, context)
  const draws = drawsOf(flags.draws, context)
  const threads =
    flags.workers === undefined
      ? 1
      : wholeNumber(flags.workers, '--workers', 1, 'error.expected-count', context)
  const use = usedValues(flags.use, context)
  const what = loaded(name, { use, set: flags.set, source: flags.source }, context)
  checkPosition(flags.position, what, context)
  const threadsInUse = samplers(threads)
  const progress = progressOf('progress.run', context)
  try {
    const results: RunResult[] = []
    for (const { scenario, edits } of what.questions) {
      const positions = scenario.positions
        .map(position => position.key)
        .filter(key => flags.position === undefined || key === flags.position)
      if (positions.length === 0) continue
      const result = await runScenario(scenario, {
        positions,
        edits,
        method,
        stop,
        seed,
        draws: draws ?? defaultDraws(scenario),
        data: data.version,
        sampler: key => threadsInUse.of(scenario, key, seed),
        progress: progress.report,
      })
      if (method === 'sampled' && result.warnings.includes('no-sampler'))
        throw new Failure(voice.say('error.no-sampler', { scenario: scenario.id, model: scenario.model.use }))
      results.push({ ...result, warnings: result.warnings.map(code => warningText(code, scenario, context)) })
    }
    progress.end()
    write(what, results, flags, context)
    const held = results.every(result => result.results.every(one => one.claim?.holds !== false))
    return flags.check && !held ? 1 : 0
  } finally {
    await threadsInUse.end()
  }
}

function write(what: Loaded, results: RunResult[], flags: RunFlags, context: Context): void {
  const positions = flags.position === undefined ? undefined : [flags.position]
  const answer: RunResult | CaseResult<RunResult> = what.case
    ? {
        case: what.case.id,
        title: what.case.title,
        questions: results,
        consistency: caseConsistency(
          what.questions.map(one => one.scenario),
          context.voice.language,
          positions,
        ),
      }
    : results[0]!
  if (flags.json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
  else
    process.stdout.write(
      `${'case' in answer ? caseText(answer, one => runText(one, context), labelsOf(what), context) : runText(answer, context)}\n`,
    )
  for (const text of new Set(results.flatMap(result => result.warnings)))
    process.stderr.write(`${context.voice.say('warning.title', { text })}\n`)
}

/** Labels of all assumptions of a case, by key. */
export const labelsOf = (what: Loaded): Map<string, Scenario['title']> =>
  new Map(
    what.questions.flatMap(({ scenario }) => scenario.assumptions.map(one => [one.key, one.label] as const)),
  )

function warningText(code: string, scenario: Scenario, { voice }: Context): string {
  return code === 'no-sampler'
    ? voice.say('warning.no-sampler', { scenario: scenario.id, model: scenario.model.use })
    : code
}

function methodOf(flags: RunFlags, { voice }: Context): Method {
  const asked =
    flags.method ?? (flags.trials !== undefined || flags.precision !== undefined ? 'both' : 'exact')
  if (asked !== 'exact' && asked !== 'sampled' && asked !== 'both')
    throw new Failure(voice.say('error.method', { found: asked }))
  const sampling = flags.trials ?? flags.precision ?? flags.workers
  if (asked === 'exact' && sampling !== undefined && flags.method !== undefined)
    throw new Failure(voice.say('error.needs-sampling'))
  return asked
}

export const seedOf = (text: string | undefined, context: Context): number =>
  text === undefined ? DEFAULT_SEED : wholeNumber(text, '--seed', 0, 'error.expected-seed', context)

/** Draws asked for, or undefined: then as many as the model can afford. */
export const drawsOf = (text: string | undefined, context: Context): number | undefined =>
  text === undefined ? undefined : wholeNumber(text, '--draws', 1, 'error.expected-count', context)

function checkPosition(position: string | undefined, what: Loaded, context: Context): void {
  if (position === undefined) return
  const names = what.questions.flatMap(({ scenario }) => scenario.positions.map(one => one.key))
  if (names.includes(position)) return
  throw new Failure(
    context.voice.say('error.position', {
      name: position,
      scenario: what.case?.id ?? what.questions[0]!.scenario.id,
      names: names.join(', '),
      near: nearText(position, names, context),
    }),
  )
}
