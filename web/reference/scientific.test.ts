import fc from 'fast-check'
import { expect, test } from 'vitest'
import { written } from './scientific.js'

test.each([
  [0, 3, 0, null],
  [0.0523, 2, 0.052, null],
  [12345.678, 4, 12350, null],
  [4.321e-12, 2, 4.3, -12],
  [-9.99e-9, 2, -1, -8],
  [20015000, 5, 2.0015, 7],
])('%d with %d digits is written %d, power %o', (value, digits, mantissa, exponent) => {
  expect(written(value, digits)).toEqual({ mantissa, exponent })
})

test('a written number is the number, to the digits asked for', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e200, max: 1e200 }), value => {
      const { mantissa, exponent } = written(value, 6)
      const back = exponent === null ? mantissa : Number(`${mantissa}e${exponent}`)
      // Half a unit of the sixth digit.
      expect(Math.abs(back - value)).toBeLessThanOrEqual(5.1e-6 * Math.abs(value))
    }),
  )
})
