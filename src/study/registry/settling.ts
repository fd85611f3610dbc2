import { breakEvens } from '../breakEven.js'
import { settledReduction } from '../evidence.js'
import { flag, names, number, numbers, object, optional, probability, text } from './entry.js'
import type { ModelEntry } from './entry.js'
import { RAID_KEYS, RETALIATION_KEYS, mustHave, outcomeOf, raidAt, shortPosition } from './raidPosition.js'
import {
  ABOUT_MODEL,
  ATTRIBUTION,
  GRAMMAR,
  SHAPLEY,
  TWO_POSITIONS,
  attributed,
  gameOf,
  groupNames,
  positions,
} from './twoPositions.js'

const SETTLED = 'D0 - omega |v(0) - v(G\\g)| - (1 - omega) |v(g) - v(G)|'
const breakEvenEntry = (variant: string, keys: readonly string[] | null): ModelEntry => ({
  id: 'M9H',
  variant,
  name: 'break-even',
  equation:
    'roots of metric - threshold over the bounds: 201 grid points, each change of sign bisected to 1e-9; whole values for integers',
  source: 'computed',
  validity: 'Two roots inside one grid cell are lost: the grid is part of the definition.',
  inputs: {
    position: object('all values'),
    key: text('the assumption to move'),
    bounds: numbers('[lowest, highest]'),
    integer: optional(flag('true where only whole values count')),
    threshold: number('of the claim metric >= threshold'),
    ...(keys ? {} : { f: GRAMMAR }),
  },
  outputs: ['values'],
  evaluate(inputs) {
    const position = shortPosition(inputs.record('position'), 'position')
    if (keys) mustHave(position, keys, 'position')
    const outcome = outcomeOf(variant, inputs, Object.keys(position))
    const [key, threshold] = [inputs.text('key'), inputs.number('threshold')]
    mustHave(position, [key], 'key')
    const [low, high] = inputs.numbers('bounds')
    const found = breakEvens(x => outcome({ ...position, [key]: x }), {
      bounds: [low ?? Number.NaN, high ?? Number.NaN],
      integer: inputs.json('integer') === true,
      threshold,
      holds: value => value >= threshold,
    })
    return found.why === null ? { values: found.values } : { values: found.values, why: found.why }
  },
})

const settledEntry = (variant: string, keys: readonly string[] | null): ModelEntry => ({
  id: 'M9I',
  variant,
  name: 'evidence, settled',
  equation: SETTLED,
  source: 'computed',
  validity: 'May be below 0: settling one assumption can drive the positions apart.',
  inputs: {
    ...TWO_POSITIONS,
    groups: optional(names('the assumptions')),
    omega: optional(probability('weight on A being right')),
    ...(keys ? {} : { f: GRAMMAR }),
  },
  outputs: ['before', 'reduction'],
  evaluate(inputs) {
    const [from, to] = positions(inputs)
    if (keys) for (const position of [from, to]) mustHave(position, keys, 'position')
    const groups = groupNames(inputs, from)
    const values = gameOf(from, to, groups, outcomeOf(variant, inputs, Object.keys(from)))
    const reduction = settledReduction(values, groups.length, inputs.numberOr('omega', 0.5))
    return {
      before: Math.abs(values[values.length - 1]! - values[0]!),
      reduction: Object.fromEntries(groups.map((group, i) => [group, reduction[i]!])),
    }
  },
})

const flagshipEntry = (
  variant: 'raid-attribution' | 'retaliation-attribution',
  keys: readonly string[],
): ModelEntry => ({
  id: 'FLAG',
  variant,
  name: 'flagship',
  equation:
    variant === 'raid-attribution'
      ? 'P0 = s K_w^W by the selection rule'
      : 'arriving = model M10A with D = F phi rel',
  source: SHAPLEY,
  validity: ABOUT_MODEL,
  inputs: {
    ...TWO_POSITIONS,
    groups: optional(names('the assumptions')),
    threshold: number('of the claim outcome >= threshold'),
    rel: optional(probability('reliability, where it is not in the positions')),
  },
  outputs: ATTRIBUTION,
  evaluate(inputs) {
    const rel = inputs.json('rel')
    const [from, to] = positions(inputs, typeof rel === 'number' ? { rel } : {})
    for (const position of [from, to]) mustHave(position, keys, 'position')
    const groups = groupNames(inputs, from)
    return attributed(
      groups,
      gameOf(from, to, groups, outcomeOf(variant, inputs, [])),
      inputs.number('threshold'),
    )
  },
})

/** Break-even values, settled evidence and the flagship, which take positions of the raid or the retaliation. */
export const SETTLING_ENTRIES: ModelEntry[] = [
  breakEvenEntry('raid', RAID_KEYS),
  breakEvenEntry('retaliation', RETALIATION_KEYS),
  breakEvenEntry('expression', null),
  settledEntry('raid', RAID_KEYS),
  settledEntry('retaliation', RETALIATION_KEYS),
  settledEntry('expression', null),
  {
    id: 'FLAG',
    variant: 'raid',
    name: 'flagship',
    equation: 'P0 = s K_w^W; K_w maximal over the number m of objects engaged',
    source: 'computed (selection rule)',
    validity: 'One inventory, one round, normal scores.',
    inputs: {
      W: number('warheads'),
      d: number('credible decoys per warhead'),
      K: number('k-factor'),
      p: probability('single-shot kill probability'),
      s: probability('common factor'),
      N: number('interceptors'),
      n: number('largest number of shots'),
      t: optional(probability('track and hand-over')),
    },
    outputs: ['p0', 'm_opt'],
    evaluate(inputs) {
      const at = Object.fromEntries(
        ['W', 'd', 'K', 'p', 's', 'N', 'n'].map(name => [name, inputs.number(name)]),
      )
      const value = raidAt({ ...at, t: inputs.numberOr('t', 1) })
      return { p0: value.pNoLeak, m_opt: value.selected }
    },
  },
  flagshipEntry('raid-attribution', ['W', 'd', 'K', 'p', 's', 'N', 'n']),
  flagshipEntry('retaliation-attribution', RETALIATION_KEYS),
]
