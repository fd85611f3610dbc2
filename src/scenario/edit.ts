import { toSi } from '../math/index.js'
import type { TestRecord } from '../record/index.js'
import { nearest } from './nearest.js'
import type { Problem } from './problem.js'
import type { Assumption, Position, PositionValue, Scenario } from './scenario.js'
import { parsedSetting } from './setting.js'

/** One change to a shipped value, made outside the file and always shown with the result. */
export interface Edit {
  key: string
  /** The position it applies to, or null for all. */
  position: string | null
  /** What the file says, by position where they differ. */
  shipped: string | Record<string, string>
  text: string
  source: string
}

export interface EditedScenario {
  scenario: Scenario
  edits: readonly Edit[]
}

/**
 * A scenario with some of its values replaced, and a record of what was replaced.
 *
 * @param settings  texts such as `shot_kill=0.7` for every position, or `critics.shot_kill=0.7` for one
 * @param source    what to name as the source of the new values
 */
export function editedScenario(
  scenario: Scenario,
  settings: readonly string[],
  source: string,
  tests?: TestRecord,
): EditedScenario | { problems: readonly Problem[] } {
  const problems: Problem[] = []
  const edits: Edit[] = []
  let edited = scenario
  for (const setting of settings) {
    const found = parsedTarget(scenario, setting)
    if ('problem' in found) {
      problems.push(found.problem)
      continue
    }
    const { assumption, position, text } = found
    const read = parsedSetting(text, assumption, scenario, tests)
    if ('problems' in read) {
      problems.push(...read.problems)
      continue
    }
    edits.push({
      key: assumption.key,
      position,
      shipped: shippedText(scenario, assumption, position),
      text: read.text,
      source,
    })
    edited = withValue(edited, assumption, position, {
      value: read.value,
      text: read.text,
      evidence: 'assumed',
      sources: [],
      note: null,
      reason: null,
    })
  }
  return problems.length > 0 ? { problems } : { scenario: edited, edits }
}

/**
 * A scenario with one value replaced by a number, and the record of it: `editedScenario` without reading a text.
 *
 * @param value  in the unit of the file
 * @throws RangeError for a name the scenario does not have, or a value outside the assumption's bounds
 */
export function editedPoint(
  scenario: Scenario,
  change: { key: string; position: string | null; value: number; source: string },
): { scenario: Scenario; edit: Edit } {
  const { key, position, value, source } = change
  const assumption = scenario.assumptions.find(one => one.key === key)
  if (!assumption) throw new RangeError(`editedPoint: key must be an assumption, got ${key}`)
  if (position !== null && !scenario.positions.some(one => one.key === position))
    throw new RangeError(`editedPoint: position must be one of the scenario, got ${position}`)
  const si = Number.isFinite(value) ? toSi(value, assumption.unit) : NaN
  const [low, high] = assumption.bounds
  if (!(si >= low && si <= high))
    throw new RangeError(`editedPoint: ${key} must be within its bounds, got ${value}`)
  return {
    scenario: withValue(scenario, assumption, position, {
      value: { kind: 'point', value: si },
      text: String(value),
      evidence: 'assumed',
      sources: [],
      note: null,
      reason: null,
    }),
    edit: {
      key,
      position,
      shipped: shippedText(scenario, assumption, position),
      text: String(value),
      source,
    },
  }
}

interface Target {
  assumption: Assumption
  position: string | null
  text: string
}

function parsedTarget(scenario: Scenario, setting: string): Target | { problem: Problem } {
  const at = setting.indexOf('=')
  const target = at < 0 ? setting : setting.slice(0, at).trim()
  const dot = target.indexOf('.')
  const [position, key] = dot < 0 ? [null, target] : [target.slice(0, dot), target.slice(dot + 1)]
  const keys = scenario.assumptions.map(one => one.key)
  const positions = scenario.positions.map(one => one.key)
  if (at < 0 || target === '') return { problem: settingProblem('setting-form', setting, {}) }
  if (position !== null && !positions.includes(position))
    return {
      problem: settingProblem('position-unknown', setting, { found: position, ...near(position, positions) }),
    }
  const assumption = scenario.assumptions.find(one => one.key === key)
  if (!assumption)
    return { problem: settingProblem('assumption-unknown', setting, { found: key, ...near(key, keys) }) }
  return { assumption, position, text: setting.slice(at + 1).trim() }
}

const near = (name: string, names: readonly string[]): Record<string, string> => {
  const found = nearest(name, names)
  return found === undefined ? { expected: names.join(', ') } : { nearest: found }
}

const settingProblem = (
  code: 'setting-form' | 'position-unknown' | 'assumption-unknown',
  setting: string,
  details: Record<string, string>,
): Problem => ({ code, severity: 'error', file: '--set', line: 1, column: 1, path: setting, details })

function shippedText(scenario: Scenario, assumption: Assumption, position: string | null): Edit['shipped'] {
  const chosen = scenario.positions.filter(one => position === null || one.key === position)
  const texts = chosen.map(one => [one.key, one.values.get(assumption.key)?.text ?? assumption.text] as const)
  const first = texts[0]?.[1] ?? assumption.text
  return texts.every(([, text]) => text === first) ? first : Object.fromEntries(texts)
}

function withValue(
  scenario: Scenario,
  { key }: Assumption,
  position: string | null,
  value: PositionValue,
): Scenario {
  const positions = scenario.positions.map((one): Position => {
    const applies = position === null ? one.values.has(key) : one.key === position
    return applies ? { ...one, values: new Map(one.values).set(key, value) } : one
  })
  const assumptions = scenario.assumptions.map(one =>
    one.key === key && position === null
      ? { ...one, value: value.value, text: value.text, evidence: value.evidence, sources: [], note: null }
      : one,
  )
  return { ...scenario, positions, assumptions }
}
