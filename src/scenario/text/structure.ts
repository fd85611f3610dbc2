import type { z } from 'zod'
import { locatedAt, plainData } from './located.js'
import type { Located, Path } from './located.js'
import { nearest } from '../nearest.js'
import type { Details } from '../problem.js'
import { nearestDetail } from './review.js'
import type { Review } from './review.js'

type Issue = z.core.$ZodIssue

/**
 * A file held against its form: everything that does not fit is reported and left out of what is returned.
 *
 * What is left fits the form except that parts may be missing, so the checks that follow still see every sound part.
 *
 * @param whole  how many steps of a path stay when something at its end does not fit: what makes sense only as a
 *               whole is left out as a whole
 */
export function fitting(schema: z.ZodType, review: Review, whole: (path: Path) => number): unknown {
  const data = plainData(review.tree)
  const result = schema.safeParse(data)
  if (result.success) return result.data
  for (const leaf of result.error.issues.flatMap(issue => leaves(issue, [], review.tree))) {
    sayIssue(leaf, review)
    if (leaf.issue.code !== 'unrecognized_keys') leaveOut(data, leaf.path.slice(0, whole(leaf.path)))
  }
  return data
}

/** One issue that matters, its path from the top of the file, and the types that would have fitted there. */
interface Leaf {
  readonly issue: Issue
  readonly path: Path
  readonly types: readonly string[]
}

/** Where a value may take several forms, only the issues of the form it was meant to take matter. */
function leaves(issue: Issue, prefix: Path, tree: Located): Leaf[] {
  const path = [...prefix, ...(issue.path as Path)]
  if (issue.code !== 'invalid_union') return [{ issue, path, types: typesOf(issue) }]
  const value = locatedAt(tree, path)
  const meant = issue.errors.filter(form => !form.some(one => isForOtherType(one, value)))
  const [closest] = meant.toSorted((a, b) => misfits(a) - misfits(b))
  if (closest) return closest.flatMap(one => leaves(one, path, tree))
  const roots = issue.errors.flat().filter(one => one.path.length === 0)
  return [{ issue: roots[0]!, path, types: [...new Set(roots.flatMap(typesOf))] }]
}

/** Whether the form an issue belongs to is for another type of value than the one that was written. */
function isForOtherType(issue: Issue, value: Located | undefined): boolean {
  if (issue.path.length > 0) return false
  if (issue.code === 'invalid_type') return issue.expected !== 'int' || typeOf(value) !== 'number'
  if (issue.code === 'invalid_union')
    return issue.errors.every(form => form.some(one => isForOtherType(one, value)))
  return issue.code === 'invalid_value' && typeOf(value) !== 'text'
}

const misfits = (form: readonly Issue[]): number =>
  form.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0)

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'whole',
  array: 'list',
  tuple: 'list',
  object: 'map',
  record: 'map',
}

function typesOf(issue: Issue): string[] {
  if (issue.code === 'invalid_union')
    return issue.errors
      .flat()
      .filter(one => one.path.length === 0)
      .flatMap(typesOf)
  if (issue.code === 'invalid_value') return ['text']
  return issue.code === 'invalid_type' ? [TYPES[issue.expected] ?? issue.expected] : []
}

/** The type of a value as messages name it. */
export function typeOf(node: Located | undefined): string {
  if (node === undefined || node.kind !== 'scalar') return node?.kind ?? 'nothing'
  if (node.value === null) return 'nothing'
  return typeof node.value === 'string' ? 'text' : typeof node.value
}

function sayIssue({ issue, path, types }: Leaf, review: Review): void {
  const node = locatedAt(review.tree, path)
  const found = node?.kind === 'scalar' ? String(node.value) : ''
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split(' ')
    for (const key of issue.keys)
      review.say('unknown-key', [...path, key], { key, ...nearestDetail(nearest(key, known)) }, 'key')
  } else if (node === undefined)
    review.say('missing-key', path.slice(0, -1), { key: String(path.at(-1)) }, 'key')
  else if (issue.code === 'invalid_type' || typeOf(node) === 'nothing') sayType(node, path, types, review)
  else if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String)
    review.say('wrong-choice', path, {
      expected: choices.join(', '),
      found,
      ...nearestDetail(nearest(found, choices)),
    })
  } else if (issue.code === 'invalid_format')
    review.say('wrong-form', path, { formTerm: `form-${issue.message}`, found })
  else if (issue.code === 'invalid_key') {
    const form = issue.issues[0]?.message ?? 'key'
    review.say('wrong-form', path, { formTerm: `form-${form}`, found: String(path.at(-1)) }, 'key')
  } else if (issue.code === 'too_small' || issue.code === 'too_big') sayAmount(issue, path, node, review)
  else review.say('wrong-type', path, { foundTerm: typeOf(node) })
}

function sayType(node: Located, path: Path, types: readonly string[], review: Review): void {
  if (node.kind === 'scalar' && typeof node.value === 'number' && !Number.isFinite(node.value))
    review.say('value-not-finite', path, { found: String(node.value) })
  else if (types.includes('whole') && node.kind === 'scalar' && typeof node.value !== 'boolean')
    review.say('wrong-type', path, { expectedTerm: types.join('|'), ...valueIn(node.value) })
  else review.say('wrong-type', path, { expectedTerm: types.join('|'), foundTerm: typeOf(node) })
}

/** A number or text as it was written: `a number` would not help where a whole number was expected. */
const valueIn = (value: string | number | null): Details =>
  value === null ? { foundTerm: 'nothing' } : { found: String(value) }

function sayAmount(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  path: Path,
  node: Located,
  review: Review,
): void {
  const sign = issue.code === 'too_small' ? '>' : '<'
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum
  const expected = `${sign}${issue.inclusive === false ? '' : '='} ${limit}`
  if (node.kind === 'list') review.say('wrong-length', path, { expected, found: node.items.length })
  else if (typeOf(node) === 'text') review.say('empty-text', path)
  else review.say('wrong-range', path, { expected, found: node.kind === 'scalar' ? String(node.value) : '' })
}

function leaveOut(data: unknown, path: Path): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], data)
  if (typeof parent === 'object' && parent !== null) delete (parent as Record<string, unknown>)[path.at(-1)!]
}
