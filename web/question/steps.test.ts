import { expect, test } from 'vitest'
import { stepsOf } from './steps.js'
import type { CompareResult } from '../../src/index.js'

const share = (key: string, value: number, min: number, max: number) => ({ key, share: value, min, max })
const compare = {
  from: { value: 0.9 },
  to: { value: 0.1 },
  gap: -0.8,
  attribution: [share('a', -0.5, -0.6, -0.4), share('b', -0.3, -0.5, 0.1)],
  orderings: { best: [0.9, 0.6, 0.1], worst: [0.9, 0.3, 0.1] },
} as unknown as CompareResult

test('averaged steps lead from one result to the other by their shares', () => {
  const steps = stepsOf(compare, 'average', null)
  expect(steps.map(step => step.key)).toEqual(['a', 'b'])
  expect(steps[0]!.to).toBeCloseTo(0.4, 12)
  expect(steps[1]!.to).toBeCloseTo(0.1, 12)
  expect(steps.map(step => [step.lowest, step.highest])).toEqual([
    [0.3, 0.6],
    [0.1, 0.1],
  ])
})

test('in an order of one’s own a step is the metric along that order', () => {
  const value = (taken: readonly string[]): number =>
    taken.length === 2 ? 0.1 : taken.includes('b') ? 0.7 : 0.2
  const steps = stepsOf(compare, ['b', 'a'], value)
  expect(steps.map(step => [step.key, step.to])).toEqual([
    ['b', 0.7],
    ['a', 0.1],
  ])
})

test('an assumption whose effect changes sign with the order says so', () => {
  expect(stepsOf(compare, 'average', null).map(step => step.changesSign)).toEqual([false, true])
})
