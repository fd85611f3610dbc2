import { describe, expect, test } from 'vitest'
import { R_EARTH } from '../earth/index.js'
import { minimumEnergyLaunch } from '../flight/index.js'
import { farthestReach, flyOut, flyOutTable } from './index.js'
import type { Interceptor } from './index.js'

const interceptor: Interceptor = {
  burnoutSpeed: 4500,
  burnoutHeight: 100e3,
  burnTime: 60,
  floor: 0,
  ceiling: Infinity,
  longestFlight: Infinity,
}

describe('the farthest reach', () => {
  test('is where the fly-out says yes a meter before and no a meter after, by speed or by time', () => {
    for (const longestFlight of [Infinity, 200, 500])
      for (const altitude of [0, 100e3, 400e3, 900e3]) {
        const own = { ...interceptor, longestFlight }
        const range = farthestReach(own, altitude)
        if (range === null) {
          expect(flyOut(own, 0, altitude).reached).toBe(false)
          continue
        }
        expect(flyOut(own, range - 1, altitude).reached).toBe(true)
        expect(flyOut(own, range + 1, altitude).reached).toBe(false)
      }
  })

  test('from the ground to the ground is the range whose minimum-energy speed it has', () => {
    const range = farthestReach({ ...interceptor, burnoutHeight: 0 }, 0)!
    expect(minimumEnergyLaunch(range).speed).toBeCloseTo(4500, 6)
  })

  test('is null above what it can climb to and outside its limits, and half the circumference for one that escapes', () => {
    expect(farthestReach(interceptor, 3e6)).toBe(null)
    expect(farthestReach({ ...interceptor, floor: 50e3 }, 49e3)).toBe(null)
    expect(farthestReach({ ...interceptor, burnoutSpeed: 12_000 }, 1e6)).toBe(Math.PI * R_EARTH)
  })

  test('never shrinks with speed or time', () => {
    const reach = (change: Partial<Interceptor>): number =>
      farthestReach({ ...interceptor, ...change }, 300e3) ?? 0
    for (let speed = 2500; speed < 9000; speed += 250)
      expect(reach({ burnoutSpeed: speed + 250 })).toBeGreaterThanOrEqual(
        reach({ burnoutSpeed: speed }) - 1e-6,
      )
    for (let time = 100; time < 1000; time += 50)
      expect(reach({ longestFlight: time + 50 })).toBeGreaterThanOrEqual(
        reach({ longestFlight: time }) - 1e-6,
      )
  })
})

test('a table of fly-out times has a row for each height and null out of reach', () => {
  const table = flyOutTable(interceptor, [0, 1e6, 5e6], [100e3, 500e3])
  expect(table.map(row => row.map(time => time === null))).toEqual([
    [false, false, true],
    [false, false, true],
  ])
  expect(table[0]![0]).toBe(60)
  const up = flyOut(interceptor, 1e6, 500e3)
  expect(up.reached && up.time).toBe(table[1]![1])
})
