import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaQuantile } from '../chance/index.js'
import { conjugateTestsReduction, testsReduction } from './testsReduction.js'

const shapes = fc.tuple(
  fc.double({ min: 0.5, max: 20, noNaN: true }),
  fc.double({ min: 0.5, max: 20, noNaN: true }),
)
const omegas = fc.double({ min: 0, max: 1, noNaN: true })

test('one further test of a single shot comes out as by hand', () => {
  // Means 4/5 and 1/4. A hit has chance 4/5 to one side, 1/4 to the other, and moves them to 5/6 and 2/5; a miss to 4/6 and 1/5.
  const { before, expectedAfter, reduction } = conjugateTestsReduction({
    from: [4, 1],
    to: [1, 3],
    trials: 1,
    shots: 1,
    warheads: 1,
    omega: 0.5,
  })
  const hit = (4 / 5 + 1 / 4) / 2
  const after = hit * (5 / 6 - 2 / 5) + (1 - hit) * (4 / 6 - 1 / 5)
  expect(before).toBeCloseTo(0.55, 13)
  expect(expectedAfter).toBeCloseTo(after, 13)
  expect(reduction).toBeCloseTo(0.55 - after, 13)
})

test('no further tests, no reduction; the same belief on both sides, no gap', () => {
  fc.assert(
    fc.property(shapes, shapes, omegas, (from, to, omega) => {
      const plan = { shots: 2, warheads: 3, omega }
      expect(conjugateTestsReduction({ from, to, trials: 0, ...plan }).reduction).toBe(0)
      expect(conjugateTestsReduction({ from, to: from, trials: 4, ...plan })).toMatchObject({
        before: 0,
        expectedAfter: 0,
      })
    }),
    { numRuns: 40 },
  )
})

test('for one shot at one warhead more tests never widen the expected gap of sides with the same strength of belief', () => {
  // Posterior means keep their order and their distance shrinks as (a + b) / (a + b + m), whatever comes out.
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 0, max: 30 }),
      omegas,
      (a, b, trials, omega) => {
        const found = conjugateTestsReduction({
          from: [a, 10 - a],
          to: [b, 10 - b],
          trials,
          shots: 1,
          warheads: 1,
          omega,
        })
        expect(found.expectedAfter).toBeCloseTo((Math.abs(a - b) / 10) * (10 / (10 + trials)), 11)
      },
    ),
  )
})

test('draws of the same beliefs give the conjugate answer', () => {
  const draws = (a: number, b: number) => {
    const chance = Float64Array.from({ length: 4000 }, (_, i) => betaQuantile((i + 0.5) / 4000, a, b))
    const outcome = chance.map(p => {
      const killed = 1 - (1 - p) * (1 - p)
      return killed * killed * killed
    })
    return { chance, outcome }
  }
  for (const omega of [0, 0.5, 1]) {
    const exact = conjugateTestsReduction({
      from: [8, 2],
      to: [2, 6],
      trials: 6,
      shots: 2,
      warheads: 3,
      omega,
    })
    const drawn = testsReduction(draws(8, 2), draws(2, 6), 6, omega)
    // Few of the 4000 evenly spaced quantiles lie where a side was most wrong, and those carry its update: error today 4.2e-4.
    expect(Math.abs(drawn.before - exact.before)).toBeLessThan(2e-5)
    expect(Math.abs(drawn.reduction - exact.reduction)).toBeLessThan(6e-4)
  }
})

test('a point learns nothing: only the other side moves', () => {
  const certain = { chance: Float64Array.of(0.9), outcome: Float64Array.of(0.9) }
  const unsure = { chance: Float64Array.of(0.2, 0.8), outcome: Float64Array.of(0.2, 0.8) }
  // One test, judged by the certain side: hit 0.9 moves the other to (0.2² + 0.8²) / 1, a miss to 2 · 0.2 · 0.8 / 1.
  const { before, expectedAfter } = testsReduction(certain, unsure, 1, 1)
  expect(before).toBeCloseTo(0.4, 14)
  expect(expectedAfter).toBeCloseTo(0.9 * (0.9 - 0.68) + 0.1 * (0.9 - 0.32), 14)
  expect(testsReduction(certain, certain, 5).expectedAfter).toBe(0)
})

test('tests can drive sides apart, and the reduction is then below 0', () => {
  // A miss, which the second side expects, makes the first side doubt its sensor and raise its outcome.
  const odd = { chance: Float64Array.of(0.1, 0.9), outcome: Float64Array.of(1, 0.2) }
  const plain = { chance: Float64Array.of(0.1, 0.9), outcome: Float64Array.of(0.2, 1) }
  expect(testsReduction(odd, plain, 3).reduction).toBeLessThan(0)
})

test('a side that held a result to be impossible keeps its mean', () => {
  const never = { chance: Float64Array.of(0), outcome: Float64Array.of(0.1) }
  const always = { chance: Float64Array.of(1), outcome: Float64Array.of(0.8) }
  const { before, expectedAfter } = testsReduction(never, always, 2)
  expect(before).toBeCloseTo(0.7, 14)
  expect(expectedAfter).toBeCloseTo(0.7, 14)
})

test('misuse is refused', () => {
  const one = { chance: Float64Array.of(0.5), outcome: Float64Array.of(1) }
  const none = { chance: new Float64Array(0), outcome: new Float64Array(0) }
  expect(() => testsReduction(one, none, 1)).toThrow('must be as long and not empty, got 0 and 0')
  expect(() => testsReduction(one, one, 1.5)).toThrow(
    'testsReduction: trials must be a whole number of 0 or more, got 1.5',
  )
  expect(() => testsReduction(one, one, 1, NaN)).toThrow('testsReduction: omega must be in [0, 1], got NaN')
  const plan = { from: [1, 1], to: [2, 1], trials: 1, shots: 1.5, warheads: 1, omega: 0.5 } as const
  expect(() => conjugateTestsReduction(plan)).toThrow('conjugateTestsReduction: shots must be a whole number')
})
