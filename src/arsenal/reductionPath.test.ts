import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reductionPath, twoStocks } from './index.js'

const amounts = fc.nat(10_000)
const yearly = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 20 })

describe('a reduction path', () => {
  test('comes down by the capacity of each year and stops at the ceiling', () => {
    expect(reductionPath(1000, 700, [200, 50, 200, 200])).toEqual({
      path: [1000, 800, 750, 700, 700],
      isCompliant: true,
      leastConstantCapacity: 75,
      yearReached: 3,
    })
  })
  test('that does not get there says so', () => {
    expect(reductionPath(1000, 700, [100, 100])).toMatchObject({ isCompliant: false, yearReached: null })
  })
  test('of a force under the ceiling changes nothing', () => {
    expect(reductionPath(500, 700, [100, 100])).toEqual({
      path: [500, 500, 500],
      isCompliant: true,
      leastConstantCapacity: 0,
      yearReached: 0,
    })
  })
  test('never rises, never goes below the ceiling, and its least constant capacity just does', () => {
    fc.assert(
      fc.property(amounts, amounts, yearly, (start, ceiling, capacities) => {
        const { path, leastConstantCapacity } = reductionPath(start, ceiling, capacities)
        path.slice(1).forEach((warheads, i) => expect(warheads).toBeLessThanOrEqual(path[i]!))
        expect(path.at(-1)!).toBeGreaterThanOrEqual(Math.min(start, ceiling))
        const constant = capacities.map(() => leastConstantCapacity)
        // Subtracting a fraction again and again loses bits: some 1e-12 of 1e4 today.
        expect(reductionPath(start, ceiling + 1e-9, constant).isCompliant).toBe(true)
      }),
    )
  })
  test('of no year or with a negative capacity is refused', () => {
    expect(() => reductionPath(1000, 700, [])).toThrow(RangeError)
    expect(() => reductionPath(1000, 700, [100, -1])).toThrow('capacities must be 0 or more')
    expect(() => reductionPath(Number.NaN, 700, [100])).toThrow(RangeError)
  })
})

describe('two stocks', () => {
  test('deployed warheads can come down to the ceiling without one being dismantled', () => {
    const { deployed, storage, dismantled } = twoStocks({ deployed: 6000, storage: 4000 }, 2200, [3800], [0])
    expect([deployed[1], storage[1], dismantled[1]]).toEqual([2200, 7800, 0])
  })
  test('no warhead appears or vanishes, and nothing is taken apart that is not in storage', () => {
    fc.assert(
      fc.property(
        amounts,
        amounts,
        amounts,
        yearly,
        fc.infiniteStream(fc.nat(1_000)),
        (deployed, storage, ceiling, withdrawals, more) => {
          const apart = [...more.take(withdrawals.length)]
          const run = twoStocks({ deployed, storage }, ceiling, withdrawals, apart)
          run.deployed.forEach((left, year) => {
            expect(left + run.storage[year]! + run.dismantled[year]!).toBe(deployed + storage)
            expect(run.storage[year]!).toBeGreaterThanOrEqual(0)
          })
          expect(run.deployed).toEqual(reductionPath(deployed, ceiling, withdrawals).path)
        },
      ),
    )
  })
  test('lists of unequal length are refused', () => {
    expect(() => twoStocks({ deployed: 1, storage: 0 }, 0, [1], [1, 1])).toThrow('as many years')
  })
})
