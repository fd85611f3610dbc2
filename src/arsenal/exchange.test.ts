import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arriving, exchange } from './index.js'
import type { ForceCategory } from './index.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const category: fc.Arbitrary<ForceCategory> = fc.record({
  name: fc.constant('one'),
  warheads: fc.double({ min: 0, max: 900, noNaN: true }),
  alertDay: share,
  alertGenerated: share,
  survivingAlert: share,
  survivingNonAlert: share,
  reliability: share,
})
const none = { interceptors: 0, shotKill: 0 }

test('what survives, is deliverable and arrives never grows from one to the next', () => {
  fc.assert(
    fc.property(
      fc.array(category, { maxLength: 5 }),
      fc.double({ min: 0, max: 500, noNaN: true }),
      share,
      share,
      (force, N, p, s) => {
        const all = force.reduce((sum, one) => sum + one.warheads, 0)
        const { surviving, deliverable, arriving } = exchange(force, 'day', {
          interceptors: N,
          shotKill: p,
          common: s,
        })
        expect(surviving).toBeLessThanOrEqual(all + 1e-9)
        expect(deliverable).toBeLessThanOrEqual(surviving + 1e-9)
        expect(arriving).toBeLessThanOrEqual(deliverable + 1e-9)
      },
    ),
  )
})

test('a force in two parts is the sum of its parts, in any order', () => {
  fc.assert(
    fc.property(category, category, (a, b) => {
      const [one, other] = [exchange([a], 'day', none), exchange([b], 'day', none)]
      const both = exchange([b, a], 'day', none)
      expect(both.surviving).toBeCloseTo(one.surviving + other.surviving, 9)
      expect(both.deliverable).toBeCloseTo(one.deliverable + other.deliverable, 9)
    }),
  )
})

test('only the alert share of the posture counts', () => {
  fc.assert(
    fc.property(category, one => {
      const swapped = { ...one, alertDay: one.alertGenerated, alertGenerated: one.alertDay }
      expect(exchange([one], 'generated', none)).toEqual(exchange([swapped], 'day', none))
    }),
  )
})

test('day to day the few on alert count, generated the many', () => {
  const force = {
    name: 'one',
    warheads: 100,
    alertDay: 0.2,
    alertGenerated: 0.8,
    survivingAlert: 0.9,
    survivingNonAlert: 0.1,
    reliability: 0.5,
  }
  expect(exchange([force], 'day', none).surviving).toBeCloseTo(18 + 8, 12)
  expect(exchange([force], 'generated', none).deliverable).toBeCloseTo((72 + 2) / 2, 12)
})

test('a force that wholly survives and never fails meets the defense as one count', () => {
  const force = {
    name: 'one',
    warheads: 300,
    alertDay: 0.3,
    alertGenerated: 1,
    survivingAlert: 1,
    survivingNonAlert: 1,
    reliability: 1,
  }
  const answer = exchange([force], 'day', {
    interceptors: 100,
    shotKill: 0.7,
    decoysPerWarhead: 2,
    common: 0.9,
  })
  expect(answer.surviving).toBeCloseTo(300, 12)
  expect(answer.arriving).toBeCloseTo(arriving(300, 100, 0.7, 2, 0.9), 10)
  expect(exchange([], 'day', { interceptors: 100, shotKill: 0.7 })).toEqual({
    surviving: 0,
    deliverable: 0,
    arriving: 0,
  })
})

test('misuse throws and names the category', () => {
  const good = {
    name: 'sea',
    warheads: 10,
    alertDay: 0.5,
    alertGenerated: 1,
    survivingAlert: 1,
    survivingNonAlert: 0,
    reliability: 0.8,
  }
  for (const bad of [
    { warheads: -1 },
    { warheads: NaN },
    { alertDay: 1.1 },
    { alertGenerated: NaN },
    { survivingAlert: -0.1 },
    { survivingNonAlert: 2 },
    { reliability: NaN },
  ])
    expect(() => exchange([{ ...good, ...bad }], 'day', none)).toThrow(/exchange: sea/)
})
