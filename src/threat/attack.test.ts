import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attackSize, launchTimes } from './index.js'

const TOGETHER = { plan: 'together' } as const

test('warheads and decoys multiply: 4 missiles, 3 warheads each, 2.5 decoys a warhead', () => {
  expect(
    attackSize({ missiles: 4, warheadsPerMissile: 3, credibleDecoysPerWarhead: 2.5, arrival: TOGETHER }),
  ).toEqual({ warheads: 12, credibleDecoys: 30, objects: 42 })
})

describe('the plan of arrival', () => {
  test('together means at one moment', () => {
    expect([...launchTimes({ missiles: 3, arrival: TOGETHER })]).toEqual([0, 0, 0])
  })
  test('spread means evenly from the first to the last', () => {
    expect([...launchTimes({ missiles: 4, arrival: { plan: 'spread', over: 60 } })]).toEqual([0, 20, 40, 60])
  })
  test('one missile is launched at once whatever the plan, and none is no time', () => {
    expect([...launchTimes({ missiles: 1, arrival: { plan: 'spread', over: 60 } })]).toEqual([0])
    expect([...launchTimes({ missiles: 0, arrival: { plan: 'spread', over: 60 } })]).toEqual([])
  })
  test('spread over no time is together', () => {
    fc.assert(
      fc.property(fc.nat(50), missiles => {
        const spread = launchTimes({ missiles, arrival: { plan: 'spread', over: 0 } })
        expect(spread).toEqual(launchTimes({ missiles, arrival: TOGETHER }))
      }),
    )
  })
})

test.each([
  [{ missiles: 2.5 }, 'attackSize: missiles must be a whole number from 0, got 2.5'],
  [{ warheadsPerMissile: -1 }, 'attackSize: warheads per missile must be a whole number from 0, got -1'],
  [
    { credibleDecoysPerWarhead: NaN },
    'attackSize: credible decoys per warhead must be finite and not negative, got NaN',
  ],
])('%o is refused', (change, message) => {
  const sound = { missiles: 4, warheadsPerMissile: 1, credibleDecoysPerWarhead: 0, arrival: TOGETHER }
  expect(() => attackSize({ ...sound, ...change })).toThrow(message)
})

test.each([-1, NaN, Infinity])('an arrival over %d s is refused', over => {
  expect(() => launchTimes({ missiles: 2, arrival: { plan: 'spread', over } })).toThrow(
    `launchTimes: the time of arrival must be finite and not negative, got ${over}`,
  )
})
