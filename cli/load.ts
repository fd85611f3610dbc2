import { existsSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { MAX_TEXT_LENGTH, OUTCOME_MODELS, nearest, problemText, revivedScenario } from '../src/index.js'
import type { Case, Edit, Problem, Scenario, Use } from '../src/index.js'
import type { Context } from './context.js'
import { Failure } from './failure.js'
import { part } from './part.js'

/** A question, or the questions of a case, ready to be run. */
export interface Loaded {
  case: Case | null
  questions: { scenario: Scenario; edits: readonly Edit[] }[]
}

export interface LoadOptions {
  use?: Use | undefined
  set?: readonly string[] | undefined
  source?: string | undefined
}

/** The scenario or case a person names: a bundled id, a file, or `-` for standard input. */
export function loaded(name: string, options: LoadOptions, context: Context): Loaded {
  const first = readOne(name, options, context)
  const scenarios =
    'case' in first
      ? first.case.questions.map((id, i) => {
          const question = readOne(questionFile(id, name, i, context), options, context)
          if ('scenario' in question) return question.scenario
          throw new Failure(context.voice.say('error.case-question', { file: name, i, name: id, near: '' }))
        })
      : [first.scenario]
  return {
    case: 'case' in first ? first.case : null,
    questions: withSettings(scenarios, options, context),
  }
}

/** A question of a case: a bundled id, or a scenario file beside the case, with or without its ending. */
function questionFile(id: string, caseName: string, i: number, context: Context): string {
  const { data, voice } = context
  if (data.files.has(id)) return id
  const beside = caseName === '-' ? '.' : dirname(caseName)
  const found = [id, `${id}.yaml`, `${id}.yml`, `${id}.json`]
    .map(file => join(beside, file))
    .find(file => existsSync(file))
  if (found) return found
  const near = nearText(id, [...data.files.keys()], context)
  throw new Failure(voice.say('error.case-question', { file: caseName, i, name: id, near }))
}

function readOne(
  name: string,
  options: LoadOptions,
  context: Context,
): { scenario: Scenario } | { case: Case } {
  const { data, voice } = context
  const ready = options.use === undefined ? data.read(name) : undefined
  if (ready) return 'case' in ready ? ready : { scenario: revivedScenario(ready.scenario) }
  const bundled = data.files.get(name)
  const file = bundled ?? name
  const shown = bundled ? `${name}.yaml` : name === '-' ? 'stdin' : name
  const text = name === '-' ? standardInput(context) : fileText(file, shown, context)
  const read = part('reader').readAny(text, {
    file: shown,
    models: OUTCOME_MODELS,
    bibliography: bundled ? undefined : data.bibliography,
    tests: data.tests,
    library: data.library,
    use: options.use,
  })
  if ('problems' in read) throw new Failure(problemLines(read.problems, context))
  if ('scenario' in read)
    for (const warning of read.scenario.warnings)
      process.stderr.write(`${voice.say('warning.title', { text: problemText(warning, voice.problems) })}\n`)
  return read
}

export const problemLines = (problems: readonly Problem[], { voice }: Context): string[] =>
  problems.map(problem => problemText(problem, voice.problems))

/** ` ; did you mean …?` where a name is near, else nothing. */
export function nearText(name: string, names: readonly string[], { voice }: Context): string {
  const found = nearest(name, [...names])
  return found === undefined ? '' : voice.say('error.near', { name: found })
}

export function fileText(path: string, shown: string, context: Context): string {
  const { voice, data } = context
  let size: number
  try {
    const status = statSync(path)
    if (status.isDirectory()) throw new Failure(voice.say('error.folder', { file: shown }))
    size = status.size
  } catch (error) {
    if (error instanceof Failure) throw error
    const code = (error as NodeJS.ErrnoException).code
    if (code !== 'ENOENT')
      throw new Failure(voice.say('error.unreadable', { file: shown, why: code ?? String(error) }))
    throw new Failure(
      voice.say('error.no-scenario', {
        name: shown,
        near: nearText(basename(shown, '.yaml'), [...data.files.keys()], context),
      }),
    )
  }
  if (size > MAX_TEXT_LENGTH)
    throw new Failure(voice.say('error.too-large', { file: shown, size: MAX_TEXT_LENGTH }))
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new Failure(
      voice.say('error.unreadable', {
        file: shown,
        why: (error as NodeJS.ErrnoException).code ?? String(error),
      }),
    )
  }
}

/** All of standard input, up to the size a scenario may have; more is refused without being read. */
export function standardInput({ voice }: Context, most: number = MAX_TEXT_LENGTH): string {
  const parts: Buffer[] = []
  let total = 0
  const buffer = Buffer.alloc(65536)
  for (;;) {
    let count: number
    try {
      count = readSync(0, buffer, 0, buffer.length, null)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EAGAIN') continue
      if (code === 'EOF') break
      throw new Failure(voice.say('error.unreadable', { file: 'stdin', why: code ?? String(error) }))
    }
    if (count === 0) break
    total += count
    if (total > most) throw new Failure(voice.say('error.too-large', { file: 'stdin', size: most }))
    parts.push(Buffer.from(buffer.subarray(0, count)))
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Applies `--set`: on a case, each change goes to every question that has the assumption. */
function withSettings(scenarios: Scenario[], options: LoadOptions, context: Context): Loaded['questions'] {
  const settings = options.set ?? []
  const keyOf = (setting: string): string => setting.split('=')[0]!.trim().split('.').at(-1)!
  const has = (scenario: Scenario, setting: string): boolean =>
    scenario.assumptions.some(one => one.key === keyOf(setting))
  if (scenarios.length > 1)
    for (const setting of settings)
      if (!scenarios.some(scenario => has(scenario, setting))) {
        const keys = [...new Set(scenarios.flatMap(scenario => scenario.assumptions.map(one => one.key)))]
        throw new Failure(
          context.voice.say('error.case-set', {
            key: keyOf(setting),
            near: nearText(keyOf(setting), keys, context),
          }),
        )
      }
  return scenarios
    .map(scenario => {
      const own = settings.filter(
        setting =>
          scenarios.length === 1 || (has(scenario, setting) && concerns(scenario, setting, scenarios)),
      )
      if (own.length === 0) return { scenario, edits: [] }
      const edited = part('reader').editedScenario(
        scenario,
        own,
        options.source ?? '--set',
        context.data.tests,
      )
      if ('problems' in edited) throw new Failure(problemLines(edited.problems, context))
      return edited
    })
    .map(({ scenario, edits }) => ({ scenario, edits }))
}

/** In a case, `critics.shot_kill=…` concerns only the question that has that position. */
function concerns(scenario: Scenario, setting: string, scenarios: readonly Scenario[]): boolean {
  const target = setting.split('=')[0]!.trim()
  if (!target.includes('.')) return true
  const position = target.slice(0, target.indexOf('.'))
  const known = (one: Scenario): boolean => one.positions.some(({ key }) => key === position)
  return known(scenario) || !scenarios.some(known)
}
