import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stream } from '../chance/index.js'
import {
  boostDetection,
  confirmationChance,
  cumulativeDetection,
  fluctuatingDetection,
  meanConfirmationLooks,
  meanDetectionDelay,
  signalFor,
  steadyDetection,
} from './index.js'

const signal = fc.double({ min: 0, max: 1000, noNaN: true })
const alarm = fc.double({ min: 1e-12, max: 0.5, noNaN: true })
const chance = fc.double({ min: 0.01, max: 1, noNaN: true })

test('without a signal only noise passes, and more signal is found more often', () => {
  fc.assert(
    fc.property(signal, signal, alarm, (a, more, falseAlarm) => {
      for (const detection of [fluctuatingDetection, steadyDetection]) {
        expect(Math.abs(detection(0, falseAlarm) / falseAlarm - 1)).toBeLessThan(1e-12)
        expect(detection(a + more, falseAlarm)).toBeGreaterThanOrEqual(detection(a, falseAlarm) - 1e-12)
      }
    }),
  )
})

test('a fluctuating echo is a steady one whose strength is drawn anew: the average over strengths', () => {
  // Exponential strengths of mean S, in 4000 slices of equal chance.
  for (const [S, falseAlarm] of [
    [3, 1e-2],
    [20, 1e-6],
  ] as const) {
    let sum = 0
    for (let i = 0; i < 4000; i++)
      sum += steadyDetection(-S * Math.log(1 - (i + 0.5) / 4000), falseAlarm) / 4000
    expect(Math.abs(sum - fluctuatingDetection(S, falseAlarm))).toBeLessThan(2e-4) // the slices; today 5e-5
  }
})

test('the signal that is needed gives the chance that was wanted', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 0.999, noNaN: true }), alarm, (wanted, falseAlarm) => {
      expect(fluctuatingDetection(signalFor(wanted, falseAlarm), falseAlarm)).toBeCloseTo(wanted, 10)
    }),
  )
})

test('looks add up as if they were one', () => {
  fc.assert(
    fc.property(chance, fc.nat(30), fc.nat(30), (p, m, n) => {
      const missed = (looks: number): number => 1 - cumulativeDetection(p, looks)
      expect(Math.abs(missed(m + n) - missed(m) * missed(n))).toBeLessThan(1e-13)
    }),
  )
  expect(cumulativeDetection(1, 0)).toBe(0)
  expect(cumulativeDetection(1, 2)).toBe(1)
  expect(cumulativeDetection(1e-12, 3) / 3e-12).toBeCloseTo(1, 11)
})

test('the mean delay is the sum over the looks that may be the first to find', () => {
  for (const p of [0.2, 0.5, 0.9, 1]) {
    let sum = 0
    for (let k = 0; k < 400; k++) sum += p * (1 - p) ** k * 8 * (k + 0.5)
    expect(meanDetectionDelay(p, 8)).toBeCloseTo(sum, 9)
  }
})

test('confirmation: every sequence of looks counted one by one', () => {
  const confirmed = (hits: readonly boolean[]): boolean =>
    hits.some((hit, i) => hit && hits.slice(i + 1, i + 3).includes(true))
  for (const p of [0, 0.3, 0.8, 1])
    for (let looks = 0; looks <= 8; looks++) {
      let sum = 0
      for (let mask = 0; mask < 1 << looks; mask++) {
        const hits = Array.from({ length: looks }, (_, i) => (mask >> i) % 2 === 1)
        if (confirmed(hits)) sum += hits.reduce((product, hit) => product * (hit ? p : 1 - p), 1)
      }
      expect(confirmationChance(p, looks)).toBeCloseTo(sum, 13)
    }
})

test('confirmation: the mean is the sum of the chances of not being confirmed yet', () => {
  for (const p of [0.1, 0.5, 0.9, 1]) {
    let sum = 0
    for (let looks = 0; looks < 3000; looks++) sum += 1 - confirmationChance(p, looks)
    expect(meanConfirmationLooks(p)).toBeCloseTo(sum, 8)
  }
})

test('confirmation: drawing looks gives the same mean', () => {
  const numbers = stream(7, 'test/confirmation').at(0)
  let total = 0
  const tracks = 4000
  for (let track = 0; track < tracks; track++) {
    let [before, last] = [false, false]
    for (;;) {
      const hit = numbers.uniform() < 0.6
      total++
      if (hit && (last || before)) break
      ;[before, last] = [last, hit]
    }
  }
  // Standard deviation of the looks is about 1.9.
  expect(Math.abs(total / tracks - meanConfirmationLooks(0.6))).toBeLessThan((4 * 1.9) / Math.sqrt(tracks))
})

const watch = { ignition: 0, cloudBreak: 40, burnout: 180, dimness: 20, scan: 10, report: 5 }

test('a plume is reported after cloud break or its first glow, whichever is later, plus scan and report', () => {
  expect(boostDetection(watch)).toEqual({ seen: true, time: 55 })
  expect(boostDetection({ ...watch, cloudBreak: 0 })).toEqual({ seen: true, time: 35 })
  expect(boostDetection({ ...watch, ignition: 100 })).toEqual({ seen: true, time: 135 })
})

test('what burns out unseen is not seen', () => {
  for (const short of [{ burnout: 45 }, { cloudBreak: Infinity }, { scan: 150 }])
    expect(boostDetection({ ...watch, ...short })).toEqual({ seen: false, why: 'burned-out' })
})

test('misuse throws', () => {
  for (const bad of [-1, NaN, Infinity]) {
    expect(() => fluctuatingDetection(bad, 0.1)).toThrow(/fluctuatingDetection: signal/)
    expect(() => steadyDetection(bad, 0.1)).toThrow(/steadyDetection: signal/)
    expect(() => meanDetectionDelay(0.5, bad)).toThrow(/scan/)
    expect(() => cumulativeDetection(0.5, bad)).toThrow(/looks/)
    expect(() => confirmationChance(0.5, bad)).toThrow(/looks/)
    for (const name of ['dimness', 'scan', 'report'])
      expect(() => boostDetection({ ...watch, [name]: bad })).toThrow(name)
  }
  for (const bad of [-0.1, 1.1, NaN]) {
    expect(() => cumulativeDetection(bad, 1)).toThrow(/perLook/)
    expect(() => confirmationChance(bad, 1)).toThrow(/perLook/)
    expect(() => meanConfirmationLooks(bad)).toThrow(RangeError)
    expect(() => meanDetectionDelay(bad, 1)).toThrow(RangeError)
    expect(() => signalFor(bad, 0.1)).toThrow(RangeError)
  }
  for (const bad of [0, 1, NaN]) expect(() => steadyDetection(1, bad)).toThrow(/falseAlarm/)
  expect(() => meanDetectionDelay(0, 1)).toThrow(/perLook/)
  expect(() => boostDetection({ ...watch, burnout: -1 })).toThrow(/burnout/)
  expect(() => boostDetection({ ...watch, cloudBreak: NaN })).toThrow(/cloudBreak/)
})
