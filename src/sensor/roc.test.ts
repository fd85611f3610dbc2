import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalCdf, normalDensity, normalQuantile } from '../chance/index.js'
import { gaussLegendre } from '../math/index.js'
import { roc, rocWithStudentScores } from './index.js'

const separation = fc.double({ min: 0, max: 8, noNaN: true })
const chance = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true })
const spread = fc.double({ min: 0.2, max: 4, noNaN: true })

test('at K = 0 with equal spreads the sensor guesses: a warhead is taken as often as a decoy', () => {
  fc.assert(
    fc.property(chance, pFalse => {
      expect(roc(0, pFalse).pTrue).toBeCloseTo(pFalse, 12)
    }),
  )
  expect(roc(0, 0.3).auc).toBe(0.5)
})

test('better separation and a laxer threshold both take more warheads', () => {
  fc.assert(
    fc.property(separation, separation, chance, chance, spread, (a, b, p, q, s) => {
      expect(roc(Math.max(a, b), p, s).pTrue).toBeGreaterThanOrEqual(roc(Math.min(a, b), p, s).pTrue)
      expect(roc(a, Math.max(p, q), s).pTrue).toBeGreaterThanOrEqual(roc(a, Math.min(p, q), s).pTrue)
    }),
  )
})

test('measuring scores in another unit changes nothing but the mean', () => {
  fc.assert(
    fc.property(separation, chance, spread, (K, p, unit) => {
      const [one, other] = [roc(K, p, 0.5, 1), roc(K, p, 0.5 * unit, unit)]
      expect(other.pTrue).toBeCloseTo(one.pTrue, 12)
      expect(other.warheadMean).toBeCloseTo(one.warheadMean * unit, 10)
    }),
  )
})

test('the area under the curve is the curve added up', () => {
  const { nodes, weights } = gaussLegendre(40)
  for (const [K, warheadSpread] of [
    [1, 1],
    [2, 0.5],
    [0.7, 3],
  ] as const) {
    let area = 0
    // Over the threshold in decoy spreads, 80 pieces of 0.25 from −10 to 10.
    for (let piece = 0; piece < 80; piece++)
      nodes.forEach((node, i) => {
        const x = -10 + (piece + (1 + node) / 2) / 4
        const pFalse = 1 - normalCdf(x)
        if (pFalse > 0 && pFalse < 1)
          area += (weights[i]! / 8) * normalDensity(x) * roc(K, pFalse, warheadSpread).pTrue
      })
    expect(Math.abs(area - roc(K, 0.1, warheadSpread).auc)).toBeLessThan(1e-8)
  }
})

test('heavy tails cost more the stricter the threshold', () => {
  const lost = (pFalse: number): number => {
    const { pTrue, pTrueNormal } = rocWithStudentScores(4, pFalse, 4)
    return pTrueNormal - pTrue
  }
  expect(lost(1e-3)).toBeGreaterThan(0.2)
  expect(lost(1e-3)).toBeGreaterThan(lost(1e-2))
  expect(lost(1e-2)).toBeGreaterThan(lost(0.1))
})

test('heavy-tailed scores agree with adding up the density beyond the threshold', () => {
  // t with 3 degrees of freedom: density 2/(π √3 (1 + x²/3)²); threshold for 0.01 found from the same sum.
  const density = (x: number): number => 2 / (Math.PI * Math.sqrt(3) * (1 + (x * x) / 3) ** 2)
  const beyond = (x: number): number => {
    const { nodes, weights } = gaussLegendre(200)
    let sum = 0
    // y = x + u/(1 − u) for u in [0, 1].
    nodes.forEach((node, i) => {
      const u = (1 + node) / 2
      sum += ((weights[i]! / 2) * density(x + u / (1 - u))) / (1 - u) ** 2
    })
    return sum
  }
  let [low, high] = [0, 50]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (beyond(middle) > 0.01) low = middle
    else high = middle
  }
  expect(Math.abs(rocWithStudentScores(2.5, 0.01, 3).pTrue - beyond(low - 2.5))).toBeLessThan(1e-9)
})

test('with many degrees of freedom both answers are one', () => {
  const { pTrue, pTrueNormal } = rocWithStudentScores(3, 1e-3, 1e6)
  expect(pTrue).toBeCloseTo(pTrueNormal, 4)
  expect(pTrueNormal).toBeCloseTo(1 - normalCdf(-normalQuantile(1e-3) - 3), 12)
})

test('misuse throws', () => {
  for (const K of [-1, NaN, Infinity]) {
    expect(() => roc(K, 0.1)).toThrow(/roc: separation/)
    expect(() => rocWithStudentScores(K, 0.1, 3)).toThrow(RangeError)
  }
  for (const p of [0, 1, NaN]) {
    expect(() => roc(1, p)).toThrow(RangeError)
    expect(() => rocWithStudentScores(1, p, 3)).toThrow(RangeError)
  }
  for (const s of [0, -1, NaN, Infinity]) {
    expect(() => roc(1, 0.1, s)).toThrow(RangeError)
    expect(() => roc(1, 0.1, 1, s)).toThrow(RangeError)
  }
  for (const freedom of [0, NaN]) expect(() => rocWithStudentScores(1, 0.1, freedom)).toThrow(RangeError)
})
