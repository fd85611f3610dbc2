import { LAW, W } from './step.js'

/** Numbers the inside of a step takes: five coefficients for each number of the state. */
export const DENSE = 30

/**
 * The inside of the step last taken, as coefficients, written into `dense`: position and velocity at every share of it.
 *
 * Fourth order, so as good as the step itself. Source: Hairer, Nørsett & Wanner, Solving ODEs I, ch. II.6 (unchecked).
 */
export function denseFrom(dense: Float64Array, w: Float64Array): void {
  const h = w[W.step]!
  for (let i = 0; i < 6; i++) {
    // Slopes at the seven stages; the second does not count.
    const k1 = i < 3 ? w[W.y + 3 + i]! : w[W.a + i - 3]!
    const k7 = i < 3 ? w[W.end + 3 + i]! : w[W.endA + i - 3]!
    const k3 = w[W.dense + i]!
    const k4 = w[W.dense + 6 + i]!
    const k5 = w[W.dense + 12 + i]!
    const k6 = w[W.dense + 18 + i]!
    const start = w[W.y + i]!
    const rise = w[W.end + i]! - start
    const bend = h * k1 - rise
    dense[i] = start
    dense[6 + i] = rise
    dense[12 + i] = bend
    dense[18 + i] = rise - h * k7 - bend
    dense[24 + i] =
      h *
      ((-12715105075 / 11282082432) * k1 +
        (87487479700 / 32700410799) * k3 +
        (-10690763975 / 1880347072) * k4 +
        (701980252875 / 199316789632) * k5 +
        (-1453857185 / 822651844) * k6 +
        (69997945 / 29380423) * k7)
  }
}

/** One number of the state, 0 to 5, at a share of the step. */
export function within(dense: Float64Array, i: number, share: number): number {
  const rest = 1 - share
  return (
    dense[i]! +
    share * (dense[6 + i]! + rest * (dense[12 + i]! + share * (dense[18 + i]! + rest * dense[24 + i]!)))
  )
}

/** Height above the surface at a share of the step, m. */
export function heightWithin(dense: Float64Array, law: Float64Array, share: number): number {
  const x = within(dense, 0, share)
  const y = within(dense, 1, share)
  const z = within(dense, 2, share)
  const r2 = x * x + y * y + z * z
  const u = (z * z) / r2
  return Math.sqrt(r2) - law[LAW.surface]! * (1 + u * (law[LAW.s1]! + u * (law[LAW.s2]! + u * law[LAW.s3]!)))
}

/** r·v at a share of the step, m²/s: positive while the body climbs. */
export function radialWithin(dense: Float64Array, share: number): number {
  return (
    within(dense, 0, share) * within(dense, 3, share) +
    within(dense, 1, share) * within(dense, 4, share) +
    within(dense, 2, share) * within(dense, 5, share)
  )
}
