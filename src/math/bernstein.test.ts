import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCubicProduct, bezierRoots, bezierSign, bezierValue } from './index.js'

/** Bézier ordinates of Π (x − r) over the roots, times `scale`. */
function ordinatesOf(roots: readonly number[], scale = 1): number[] {
  let b = [scale]
  for (const r of roots) {
    // Product with the line of ordinates −r, 1 − r.
    const n = b.length
    const next = Array.from({ length: n + 1 }, () => 0)
    for (let i = 0; i < n; i++) {
      next[i]! += (b[i]! * -r * (n - i)) / n
      next[i + 1]! += (b[i]! * (1 - r) * (i + 1)) / n
    }
    b = next
  }
  return b
}

test('roots that were put in come out, none more and none less', () => {
  // A hundredth apart at least: rounding of the ordinates is magnified by close roots.
  const root = fc.integer({ min: -100, max: 200 }).map(k => (k + 0.37) / 100)
  fc.assert(
    fc.property(fc.uniqueArray(root, { minLength: 1, maxLength: 6 }), roots => {
      const inside = roots.filter(r => r > 0 && r < 1).toSorted((a, b) => a - b)
      const found = bezierRoots(ordinatesOf(roots, 1e13))
      expect(found.length).toBe(inside.length)
      found.forEach((r, i) => expect(Math.abs(r - inside[i]!)).toBeLessThan(1e-5)) // six in a row; today 1e-7
    }),
    { numRuns: 500 },
  )
})

test('two roots a millionth apart are both found; a touch is no crossing', () => {
  const found = bezierRoots(ordinatesOf([0.3, 0.300001]))
  expect(found.length).toBe(2)
  expect(found[0]!).toBeCloseTo(0.3, 9)
  expect(found[1]!).toBeCloseTo(0.300001, 9)
  expect(bezierRoots(ordinatesOf([0.25, 0.25]))).toEqual([])
  expect(bezierRoots([1, 0, 1])).toEqual([])
})

test('roots in the very middle and three at once count by their crossing', () => {
  expect(bezierRoots(ordinatesOf([0.5]))).toEqual([0.5])
  expect(bezierRoots(ordinatesOf([0.5, 0.25]))).toEqual([0.25, 0.5])
  expect(bezierRoots(ordinatesOf([0.5, 0.5, 0.5])).length).toBe(1)
})

test('a sign is told only where it holds throughout', () => {
  expect(bezierSign([1, 2, 3])).toBe(1)
  expect(bezierSign([-1, -2])).toBe(-1)
  expect(bezierSign([1, -1, 1])).toBe(0)
  expect(bezierSign([0, 1])).toBe(0)
})

test('the product of two cubics is their product everywhere', () => {
  const cubic = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 4, maxLength: 4 })
  fc.assert(
    fc.property(cubic, cubic, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, x) => {
      const out = new Float64Array(7)
      addCubicProduct(out, Float64Array.from(a), Float64Array.from(b), 2)
      expect(Math.abs(bezierValue(out, x) - 2 * bezierValue(a, x) * bezierValue(b, x))).toBeLessThan(
        1e-12 * 400,
      )
    }),
  )
})
