import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boostTime, canLiftOff, idealSpeed, missileBurning } from './index.js'
import type { GenericMissile } from './index.js'

/** GENERIC-3, the fictitious missile of the reference cases M1G-01 and M1G-02. */
const GENERIC_3: GenericMissile = {
  stages: [
    { specificImpulse: 270, thrustToWeight: 2, propellantFraction: 0.66 },
    { specificImpulse: 285, thrustToWeight: 2.2, propellantFraction: 0.62 },
    { specificImpulse: 290, thrustToWeight: 2, propellantFraction: 0.6 },
  ],
  verticalTime: 8,
  burnoutFloor: 100_000,
}

test('burn time and ideal speed of the reference missile are those of M1G-01', () => {
  expect(boostTime(GENERIC_3)).toBeCloseTo(256.418181818, 9)
  expect(idealSpeed(GENERIC_3)).toBeCloseTo(8166.62869237, 7)
})

describe('a missile made to burn for another time', () => {
  const time = fc.double({ min: 20, max: 2000, noNaN: true })
  test('burns for that time and keeps its ideal speed', () => {
    fc.assert(
      fc.property(time, wanted => {
        const other = missileBurning(GENERIC_3, wanted)
        expect(boostTime(other) / wanted).toBeCloseTo(1, 12)
        expect(idealSpeed(other)).toBe(idealSpeed(GENERIC_3))
      }),
    )
  })
  test('cannot lift off where the burn is too long: at twice the time, thrust just balances weight', () => {
    expect(canLiftOff(missileBurning(GENERIC_3, 500))).toBe(true)
    expect(canLiftOff(missileBurning(GENERIC_3, 513))).toBe(false)
  })
  test.each([0, -1, NaN, Infinity])('a time of %d s is refused', wanted => {
    expect(() => missileBurning(GENERIC_3, wanted)).toThrow(
      `missileBurning: time must be positive and finite, got ${wanted}`,
    )
  })
})

test.each([
  ['specificImpulse', 0, 'specific impulse must be positive, got 0'],
  ['thrustToWeight', NaN, 'thrust over weight must be positive, got NaN'],
  ['propellantFraction', 1, 'propellant fraction must be in (0, 1), got 1'],
])('a stage with %s %d is refused', (key, value, message) => {
  const broken = { ...GENERIC_3, stages: [{ ...GENERIC_3.stages[0]!, [key]: value }] }
  expect(() => boostTime(broken)).toThrow(`boostTime: ${message}`)
  expect(() => idealSpeed(broken)).toThrow(`idealSpeed: ${message}`)
})

test('a missile without stages stays where it is and has no burn time', () => {
  const none = { ...GENERIC_3, stages: [] }
  expect(canLiftOff(none)).toBe(false)
  expect(() => boostTime(none)).toThrow('boostTime: a missile must have stages, got none')
})
