import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cross, dot, norm } from '../math/index.js'
import { oblatePath } from './oblatePath.js'

const [mu, j2, a] = [3.986004418e14, 1.08262668e-3, 6378137]
const part = fc.double({ min: -1, max: 1, noNaN: true })
/** A state between 6500 and 12,000 km out, at 3 to 8 km/s. */
const state = fc
  .record({ x: part, y: part, z: part, u: part, v: part, w: part, far: part, fast: part })
  .filter(({ x, y, z, u, v, w }) => norm([x, y, z]) > 0.1 && norm([u, v, w]) > 0.1)
  .map(({ x, y, z, u, v, w, far, fast }) => {
    const [length, speed] = [9.25e6 + 2.75e6 * far, 5500 + 2500 * fast]
    return {
      r: Float64Array.from([x, y, z], one => (one / norm([x, y, z])) * length),
      v: Float64Array.from([u, v, w], one => (one / norm([u, v, w])) * speed),
    }
  })
  // A path through the center of the Earth is no coast: it swings by so hard that digits are lost.
  .filter(({ r, v }) => norm(momentum(r, v)) > 2e10)

function momentum(r: Float64Array, v: Float64Array): Float64Array {
  const out = new Float64Array(3)
  cross(out, r, v)
  return out
}

const energy = (r: Float64Array, v: Float64Array): number => {
  const d = norm(r)
  const bulge = (0.5 * j2 * a * a * ((3 * r[2]! * r[2]!) / (d * d) - 1)) / (d * d)
  return dot(v, v) / 2 - (mu / d) * (1 - bulge)
}

describe('a coast around the oblate Earth', () => {
  test('keeps its energy and the part of its angular momentum along the axis, and comes back in time', () => {
    fc.assert(
      fc.property(state, ({ r, v }) => {
        const after = oblatePath(r, v, 900)
        const [before, later] = [momentum(r, v), momentum(after.position, after.velocity)]
        expect(Math.abs(energy(after.position, after.velocity) / energy(r, v) - 1)).toBeLessThan(1e-10)
        expect(Math.abs(later[2]! - before[2]!)).toBeLessThan(1e-10 * norm(before))
        const back = oblatePath(after.position, after.velocity, -900)
        for (let i = 0; i < 3; i++) expect(Math.abs(back.position[i]! - r[i]!)).toBeLessThan(1e-3)
      }),
      { numRuns: 20 },
    )
  })

  test('is a Kepler orbit without the bulge: back after one period', () => {
    const r = Float64Array.of(7e6, 0, 0)
    const v = Float64Array.of(0, 6000, 5000)
    const axis = 1 / (2 / 7e6 - 61e6 / mu)
    const { position, offset } = oblatePath(r, v, 2 * Math.PI * Math.sqrt((axis * axis * axis) / mu), {
      mu,
      j2: 0,
      radius: a,
    })
    for (let i = 0; i < 3; i++) expect(Math.abs(position[i]! - r[i]!)).toBeLessThan(0.01)
    expect(offset).toBe(0)
  })

  test('is refused at the center and for NaN', () => {
    const v = new Float64Array(3)
    expect(() => oblatePath(v, v, 1)).toThrow(RangeError)
    expect(() => oblatePath(Float64Array.of(7e6, NaN, 0), v, 1)).toThrow(RangeError)
    expect(() => oblatePath(Float64Array.of(7e6, 0, 0), v, NaN)).toThrow(RangeError)
  })
})
