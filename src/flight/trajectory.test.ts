import { expect, test } from 'vitest'
import { endOf, startOf, stateAt } from './trajectory.js'
import type { Trajectory } from './trajectory.js'

/** x = t³ − t, y = 2t, z = 7, with knots at 0, 2 and 3. */
const cubic: Trajectory = {
  earth: 'sphere',
  knots: Float64Array.from([0, 2, 3].flatMap(t => [t, t * t * t - t, 2 * t, 7, 3 * t * t - 1, 2, 0])),
}

test('a cubic path is met everywhere, in position and velocity, and ends where its knots end', () => {
  const out = new Float64Array(6)
  for (const t of [0, 0.3, 1.9, 2, 2.5, 3]) {
    stateAt(out, cubic, t)
    const want = [t * t * t - t, 2 * t, 7, 3 * t * t - 1, 2, 0]
    want.forEach((value, i) => expect(Math.abs(out[i]! - value)).toBeLessThan(1e-13))
  }
  expect([startOf(cubic), endOf(cubic)]).toEqual([0, 3])
})

test.each([-1e-9, 3.1, NaN])('a time outside the flight (%d) throws', t => {
  expect(() => stateAt(new Float64Array(6), cubic, t)).toThrow(RangeError)
})
