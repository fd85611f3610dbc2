import { describe, expect, test } from 'vitest'
import { exchange, retaliationAlong } from './index.js'

const VIEW = { survivingShare: 0.6, reliability: 0.85, shotKill: 0.7, decoysPerWarhead: 0, common: 1 }
const CURVE = { scale: 200, weight: 0.3 }

describe('retaliation along a path', () => {
  test('is in every year what one exchange with that force leaves', () => {
    const view = { ...VIEW, decoysPerWarhead: 3, common: 0.9 }
    const rows = retaliationAlong([6000, 3000, 0], view, [250, 40], CURVE)
    for (const row of rows)
      for (const [interceptors, arriving] of [
        [250, row.onFirst],
        [40, row.onSecond],
      ] as const)
        expect(
          exchange(
            [
              {
                name: 'all',
                warheads: row.deployed,
                alertDay: 1,
                alertGenerated: 1,
                survivingAlert: 0.6,
                survivingNonAlert: 0,
                reliability: 0.85,
              },
            ],
            'day',
            { interceptors, shotKill: 0.7, decoysPerWarhead: 3, common: 0.9 },
          ),
        ).toEqual({ surviving: row.surviving, deliverable: row.deliverable, arriving })
  })

  test('has the index worked out for two forces of 2,200 with 250 interceptors each', () => {
    const [row] = retaliationAlong([2200], VIEW, [250, 250], CURVE)
    expect(row!.index).toBeCloseTo(0.977885627131, 11)
  })

  test('meets the interceptors of the side it is sent at, and no others', () => {
    const [row] = retaliationAlong([2200], VIEW, [250, 0], CURVE)
    expect(row!.onFirst).toBeLessThan(row!.deliverable)
    expect(row!.onSecond).toBe(row!.deliverable)
  })

  test('of a negative force or with an impossible share is refused', () => {
    expect(() => retaliationAlong([-1], VIEW, [0, 0], CURVE)).toThrow(RangeError)
    expect(() => retaliationAlong([1], { ...VIEW, survivingShare: 1.1 }, [0, 0], CURVE)).toThrow(RangeError)
  })
})
