import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { variantOf } from '../../src/index.js'
import type { Architecture, Force } from '../../src/index.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { fileText, loaded, nearText, problemLines, standardInput } from '../load.js'
import { part } from '../part.js'
import type { TreatyData } from './data.js'

/** What a treaty is held against, the day it describes, and whose day that is. */
export type Subject = { asOf: string | null; dateOf: 'architecture' | 'force' | 'scenario' } & (
  { architecture: Architecture } | { force: Force }
)

/**
 * The architecture, force or scenario a person names: a bundled id, `id/variant`, a file, or `-` for standard input.
 *
 * A name that stands for an architecture and for a scenario means the architecture; `us` and `ru` mean the latest force
 * of that party known by the day asked for.
 */
export function subjectNamed(
  name: string,
  date: string | undefined,
  data: TreatyData,
  context: Context,
): Subject {
  const bundled = bundledSubject(name, data, context) ?? latestForce(name, date, data)
  if (bundled) return bundled
  if (context.data.files.has(name)) return ofScenario(name, data, context)
  if (name !== '-' && !existsSync(name)) {
    const ids = [
      ...data.architectures.map(one => one.id),
      ...data.forces.map(one => one.id),
      ...context.data.files.keys(),
    ]
    const near = nearText(basename(name), ids, context)
    throw new Failure(context.voice.say('treaty.error.subject', { name, near }))
  }
  const shown = name === '-' ? 'stdin' : name
  const text = name === '-' ? standardInput(context) : fileText(name, shown, context)
  const reader = part('reader')
  const kind = reader.subjectKind(text)
  if (kind === 'scenario' && name !== '-') return ofScenario(name, data, context)
  if (kind === 'force') return ofForceFile(text, shown, data, context)
  if (kind !== 'architecture')
    throw new Failure(context.voice.say('treaty.error.file-kind', { file: shown, kind }))
  const found = reader.readArchitecture(text, shown, context.data.bibliography)
  if ('problems' in found) throw new Failure(problemLines(found.problems, context))
  for (const line of problemLines(found.warnings, context))
    process.stderr.write(`${context.voice.say('warning.title', { text: line })}\n`)
  return ofArchitecture(found.architecture)
}

function bundledSubject(name: string, data: TreatyData, context: Context): Subject | null {
  const [id, ...rest] = name.split('/')
  const architecture = data.architectures.find(one => one.id === id)
  if (!architecture) {
    const force = data.forces.find(one => one.id === name)
    return force ? { force, asOf: force.asOf, dateOf: 'force' } : null
  }
  if (rest.length === 0) return ofArchitecture(architecture)
  const wanted = rest.join('/')
  const names = (architecture.variants ?? []).map(one => one.id)
  if (!names.includes(wanted))
    throw new Failure(
      context.voice.say('treaty.error.variant', {
        id: architecture.id,
        name: wanted,
        names: names.join(', ') || '–',
        near: nearText(wanted, names, context),
      }),
    )
  return ofArchitecture(variantOf(architecture, wanted))
}

function latestForce(name: string, date: string | undefined, { forces }: TreatyData): Subject | null {
  const own = forces.filter(
    one => one.party === name.toLowerCase() && (date === undefined || one.asOf <= date),
  )
  const force = own.toSorted((a, b) => (a.asOf < b.asOf ? -1 : 1)).at(-1)
  return force ? { force, asOf: force.asOf, dateOf: 'force' } : null
}

function ofForceFile(text: string, shown: string, data: TreatyData, context: Context): Subject {
  const bomberClasses = Object.keys(data.rules.start1_attribution.bomberClasses)
  const options = { file: shown, bomberClasses, sources: context.data.bibliography }
  const read = part('reader').readForces(text, options)
  if ('problems' in read) throw new Failure(problemLines(read.problems, context))
  const [force, second] = read.forces
  if (!force || second)
    throw new Failure(
      context.voice.say('treaty.error.several-forces', { file: shown, n: read.forces.length }),
    )
  return { force, asOf: force.asOf, dateOf: 'force' }
}

const ofArchitecture = (architecture: Architecture): Subject => ({
  architecture,
  asOf: architecture.as_of ?? null,
  dateOf: 'architecture',
})

/** A scenario is checked by the architecture it names. */
function ofScenario(name: string, data: TreatyData, context: Context): Subject {
  const { voice } = context
  const what = loaded(name, {}, context)
  const scenario = what.questions.map(one => one.scenario).find(one => one.architecture !== null)
  const ids = data.architectures.map(one => one.id)
  if (!scenario?.architecture)
    throw new Failure(voice.say('treaty.error.no-architecture', { name, names: ids.join(', ') }))
  const architecture = data.architectures.find(one => one.id === scenario.architecture)
  if (!architecture)
    throw new Failure(
      voice.say('treaty.error.architecture', {
        name: scenario.architecture,
        scenario: scenario.id,
        near: nearText(scenario.architecture, ids, context),
      }),
    )
  return { architecture, asOf: scenario.asOf, dateOf: 'scenario' }
}
