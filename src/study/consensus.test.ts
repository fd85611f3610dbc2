import { expect, test } from 'vitest'
import { distributionMean } from '../chance/index.js'
import type { Distribution } from '../chance/index.js'
import { consensusPosition } from './consensus.js'

const point = (value: number): Distribution => ({ kind: 'point', value })

test('where every position holds one value the consensus holds their mean', () => {
  expect(
    consensusPosition([
      [point(1), point(10)],
      [point(2), point(20)],
      [point(6), point(60)],
    ]),
  ).toEqual([point(3), point(30)])
})

test('a value all agree on stays exactly what it is', () => {
  expect(consensusPosition([[point(0.1)], [point(0.1)], [point(0.1)]])).toEqual([point(0.1)])
})

test('where one position holds a spread the consensus is the equal mixture of all', () => {
  const spread: Distribution = { kind: 'beta', a: 3, b: 1 }
  const [held] = consensusPosition([[point(0.25)], [spread]])
  expect(held).toEqual({ kind: 'mixture', of: [point(0.25), spread], weights: [1, 1] })
  expect(distributionMean(held!)).toBeCloseTo(0.5, 14)
})

test('no position, or positions of different keys, have no consensus', () => {
  expect(() => consensusPosition([])).toThrow('consensusPosition: positions must be 1 or more, got none')
  expect(() => consensusPosition([[point(1)], []])).toThrow('must hold the same keys, got 1, 0')
})
