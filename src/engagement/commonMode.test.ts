import fc from 'fast-check'
import { expect, test } from 'vitest'
import { betaMixture, commonModeOutcome, expectedLeakers, independenceReadings, salvoKill } from './index.js'

const chance = fc.double({ min: 0, max: 1, noNaN: true })

test('a common failure lets all through, and the distribution sums to 1 with the mean W(1 - sK)', () => {
  fc.assert(
    fc.property(fc.nat(30), chance, chance, (W, K, s) => {
      const { pmf, pNoLeak, pAllLeak, expectedLeakers: mean } = commonModeOutcome(W, K, s)
      let sum = 0
      for (const p of pmf) sum += p
      expect(Math.abs(sum - 1)).toBeLessThan(1e-12)
      expect(Math.abs(expectedLeakers(pmf) - mean)).toBeLessThan(1e-11)
      expect(pAllLeak).toBeGreaterThanOrEqual((1 - s) * (1 - 1e-12))
      expect(pNoLeak).toBe(pmf[0])
    }),
  )
})

test('two warheads, worked by hand', () => {
  // s = 0.8, K = 0.75: 0.8 (0.5625, 0.375, 0.0625) + 0.2 (0, 0, 1)
  const { pmf } = commonModeOutcome(2, 0.75, 0.8)
  for (const [k, p] of [0.45, 0.3, 0.25].entries()) expect(pmf[k]).toBeCloseTo(p, 14)
})

test('both readings share the marginal and the mean; the common draw never lowers the chance of no leaker', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), chance, chance, (W, K, s) => {
      const readings = independenceReadings(W, K, s)
      const { pmf } = commonModeOutcome(W, K, s)
      expect(Math.abs(readings.correlated - pmf[0]!)).toBeLessThan(1e-12)
      expect(Math.abs(readings.expectedLeakers - expectedLeakers(pmf))).toBeLessThan(1e-11)
      expect(readings.correlated).toBeGreaterThanOrEqual(readings.independent * (1 - 1e-12))
      expect(readings.marginal).toBe(s * K)
    }),
  )
})

test('the readings of the flagship raid are the printed ones: 0.857 and 0.930, 0.034 and 0.082', () => {
  const program = independenceReadings(5, 0.99 * salvoKill(0.85, 4), 0.98)
  expect(program.independent).toBeCloseTo(0.857, 3)
  expect(program.correlated).toBeCloseTo(0.93, 3)
})

test('without a raid nothing leaks, however common failures are', () => {
  expect(independenceReadings(0, 0.2, 0.1)).toMatchObject({
    independent: 1,
    correlated: 1,
    expectedLeakers: 0,
  })
  expect(Array.from(commonModeOutcome(0, 0.2, 0.1).pmf)).toEqual([1])
})

const lnFactorial = (n: number): number => (n < 2 ? 0 : Math.log(n) + lnFactorial(n - 1))

/** The closed alternating sum for whole a, b: good while its terms stay small. */
function alternatingSum(W: number, n: number, a: number, b: number): number {
  const lnBeta = (x: number, y: number): number =>
    lnFactorial(x - 1) + lnFactorial(y - 1) - lnFactorial(x + y - 1)
  let sum = 0
  let ways = 1
  for (let j = 0; j <= W; j++) {
    sum += (j % 2 === 0 ? 1 : -1) * ways * Math.exp(lnBeta(a, b + n * j) - lnBeta(a, b))
    ways = (ways * (W - j)) / (j + 1)
  }
  return sum
}

test('a shared unknown kill probability agrees with the closed alternating sum for few warheads', () => {
  for (const a of [1, 3, 8])
    for (const b of [1, 2, 5])
      for (const n of [0, 1, 2, 4])
        for (const W of [0, 1, 2, 5, 8])
          expect(Math.abs(betaMixture(W, n, a, b).pNoLeak - alternatingSum(W, n, a, b))).toBeLessThan(1e-11)
})

test.each([
  [30, 2, 8, 2],
  [100, 4, 8, 2],
  [60, 1, 3, 5],
  [300, 3, 20, 4],
])(
  'for %i warheads and %i shots it agrees with quadrature over Beta(%i, %i), where the sum has no digits left',
  (W, n, a, b) => {
    const lnB = lnFactorial(a - 1) + lnFactorial(b - 1) - lnFactorial(a + b - 1)
    const f = (p: number): number =>
      Math.exp((a - 1) * Math.log(p) + (b - 1) * Math.log(1 - p) - lnB) * (1 - (1 - p) ** n) ** W
    const steps = 200_000
    let sum = 0
    for (let i = 1; i < steps; i++) sum += (i % 2 === 0 ? 2 : 4) * f(i / steps)
    expect(Math.abs(betaMixture(W, n, a, b).pNoLeak / (sum / (3 * steps)) - 1)).toBeLessThan(1e-9)
  },
)

test('one warhead and one shot are the mean kill probability, with the correlation 1 / (a + b + 1)', () => {
  expect(betaMixture(1, 1, 2, 0.5)).toEqual({ pNoLeak: 0.8, independent: 0.8, correlation: 1 / 3.5 })
})

test.each([
  [() => commonModeOutcome(5, 1.1, 1), 'commonModeOutcome: kill must be in [0, 1], got 1.1'],
  [() => independenceReadings(5, 0.5, -0.1), 'independenceReadings: common must be in [0, 1], got -0.1'],
  [() => betaMixture(5, 2, 0, 1), 'betaMixture: a must be above 0 and finite, got 0'],
])('misuse says what must hold (%#)', (call, message) => {
  expect(call).toThrow(new RangeError(message))
})
