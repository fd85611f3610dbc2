import { printedDimension, siOfPrinted } from '../../math/index.js'
import type { Bibliography, LibraryFile, Parameter, Printed } from '../../record/index.js'
import { isOfKind } from '../geometry/entry.js'
import { boxOf } from '../geometry/place.js'
import { INTERCEPTOR_PARTS, RADAR_PARTS, SHELL_PARTS } from '../geometry/system.js'
import { finding } from './finding.js'
import type { LintFinding, LintRule } from './finding.js'

/** What is amiss in how entries are written: ids, units, limits, sources, places, and parts a system cannot do without. */
export function formLint({ parameters, vehicles }: LibraryFile, sources: Bibliography): LintFinding[] {
  const ids = [...parameters, ...vehicles].map(one => one.id)
  const twice = ids.filter((id, i) => ids.indexOf(id) < i)
  return [
    ...twice.map(id => finding('duplicate-id', id, 'two entries have this id')),
    ...parameters.flatMap(one => [
      ...numbersOf(one).flatMap(number => numberLint(one.id, number)),
      ...groundLint(one),
      ...placeLint(one),
      ...partLint(one),
    ]),
    ...[...parameters, ...vehicles].flatMap(({ id, source }) =>
      source
        .filter(one => !sources.has(one))
        .map(one => finding('orphan-source', id, `${one} is not in the bibliography`)),
    ),
  ]
}

const numbersOf = (entry: Parameter): readonly Printed[] => entry.components ?? [entry]

function numberLint(id: string, { quantity, value, low, high, unit }: Printed): LintFinding[] {
  const say = (rule: LintRule, about: string): LintFinding[] => [finding(rule, id, `${quantity}: ${about}`)]
  if (printedDimension(unit) === undefined) return say('unknown-unit', unit)
  if (value === null && low === null && high === null) return say('no-number', 'neither a value nor limits')
  if (typeof value === 'string') return []
  const inOrder = [low, value, high].filter(one => one !== null)
  if (inOrder.some((one, i) => i > 0 && !(one >= inOrder[i - 1]!)))
    return say('range-order', `${low} … ${value} … ${high} ${unit}`)
  return siOfPrinted(1, unit) === null ? say('unit-without-size', unit) : []
}

/** A number that was read somewhere says where; one that was not says why it stands there. */
function groundLint(entry: Parameter): LintFinding[] {
  if (entry.source.length > 0) return []
  const grades = numbersOf(entry).map(one => one.evidence ?? entry.evidence)
  const read = grades.find(one => one === 'primary' || one === 'secondary')
  if (read !== undefined) return [finding('source-missing', entry.id, `evidence ${read} without a source`)]
  return grades.includes('unchecked') && entry.note === undefined
    ? [finding('ground-missing', entry.id, 'unchecked, with neither source nor note')]
    : []
}

function placeLint(entry: Parameter): LintFinding[] {
  const degrees = (quantity: string): number =>
    Number(entry.components?.find(one => one.quantity === quantity)?.value)
  if (isOfKind(entry, 'region')) {
    const box = boxOf(degrees('south'), degrees('north'), degrees('west'), degrees('east'))
    return 'fault' in box
      ? [finding(box.fault.code as LintRule, entry.id, String(box.fault.details['found']))]
      : []
  }
  if (!isOfKind(entry, 'site')) return []
  const [latitude, longitude] = [degrees('latitude'), degrees('longitude')]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
    ? []
    : [finding('place-outside', entry.id, `${latitude}, ${longitude}`)]
}

/** A radar that sees to one side has to face somewhere; 0 that is assumed is a placeholder. */
const FULL_CIRCLE_DEG = 360

function partLint(entry: Parameter): LintFinding[] {
  const kinds = { interceptor: INTERCEPTOR_PARTS, radar: RADAR_PARTS, shell: SHELL_PARTS } as const
  const missing = Object.entries(kinds).flatMap(([kind, parts]) =>
    isOfKind(entry, kind as keyof typeof kinds)
      ? Object.values<{ quantity: string; end?: 'low' | 'high' }>(parts)
          .filter(({ quantity, end }) => {
            const part = entry.components!.find(one => one.quantity === quantity)
            return typeof part?.[end ?? 'value'] !== 'number'
          })
          .map(({ quantity }) => finding('part-missing', entry.id, `${kind} without ${quantity}`))
      : [],
  )
  const part = (quantity: string): Printed | undefined =>
    entry.components?.find(one => one.quantity === quantity)
  const [cover, facing] = [part('azimuth cover'), part('boresight azimuth')]
  const isPlaceholder =
    Number(cover?.value) < FULL_CIRCLE_DEG &&
    facing?.value === 0 &&
    (facing.evidence ?? entry.evidence) === 'assumed'
  return isPlaceholder
    ? [
        ...missing,
        finding('facing-unknown', entry.id, `covers ${cover?.value}°; facing north is a placeholder`),
      ]
    : missing
}
