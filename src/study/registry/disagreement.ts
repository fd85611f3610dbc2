import { stream } from '../../chance/index.js'
import type { Distribution } from '../../chance/index.js'
import { evppi } from '../evppi.js'
import { compiledExpression } from '../expression.js'
import { owenValue } from '../owen.js'
import { averagedCoalitionValues } from '../positionsAsDistributions.js'
import { sampledAttribution } from '../sampledAttribution.js'
import { shapleyEffects } from '../shapleyEffects.js'
import { conjugateTestsReduction } from '../testsReduction.js'
import { count, nestedNames, number, numbers, optional, positive, probability } from './entry.js'
import type { Json, ModelEntry } from './entry.js'
import { mustHave, outcomeOf } from './raidPosition.js'
import {
  ABOUT_MODEL,
  ATTRIBUTION,
  GRAMMAR,
  SHAPLEY,
  TWO_POSITIONS,
  attributed,
  gameOf,
  positions,
} from './twoPositions.js'

const betaOrPoint = (value: Json, where: string): Distribution => {
  if (typeof value === 'number') return { kind: 'point', value }
  if (Array.isArray(value) && value.length === 2 && value.every(one => typeof one === 'number'))
    return { kind: 'beta', a: value[0] as number, b: value[1] as number }
  throw new RangeError(`${where} must be a number or [a, b], got ${JSON.stringify(value)}`)
}

export const DISAGREEMENT_ENTRIES: ModelEntry[] = [
  {
    id: 'M9A',
    variant: null,
    name: 'attribution',
    equation: 'phi_i = sum over S not holding i of |S|!(n-|S|-1)!/n! [v(S + i) - v(S)]',
    source: SHAPLEY,
    validity: ABOUT_MODEL,
    inputs: { ...TWO_POSITIONS, f: GRAMMAR, threshold: number('of the claim f >= threshold') },
    outputs: ATTRIBUTION,
    evaluate(inputs) {
      const [from, to] = positions(inputs)
      const groups = Object.keys(from)
      mustHave(to, groups, 'B')
      return attributed(
        groups,
        gameOf(from, to, groups, outcomeOf(null, inputs, groups)),
        inputs.number('threshold'),
      )
    },
  },
  {
    id: 'M9B',
    variant: null,
    name: 'nested groups',
    equation: 'Owen value: mean over the orders that keep every group together',
    source: 'Owen (1977), Values of Games with a Priori Unions (unchecked)',
    validity: ABOUT_MODEL,
    inputs: { ...TWO_POSITIONS, f: GRAMMAR, groups: nestedNames('who moves together') },
    outputs: ['owen'],
    evaluate(inputs) {
      const [from, to] = positions(inputs)
      const keys = Object.keys(from)
      const groups = inputs.json('groups') as readonly (readonly string[])[]
      const values = gameOf(from, to, keys, outcomeOf(null, inputs, keys))
      const owen = owenValue(
        values,
        keys.length,
        groups.map(group => group.map(name => keys.indexOf(name))),
      )
      return { owen: Object.fromEntries(keys.map((key, i) => [key, owen[i]!])) }
    },
  },
  {
    id: 'M9C',
    variant: null,
    name: 'positions as distributions',
    equation: 'v(S) = E f with the groups of S from B, keys independent',
    source: SHAPLEY,
    validity: 'Quadrature: exact where f is a polynomial in each Beta key, close where it is smooth.',
    inputs: {
      ...TWO_POSITIONS,
      f: GRAMMAR,
      threshold: number('of the claim f >= threshold'),
      n_shots: optional(number('a constant of f')),
    },
    outputs: ATTRIBUTION,
    evaluate(inputs) {
      const [a, b] = [inputs.record('A'), inputs.record('B')]
      const keys = Object.keys(a)
      const formula = compiledExpression(inputs.text('f'), [...keys, 'n_shots'])
      const values = new Float64Array(keys.length + 1)
      values[keys.length] = inputs.numberOr('n_shots', 0)
      const outcome = (held: Float64Array): number => {
        values.set(held)
        return formula(values)
      }
      const held = (map: typeof a, where: string): Distribution[] =>
        keys.map(key => betaOrPoint(map[key] ?? null, `${where}.${key}`))
      return attributed(
        keys,
        averagedCoalitionValues(held(a, 'A'), held(b, 'B'), outcome),
        inputs.number('threshold'),
      )
    },
  },
  {
    id: 'M9D',
    variant: null,
    name: 'shared tests',
    equation:
      'D1 = sum over y of [omega m_A(y) + (1 - omega) m_B(y)] |E_A[f|y] - E_B[f|y]|, f = (1 - (1 - p)^n)^W',
    source: 'computed (conjugate case)',
    validity: 'Both sides accept the test as binomial in p; D1 may exceed D0.',
    inputs: {
      A: numbers('Beta [a, b]'),
      B: numbers('Beta [a, b]'),
      m: count('further tests'),
      n: count('shots'),
      W: count('warheads'),
      mix: optional(probability('weight omega on A')),
    },
    outputs: ['before', 'expected_after', 'reduction'],
    evaluate(inputs) {
      const shapes = (name: string): [number, number] => {
        const [a, b] = inputs.numbers(name)
        return [a ?? Number.NaN, b ?? Number.NaN]
      }
      const result = conjugateTestsReduction({
        from: shapes('A'),
        to: shapes('B'),
        trials: inputs.number('m'),
        shots: inputs.number('n'),
        warheads: inputs.number('W'),
        omega: inputs.numberOr('mix', 0.5),
      })
      return { before: result.before, expected_after: result.expectedAfter, reduction: result.reduction }
    },
  },
  {
    id: 'M9E',
    variant: null,
    name: 'value of information',
    equation: 'EVPPI = mu Phi(mu/sd) + sd phi(mu/sd) - max(0, mu)',
    source: 'computed (two actions, net benefit normal)',
    validity: 'Incremental net benefit linear in a normal parameter.',
    inputs: { mu: number('mean'), sd: positive('standard deviation') },
    outputs: ['evppi'],
    evaluate: inputs => ({ evppi: evppi(inputs.number('mu'), inputs.number('sd')) }),
  },
  {
    id: 'M9F',
    variant: null,
    name: 'sampled attribution',
    equation: 'Shapley from random orders in antithetic pairs',
    source:
      'Castro, Gomez & Tejada (2009), Polynomial calculation of the Shapley value based on sampling (unchecked)',
    validity: 'Read with its standard errors.',
    inputs: { n: optional(count('number of assumptions')), f: GRAMMAR, ...TWO_POSITIONS },
    outputs: ['phi', 'standardError'],
    evaluate(inputs) {
      const [from, to] = positions(inputs)
      const keys = Object.keys(from)
      mustHave(to, keys, 'B')
      const formula = compiledExpression(inputs.text('f'), keys)
      const values = new Float64Array(keys.length)
      const valueOf = (taken: Uint8Array): number => {
        keys.forEach((key, i) => (values[i] = taken[i] ? to[key]! : from[key]!))
        return formula(values)
      }
      const found = sampledAttribution(keys.length, valueOf, stream(1, 'orders'))
      return { phi: [...found.phi], standardError: [...found.standardError] }
    },
  },
  {
    id: 'M9G',
    variant: null,
    name: 'Shapley effects, correlated',
    equation: 'Sh_1 Var = ((b1 s1 + rho b2 s2)^2 + Var - (b2 s2 + rho b1 s1)^2)/2',
    source:
      'After Owen & Prieur (2017), On Shapley value for measuring importance of dependent inputs (unchecked)',
    validity: 'Two normal inputs, linear outcome.',
    inputs: { b: numbers('[b1, b2]'), s: numbers('[s1, s2]'), rho: number('correlation') },
    outputs: ['var', 'sh'],
    evaluate(inputs) {
      const two = (name: string): readonly [number, number] => {
        const [first, second] = inputs.numbers(name)
        return [first ?? Number.NaN, second ?? Number.NaN]
      }
      const { variance, shares } = shapleyEffects({ b: two('b'), s: two('s'), rho: inputs.number('rho') })
      return { var: variance, sh: shares }
    },
  },
]
