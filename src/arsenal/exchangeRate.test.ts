import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arriving, exchangeRate, forceFor } from './index.js'

const share = fc.double({ min: 0.02, max: 1, noNaN: true })
const decoys = fc.double({ min: 0, max: 20, noNaN: true })

test('it is how many fewer deployed warheads have the effect of one more interceptor', () => {
  fc.assert(
    fc.property(share, decoys, share, share, (p, k, phi, rel) => {
      const [F, N] = [5000, 10]
      const sent = (force: number): number => force * phi * rel
      fc.pre(N + 1 <= sent(F) * (1 + k))
      const taken = arriving(sent(F), N, p, k) - arriving(sent(F), N + 1, p, k)
      const perWarhead = arriving(sent(F + 1), N, p, k) - arriving(sent(F), N, p, k)
      expect(taken / perWarhead / exchangeRate(p, k, phi, rel)).toBeCloseTo(1, 7)
    }),
  )
})

test('at the force that is asked for, the wanted number arrives', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.5, max: 500, noNaN: true }),
      fc.double({ min: 0, max: 3000, noNaN: true }),
      share,
      fc.double({ min: 0, max: 1, noNaN: true }),
      decoys,
      share,
      (M, N, phi, p, k, rel) => {
        const { force, linear } = forceFor({
          arriving: M,
          interceptors: N,
          survivingShare: phi,
          shotKill: p,
          decoysPerWarhead: k,
          reliability: rel,
        })
        const sent = force * phi * rel
        expect(Math.abs(arriving(sent, N, p, k) / M - 1)).toBeLessThan(1e-9)
        if (linear) expect(N).toBeLessThanOrEqual(sent * (1 + k) * (1 + 1e-12))
        else expect(N).toBeGreaterThan(sent * (1 + k) * (1 - 1e-12))
      },
    ),
  )
})

test('one more interceptor asks for as many more warheads as the exchange rate says', () => {
  const need = { arriving: 100, survivingShare: 0.15, shotKill: 0.7, decoysPerWarhead: 1, reliability: 0.85 }
  const added =
    forceFor({ ...need, interceptors: 101 }).force - forceFor({ ...need, interceptors: 100 }).force
  expect(added).toBeCloseTo(exchangeRate(0.7, 1, 0.15, 0.85), 9)
})

test('shots that never kill, and no interceptors, ask for the wanted number alone', () => {
  const need = {
    arriving: 50,
    interceptors: 9000,
    survivingShare: 0.5,
    shotKill: 0,
    decoysPerWarhead: 0,
    reliability: 1,
  }
  expect(forceFor(need).force).toBeCloseTo(100, 10)
  expect(forceFor({ ...need, interceptors: 0, shotKill: 1 }).force).toBeCloseTo(100, 10)
  expect(forceFor({ ...need, arriving: 0 }).force).toBe(0)
})

test('misuse throws', () => {
  const need = {
    arriving: 50,
    interceptors: 10,
    survivingShare: 0.5,
    shotKill: 0.5,
    decoysPerWarhead: 0,
    reliability: 1,
  }
  for (const bad of [-1, NaN, Infinity]) {
    for (const key of Object.keys(need)) expect(() => forceFor({ ...need, [key]: bad })).toThrow(RangeError)
    for (let i = 0; i < 4; i++) {
      const inputs = [0.5, 0, 0.5, 0.5] as [number, number, number, number]
      inputs[i] = bad
      expect(() => exchangeRate(...inputs)).toThrow(RangeError)
    }
  }
  expect(() => exchangeRate(0.5, 0, 0, 1)).toThrow(/survivingShare must be in \(0, 1\]/)
  expect(() => forceFor({ ...need, reliability: 0 })).toThrow(RangeError)
})
