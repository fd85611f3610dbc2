import fc from 'fast-check'
import { expect, test } from 'vitest'
import { absenteeShell } from './index.js'
import type { BoostShell, ShellSize } from './index.js'

const shell: BoostShell = { speed: 4000, boostTime: 170, delay: 60, altitude: 300_000, overlap: 1.5 }
const sized = (change: Partial<BoostShell>): ShellSize => {
  const size = absenteeShell({ ...shell, ...change })
  if ('why' in size) throw new Error(size.why)
  return size
}

test('the even shell is the sphere over the cap in reach', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 500, max: 20_000, noNaN: true }),
      fc.double({ min: 61, max: 600, noNaN: true }),
      (speed, boostTime) => {
        const { reach, uniform, withOverlap } = sized({ speed, boostTime })
        const angle = Math.min(Math.PI, reach / 6_671_000)
        fc.pre(angle > 1e-3)
        expect(uniform / (2 / (1 - Math.cos(angle)))).toBeCloseTo(1, 8)
        expect(withOverlap).toBeCloseTo(1.5 * uniform, 8)
      },
    ),
  )
})

test.each([
  [300, 1978.21],
  [500, 712.37],
  [800, 278.47],
  [1000, 178.34],
])('with a reach of %i km at 300 km the even shell holds about %f', (reachKm, count) => {
  expect(sized({ speed: (reachKm * 1000) / 110 }).uniform / count).toBeCloseTo(1, 4)
})

test('a faster interceptor, a longer burn and a shorter delay all need fewer', () => {
  const now = sized({}).withOverlap
  for (const change of [{ speed: 4500 }, { boostTime: 180 }, { delay: 50 }])
    expect(sized(change).withOverlap).toBeLessThan(now)
  expect(sized({ altitude: 500_000 }).withOverlap).toBeGreaterThan(now)
})

test('a reach around the whole Earth needs one', () => {
  expect(sized({ speed: 1e9 }).uniform).toBeCloseTo(1, 12)
})

test('a missile that has burned out before the release is out of reach of any number', () => {
  expect(absenteeShell({ ...shell, delay: 170 })).toEqual({ why: 'no-time-left' })
  expect(absenteeShell({ ...shell, delay: 200 })).toEqual({ why: 'no-time-left' })
})

test('misuse throws', () => {
  for (const bad of [
    { speed: 0 },
    { speed: NaN },
    { overlap: -1 },
    { boostTime: -1 },
    { delay: NaN },
    { altitude: -1 },
    { altitude: Infinity },
  ])
    expect(() => absenteeShell({ ...shell, ...bad })).toThrow(RangeError)
})
