import * as z from 'zod'
import { forceOf } from '../../arsenal/index.js'
import type { Force } from '../../arsenal/index.js'
import { map, pieces } from '../pieces.js'
import { keysAt } from '../text/located.js'
import type { Path } from '../text/located.js'
import type { Refusal } from '../read.js'
import { fitting } from '../text/structure.js'
import type { Review } from '../text/review.js'
import { nearest } from '../nearest.js'
import { nearestDetail } from '../text/review.js'
import { forceTable } from './forceTable.js'
import { checkCited, reading } from './reading.js'
import type { KnownSources } from './reading.js'

function forceForm() {
  const { words, date, sources, evidence } = pieces()
  const count = z.int().min(0)
  const unknown = count.nullable().optional()
  const figure = map({
    value: count.nullable(),
    evidence,
    sources: sources.optional(),
    note: words.optional(),
  })
  const part = z.union([map({ vehicles: count, each: count }), map({ vehicles: count, total: count })])
  const system = map({
    id: words,
    leg: z.enum(['icbm', 'slbm', 'icbm_slbm', 'bomber']),
    type: words,
    accountable_vehicles: unknown,
    attribution: z
      .union([z.literal('class'), z.array(part)])
      .nullable()
      .optional(),
    deployed_vehicles: unknown,
    overhaul_vehicles: unknown,
    inactive_vehicles: unknown,
    nondeployed_vehicles: unknown,
    loaded_warheads: unknown,
    mobile: z.boolean().optional(),
    heavy: z.boolean().optional(),
    bomber_class: words.optional(),
    equipped_for: unknown,
    evidence: map({ grade: evidence, sources: sources.optional() }),
    note: words.optional(),
  })
  return map({
    id: words,
    party: words,
    as_of: date,
    era: words.optional(),
    systems: z.array(system).min(1),
    bomber_weapons_at_bases: figure.nullable().optional(),
    loaded_missile_warheads_total: figure.nullable().optional(),
    reserve: figure.nullable().optional(),
    retired: figure.nullable().optional(),
    published: z.record(z.string(), figure).optional(),
    note: words.optional(),
    // Worked counts, which tests hold against; a count is never read from them.
    expected_counts: z.unknown().optional(),
    difference_to_published: z.unknown().optional(),
  })
}
type ForceFile = z.infer<ReturnType<typeof forceForm>>

export type ReadForces = { readonly forces: readonly Force[] } | Refusal

export interface ForceOptions {
  readonly file: string
  /** Classes by which the rules count bombers. */
  readonly bomberClasses: readonly string[]
  readonly sources?: KnownSources | undefined
}

/**
 * Forces from a file of one's own: one force, a map with a list of `forces`, or a table with one row a system.
 *
 * All of it or, with everything that is wrong, nothing. Takes any text and never throws.
 */
export const readForces = (text: string, options: ForceOptions): ReadForces =>
  reading(
    text,
    options.file,
    report => forceTable(text, report),
    review => {
      const isList = keysAt(review.tree, []).includes('forces')
      const form = isList
        ? map({
            forces: z.array(forceForm()).min(1),
            meta: z.unknown().optional(),
            counting_rules: z.unknown().optional(),
          })
        : forceForm()
      const whole = fitting(form, review, path => path.length)
      if (review.failed()) return null
      const forces = (isList ? (whole as { forces: ForceFile[] }).forces : [whole]) as ForceFile[]
      forces.forEach((force, i) => checkForce(force, isList ? ['forces', i] : [], review, options))
      return review.failed() ? null : { forces: forces.map(forceOf) }
    },
  )

function checkForce(force: ForceFile, path: Path, review: Review, options: ForceOptions): void {
  const ids = new Set<string>()
  force.systems.forEach((system, i) => {
    const at = [...path, 'systems', i]
    if (ids.has(system.id)) review.say('id-twice', [...at, 'id'], { found: system.id })
    ids.add(system.id)
    checkSystem(system, at, review, options)
  })
  for (const name of [
    'bomber_weapons_at_bases',
    'loaded_missile_warheads_total',
    'reserve',
    'retired',
  ] as const) {
    const figure = force[name]
    if (figure) checkFigure(figure, [...path, name], review, options)
  }
  for (const [name, figure] of Object.entries(force.published ?? {}))
    checkFigure(figure, [...path, 'published', name], review, options)
  const loaded = force.systems.filter(one => one.leg !== 'bomber').map(one => one.loaded_warheads)
  const inTotal = force.loaded_missile_warheads_total?.value
  if (inTotal != null && loaded.every(one => one != null))
    checkSum(loaded as number[], inTotal, [...path, 'loaded_missile_warheads_total', 'value'], review)
}

type SystemFile = ForceFile['systems'][number]

function checkSystem(system: SystemFile, path: Path, review: Review, options: ForceOptions): void {
  const {
    leg,
    attribution,
    accountable_vehicles: accountable,
    deployed_vehicles: deployed,
    overhaul_vehicles: overhaul,
    inactive_vehicles: inactive,
    bomber_class: bomberClass,
  } = system
  if (leg === 'bomber') {
    if (bomberClass === undefined) review.say('missing-key', path, { key: 'bomber_class' }, 'value')
    else if (!options.bomberClasses.includes(bomberClass))
      review.say('wrong-choice', [...path, 'bomber_class'], {
        expected: options.bomberClasses.join(', '),
        found: bomberClass,
        ...nearestDetail(nearest(bomberClass, options.bomberClasses)),
      })
    if (Array.isArray(attribution))
      review.say('wrong-choice', [...path, 'attribution'], { expected: 'class' })
  } else if (attribution === 'class')
    review.say('wrong-choice', [...path, 'attribution'], {
      expected: '[{vehicles, each}]',
      found: 'class',
    })
  const parts = [deployed, overhaul, inactive]
  if (accountable != null && parts.every(one => one != null))
    checkSum(parts as number[], accountable, [...path, 'accountable_vehicles'], review)
  if (accountable != null && Array.isArray(attribution))
    checkSum(
      attribution.map(one => one.vehicles),
      accountable,
      [...path, 'attribution'],
      review,
    )
  checkCited(
    { evidence: system.evidence.grade, sources: system.evidence.sources ?? [] },
    [...path, 'evidence'],
    { review, sources: options.sources, at: [...path, 'evidence', 'sources'] },
  )
}

function checkFigure(
  figure: NonNullable<ForceFile['reserve']>,
  path: Path,
  review: Review,
  options: ForceOptions,
): void {
  checkCited({ evidence: figure.evidence, sources: figure.sources ?? [] }, [...path, 'evidence'], {
    review,
    sources: options.sources,

    at: [...path, 'sources'],
  })
}

function checkSum(parts: readonly number[], whole: number, path: Path, review: Review): void {
  const sum = parts.reduce((before, one) => before + one, 0)
  if (sum !== whole) review.say('sum-differs', path, { sum, whole })
}
