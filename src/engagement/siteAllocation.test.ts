import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allocation, assignmentBound, bestAssignment, greedyAllocation, greedyAssignment } from './index.js'
import type { AllocationPlan } from './index.js'
import { outerApproximation } from './outerApproximation.js'

/** The least value that can survive, over every object for every interceptor. */
function leastOfAll(values: readonly number[], kill: readonly (readonly number[])[]): number {
  const left = [...values]
  const least = (i: number): number => {
    if (i === kill.length) return left.reduce((sum, value) => sum + value, 0)
    let best = Infinity
    for (let j = 0; j < left.length; j++) {
      const value = left[j]!
      left[j] = value * (1 - kill[i]![j]!)
      best = Math.min(best, least(i + 1))
      left[j] = value
    }
    return best
  }
  return least(0)
}

/** Hundredths, so that chances spread evenly and ties and certain kills come up. */
const chance = fc.integer({ min: 0, max: 100 }).map(k => k / 100)
const problems = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 }))
  .chain(([interceptors, objects]) =>
    fc.record({
      values: fc.array(
        fc.integer({ min: 0, max: 100 }).map(k => k / 10),
        {
          minLength: objects,
          maxLength: objects,
        },
      ),
      kill: fc.array(fc.array(chance, { minLength: objects, maxLength: objects }), {
        minLength: interceptors,
        maxLength: interceptors,
      }),
    }),
  )

test('the search finds the best of all assignments, and bound, best and greedy stand in order', () => {
  fc.assert(
    fc.property(problems, problem => {
      const best = bestAssignment(problem).surviving
      expect(Math.abs(best - leastOfAll(problem.values, problem.kill))).toBeLessThan(1e-10)
      expect(greedyAssignment(problem).surviving).toBeGreaterThanOrEqual(best - 1e-12)
      const { bound, gap } = assignmentBound({ ...problem, inventory: problem.kill.map(() => 1) })
      // A certain kill counts as a miss of 1e-12 in the bound.
      expect(bound).toBeLessThanOrEqual(best + 1e-10)
      expect(gap).toBeLessThan(
        1e-6 *
          Math.max(
            1,
            problem.values.reduce((sum, v) => sum + v, 0),
          ),
      )
    }),
    { numRuns: 200 },
  )
})

test('greedy goes by pairs, not interceptor by interceptor, and ties go to the first', () => {
  // In the given order the first would take object 0 (0.5 · 10); by pairs the second does (0.9 · 10).
  const { target } = greedyAssignment({
    values: [10, 9],
    kill: [
      [0.5, 0.5],
      [0.9, 0.1],
    ],
  })
  expect(target).toEqual([1, 0])
  expect(
    greedyAssignment({
      values: [1, 1],
      kill: [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
    }).target,
  ).toEqual([0, 1])
  expect(greedyAssignment({ values: [1], kill: [[0], [0.5]] })).toEqual({ target: [-1, 0], surviving: 0.5 })
})

test('like interceptors: the greedy rule of both kinds is the best', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.double({ min: 0, max: 9, noNaN: true }), chance), { minLength: 1, maxLength: 4 }),
      fc.nat(6),
      (objects, N) => {
        const [values, p] = [objects.map(o => o[0]), objects.map(o => o[1])]
        const problem = { values, kill: Array.from({ length: N }, () => p) }
        const want = greedyAllocation(values, p, N).expectedSurvivingValue
        expect(greedyAssignment(problem).surviving).toBeCloseTo(want, 10)
        expect(bestAssignment(problem).surviving).toBeCloseTo(want, 10)
      },
    ),
    { numRuns: 100 },
  )
})

const plans: fc.Arbitrary<AllocationPlan> = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([sites, threats]) =>
    fc.record({
      sites: fc.array(fc.record({ inventory: fc.nat(3) }), { minLength: sites, maxLength: sites }),
      threats: fc.array(fc.record({ value: fc.integer({ min: 1, max: 100 }).map(k => k / 10) }), {
        minLength: threats,
        maxLength: threats,
      }),
      kill: fc.array(
        fc.array(
          fc.integer({ min: 0, max: 95 }).map(k => k / 100),
          { minLength: threats, maxLength: threats },
        ),
        {
          minLength: sites,
          maxLength: sites,
        },
      ),
      most: fc.array(fc.array(fc.nat(3), { minLength: threats, maxLength: threats }), {
        minLength: sites,
        maxLength: sites,
      }),
    }),
  )

/** Every way of firing, within inventories and limits. */
function leastWithin({ sites, threats, kill, most }: AllocationPlan): number {
  const left = threats.map(threat => threat.value)
  const least = (i: number, j: number, free: number): number => {
    if (i === sites.length) return left.reduce((sum, value) => sum + value, 0)
    if (j === threats.length) return least(i + 1, 0, sites[i + 1]?.inventory ?? 0)
    let best = Infinity
    const value = left[j]!
    for (let n = 0; n <= Math.min(free, most?.[i]![j] ?? Infinity); n++) {
      left[j] = value * (1 - kill[i]![j]!) ** n
      best = Math.min(best, least(i, j + 1, free - n))
    }
    left[j] = value
    return best
  }
  return least(0, 0, sites[0]!.inventory)
}

test('sites: within the stated gap of the best of all ways, above the bound, within inventories and limits', async () => {
  const methods = new Set<string>()
  await fc.assert(
    fc.asyncProperty(plans, async plan => {
      const found = await allocation(plan)
      const best = leastWithin(plan)
      methods.add(found.method)
      expect(found.bound).toBeLessThanOrEqual(best * (1 + 1e-9))
      expect(found.surviving).toBeGreaterThanOrEqual(best * (1 - 1e-9))
      expect(found.surviving * (1 - found.gap)).toBeLessThanOrEqual(best * (1 + 1e-9))
      // The fractional floor or the program brings it as close as was asked, or to what the solver's tolerances leave.
      const total = plan.threats.reduce((sum, threat) => sum + threat.value, 0)
      expect(found.surviving - found.bound).toBeLessThanOrEqual(1e-4 * found.surviving + 3e-6 * total)
      found.shots.forEach((row, i) => {
        expect(row.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(plan.sites[i]!.inventory)
        row.forEach((n, j) => expect(n).toBeLessThanOrEqual(plan.most![i]![j]!))
      })
    }),
    { numRuns: 40 },
  )
  expect([...methods].toSorted()).toEqual(['greedy', 'mip'])
}, 60_000)

test('the floor that the integer program proves lies below the best of all ways', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async plan => {
      const none = plan.kill.map(row => row.map(() => 0))
      const fractional = none.map(row => Float64Array.from(row))
      const { bound, surviving } = await outerApproximation(plan, none, fractional, 1e-4)
      const best = leastWithin(plan)
      expect(bound).toBeLessThanOrEqual(best)
      expect(surviving).toBeGreaterThanOrEqual(best * (1 - 1e-12))
      expect(surviving).toBeLessThanOrEqual(best * (1 + 2e-4) + 1e-5)
    }),
    { numRuns: 20 },
  )
}, 60_000)

test('more interceptors are never worse', async () => {
  await fc.assert(
    fc.asyncProperty(plans, async plan => {
      const [now, more] = [
        await allocation(plan),
        await allocation({
          ...plan,
          sites: plan.sites.map(({ inventory }) => ({ inventory: inventory + 1 })),
        }),
      ]
      expect(more.surviving).toBeLessThanOrEqual(now.surviving * (1 + 2e-4) + 1e-5)
    }),
    { numRuns: 15 },
  )
}, 60_000)

test('sites that are alike need no program, and the answer is that of identical interceptors', async () => {
  const found = await allocation({
    sites: [{ inventory: 3 }, { inventory: 1 }],
    threats: [{ value: 5 }, { value: 3 }, { value: 1 }],
    kill: [
      [0.6, 0.7, 0.9],
      [0.6, 0.7, 0.9],
    ],
  })
  expect(found).toMatchObject({ method: 'greedy', gap: 0 })
  expect(found.surviving).toBeCloseTo(
    greedyAllocation([5, 3, 1], [0.6, 0.7, 0.9], 4).expectedSurvivingValue,
    12,
  )
})

test('where greedy is far from the best, the program finds the best', async () => {
  const found = await allocation({
    sites: [{ inventory: 1 }, { inventory: 1 }],
    threats: [{ value: 10 }, { value: 9 }],
    kill: [
      [0.9, 0.8],
      [0.85, 0.1],
    ],
  })
  expect(found).toMatchObject({
    method: 'mip',
    shots: [
      [0, 1],
      [1, 0],
    ],
  })
  expect(found.surviving).toBeCloseTo(3.3, 12)
})

test('nothing to fire, nothing to fire at, certain kills', async () => {
  const some = { sites: [{ inventory: 0 }], threats: [{ value: 2 }], kill: [[0.5]] }
  expect(await allocation(some)).toMatchObject({ shots: [[0]], surviving: 2, gap: 0 })
  expect(await allocation({ sites: [{ inventory: 2 }], threats: [], kill: [[]] })).toMatchObject({
    surviving: 0,
    gap: 0,
  })
  expect(
    await allocation({
      sites: [{ inventory: 1 }, { inventory: 1 }],
      threats: [{ value: 2 }, { value: 1 }],
      kill: [
        [1, 1],
        [1, 0],
      ],
    }),
  ).toMatchObject({
    shots: [
      [0, 1],
      [1, 0],
    ],
    surviving: 0,
  })
})

test('misuse throws', async () => {
  const good = { sites: [{ inventory: 1 }], threats: [{ value: 1 }], kill: [[0.5]] }
  for (const bad of [
    { sites: [{ inventory: 1.5 }] },
    { threats: [{ value: -1 }] },
    { kill: [[2]] },
    { kill: [[0.5, 0.5]] },
    { kill: [] },
    { most: [[-1]] },
    { most: [[1, 1]] },
    { gap: -1 },
  ])
    await expect(allocation({ ...good, ...bad })).rejects.toThrow(RangeError)
  for (const solve of [greedyAssignment, bestAssignment]) {
    expect(() => solve({ values: [-1], kill: [[0.5]] })).toThrow(/values/)
    expect(() => solve({ values: [1], kill: [[NaN]] })).toThrow(/kill/)
    expect(() => solve({ values: [1], kill: [[0.5, 0.5]] })).toThrow(/kill/)
  }
})
