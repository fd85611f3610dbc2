import { expect, test } from 'vitest'
import { placeOf, publishedCounts, worstCase } from './data.js'
import type { ReferenceCase } from './data.js'

test.each([
  [0, 0],
  [1e-16, 0],
  [1e-12, 0.25],
  [1e-8, 0.5],
  [1, 1],
  [40, 1],
])('a difference of %d lies at %d of the axis', (difference, place) => {
  expect(placeOf(difference)).toBeCloseTo(place, 12)
})

const one = (id: string, status: ReferenceCase['status'], difference: number): ReferenceCase => ({
  id,
  about: null,
  note: null,
  tolerance: { kind: 'rel', value: 1e-9 },
  status,
  worst: null,
  difference,
})

test('the worst case of a model is the one with the largest difference; a model that is not built has none', () => {
  const cases = [one('a', 'passed', 1e-12), one('b', 'passed', 1e-9), one('c', 'passed', 0)]
  expect(worstCase({ id: 'M', name: null, nameRu: null, cases })?.id).toBe('b')
  expect(worstCase({ id: 'M', name: null, nameRu: null, cases: [one('a', 'unknown', 0)] })).toBeNull()
})

test('numbers that are printed only are counted, but not as asserted', () => {
  const number = { name: 'x', got: 1, want: 2 }
  const published = {
    open: [],
    topics: [
      {
        topic: 't',
        cases: [
          {
            id: 'A',
            kind: 'published' as const,
            about: null,
            source: '',
            url: [],
            evidence: 'secondary',
            tolerance: '',
            note: null,
            flown: null,
            numbers: [
              { ...number, allowed: null, isOut: false },
              { ...number, allowed: 2, isOut: false },
              { ...number, allowed: 0.5, isOut: true },
            ],
          },
        ],
      },
    ],
  }
  const references = { passed: 0, failed: 0, unknown: 0, models: [] }
  expect(publishedCounts({ references, published })).toEqual({ all: 3, asserted: 2, out: 1 })
})
