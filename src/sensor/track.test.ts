import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flownFreely, lookAccuracy, trackAccuracy, trackLook, trackStep, trackWork } from './index.js'
import type { TrackPlan } from './index.js'

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })
/** Bodies in free flight at 200 to 1500 km, seen from a site a few thousand kilometers away. */
const plans: fc.Arbitrary<TrackPlan> = fc
  .record({
    height: number(2e5, 1.5e6),
    rise: number(-3000, 3000),
    fast: number(3000, 7000),
    away: number(-0.3, 0.3),
    side: number(-0.2, 0.2),
    looks: fc.integer({ min: 6, max: 60 }),
    spacing: number(1, 10),
    ahead: number(0, 400),
  })
  .map(({ height, rise, fast, away, side, looks, spacing, ahead }) => ({
    motion: { position: [6_371_000 + height, 0, 0], velocity: [rise, fast, 300] },
    site: [
      6_371_000 * Math.cos(away) * Math.cos(side),
      6_371_000 * Math.sin(away) * Math.cos(side),
      6_371_000 * Math.sin(side),
    ],
    looks,
    spacing,
    rangeError: 10,
    angleError: 5e-4,
    ahead,
  }))

type Known = Extract<ReturnType<typeof trackAccuracy>, { known: true }>
const known = (plan: TrackPlan): Known => {
  const accuracy = trackAccuracy(plan)
  if (!accuracy.known) throw new Error(accuracy.why)
  return accuracy
}

test('Φ tells how a small change now shows later, and back and forth is nothing', () => {
  const motion = { position: [6.9e6, 1e5, -2e5], velocity: [1500, 6000, 300] }
  const { motion: end, transition } = flownFreely(motion, 10)
  for (let j = 0; j < 6; j++) {
    const nudge = j < 3 ? 10 : 0.01
    const moved = flownFreely(
      {
        position: motion.position.map((x, i) => x + (i === j ? nudge : 0)),
        velocity: motion.velocity.map((x, i) => x + (i + 3 === j ? nudge : 0)),
      },
      10,
    ).motion
    const change = [
      ...moved.position.map((x, i) => (x - end.position[i]!) / nudge),
      ...moved.velocity.map((x, i) => (x - end.velocity[i]!) / nudge),
    ]
    // Rounding of positions of 7e6 m over the nudge, 1e-9/0.01.
    change.forEach((x, i) => expect(Math.abs(x - transition[i]![j]!)).toBeLessThan(3e-7))
  }
  const back = flownFreely(end, -10).motion
  back.position.forEach((x, i) => expect(Math.abs(x - motion.position[i]!)).toBeLessThan(1e-5))
})

test('the kernel and its readable twin agree on what is known', () => {
  fc.assert(
    fc.property(plans, plan => {
      const slow = known({ ...plan, step: plan.spacing, ahead: 0 })
      fc.pre(slow.condition < 1e12)
      const information = new Float64Array(36)
      const motion = Float64Array.from([...plan.motion.position, ...plan.motion.velocity])
      const [site, work] = [Float64Array.from(plan.site), trackWork()]
      trackLook(information, motion, site, plan.rangeError, plan.angleError)
      for (let look = 1; look < plan.looks; look++)
        trackStep(information, motion, site, plan.spacing, plan.rangeError, plan.angleError, work)
      const volume = (values: readonly number[]): number => values.reduce((product, x) => product * x, 1)
      const axes = axesOf(information)
      // Digits lost to the condition number; today 2e-11 at 1e10.
      const lost = 1e-9 + 1e-17 * slow.condition
      expect(Math.abs(volume(axes.position) / volume(slow.position) - 1)).toBeLessThan(lost)
      axes.position.forEach((x, i) => expect(Math.abs(x / slow.position[i]! - 1)).toBeLessThan(lost))
      axes.velocity.forEach((x, i) => expect(Math.abs(x / slow.velocity[i]! - 1)).toBeLessThan(lost))
    }),
    { numRuns: 30 },
  )
})

/** Axes of both blocks of I⁻¹, by Gauss–Jordan elimination and Jacobi's cyclic rotations: no code of the library. */
function axesOf(information: Float64Array): { position: number[]; velocity: number[] } {
  const rows = Array.from({ length: 6 }, (_, i) => [
    ...information.subarray(6 * i, 6 * i + 6),
    ...Array.from({ length: 6 }, (_, j) => (i === j ? 1 : 0)),
  ])
  for (let k = 0; k < 6; k++) {
    let best = k
    for (let i = k; i < 6; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[best]![k]!)) best = i
    ;[rows[k], rows[best]] = [rows[best]!, rows[k]!]
    const pivot = rows[k]![k]!
    rows[k] = rows[k]!.map(x => x / pivot)
    for (let i = 0; i < 6; i++) {
      if (i === k) continue
      const factor = rows[i]![k]!
      rows[i] = rows[i]!.map((x, j) => x - factor * rows[k]![j]!)
    }
  }
  const block = (from: number): number[] => {
    const A = [0, 1, 2].map(i => [0, 1, 2].map(j => rows[from + i]![6 + from + j]!))
    for (let sweep = 0; sweep < 30; sweep++)
      for (const [p, q] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const) {
        const angle = 0.5 * Math.atan2(2 * A[p]![q]!, A[q]![q]! - A[p]![p]!)
        const [c, s] = [Math.cos(angle), Math.sin(angle)]
        for (let k = 0; k < 3; k++)
          [A[k]![p], A[k]![q]] = [c * A[k]![p]! - s * A[k]![q]!, s * A[k]![p]! + c * A[k]![q]!]
        for (let k = 0; k < 3; k++)
          [A[p]![k], A[q]![k]] = [c * A[p]![k]! - s * A[q]![k]!, s * A[p]![k]! + c * A[q]![k]!]
      }
    return [0, 1, 2].map(i => Math.sqrt(A[i]![i]!)).toSorted((a, b) => a - b)
  }
  return { position: block(0), velocity: block(3) }
}

test('far from any mass it is the straight line of least squares', () => {
  // 4e11 m from the Earth gravity is nothing; the sensor looks along x, so x is known by range alone.
  const plan: TrackPlan = {
    motion: { position: [4e11, 0, 0], velocity: [0, 0, 0] },
    site: [4e11 - 1e6, 0, 0],
    looks: 11,
    spacing: 2,
    rangeError: 5,
    angleError: 1e-3,
    ahead: 60,
  }
  const [range, across] = [lookAccuracy(11, 2, 5, 60), lookAccuracy(11, 2, 1000, 60)]
  const { position, velocity, predicted } = known(plan)
  expect(position[0]! / range.position).toBeCloseTo(1, 8)
  expect(velocity[0]! / range.speed).toBeCloseTo(1, 8)
  expect(predicted[0]! / range.predicted).toBeCloseTo(1, 8)
  for (const i of [1, 2]) expect(predicted[i]! / across.predicted).toBeCloseTo(1, 8)
})

test('more looks, better looks and no noise never know less', () => {
  const worst = (plan: TrackPlan): number => known({ ...plan, ahead: 0 }).position[2]!
  fc.assert(
    fc.property(plans, plan => {
      const now = worst(plan)
      expect(worst({ ...plan, rangeError: 5 })).toBeLessThanOrEqual(now * (1 + 1e-9))
      expect(worst({ ...plan, angleError: 2e-4 })).toBeLessThanOrEqual(now * (1 + 1e-9))
      expect(worst({ ...plan, noise: 0.1 })).toBeGreaterThanOrEqual(now * (1 - 1e-9))
      expect(worst({ ...plan, bias: { range: 20, angle: 1e-4 } })).toBeGreaterThanOrEqual(now * (1 - 1e-9))
    }),
    { numRuns: 12 },
  )
})

test('a lasting bias is not averaged away by more looks', () => {
  const plan: TrackPlan = {
    motion: { position: [4e11, 0, 0], velocity: [0, 0, 0] },
    site: [4e11 - 1e6, 0, 0],
    looks: 2000,
    spacing: 1,
    rangeError: 5,
    angleError: 1e-4,
    ahead: 0,
    bias: { range: 30, angle: 5e-4 },
    step: 10,
  }
  const few = known({ ...plan, looks: 100 })
  const [along, across] = [
    Math.hypot(30, lookAccuracy(100, 1, 5, 0).position),
    Math.hypot(500, lookAccuracy(100, 1, 100, 0).position),
  ]
  expect(few.position[0]! / along).toBeCloseTo(1, 8)
  expect(few.position[1]! / across).toBeCloseTo(1, 8)
  expect(few.position[2]! / across).toBeCloseTo(1, 8)
  expect(known({ ...plan, looks: 400 }).position[0]).toBeGreaterThan(30)
})

test('with noise it is the Kalman filter in one direction, step by step', () => {
  const [q, dt, sigma] = [0.5, 2, 5]
  // Two looks start it: position σ², then the usual predict and update.
  let [pp, pv, vv] = [sigma ** 2, sigma ** 2 / dt, (2 * sigma ** 2) / dt ** 2 + (q * dt) / 3]
  for (let look = 2; look < 12; look++) {
    ;[pp, pv, vv] = [
      pp + 2 * dt * pv + dt * dt * vv + (q * dt ** 3) / 3,
      pv + dt * vv + (q * dt ** 2) / 2,
      vv + q * dt,
    ]
    const gain = pp + sigma ** 2
    ;[pp, pv, vv] = [pp - pp ** 2 / gain, pv - (pp * pv) / gain, vv - pv ** 2 / gain]
  }
  const { position, velocity } = known({
    motion: { position: [4e11, 0, 0], velocity: [0, 0, 0] },
    site: [4e11 - 1e6, 0, 0],
    looks: 12,
    spacing: dt,
    rangeError: sigma,
    angleError: 1e-3,
    ahead: 0,
    noise: q,
    step: dt,
  })
  expect(position[0]! / Math.sqrt(pp)).toBeCloseTo(1, 8)
  expect(velocity[0]! / Math.sqrt(vv)).toBeCloseTo(1, 8)
})

const plan: TrackPlan = {
  motion: { position: [6.9e6, 0, 0], velocity: [1500, 6000, 300] },
  site: [6.3e6, 1.2e6, 0],
  looks: 2,
  spacing: 0.1,
  rangeError: 5,
  angleError: 1e-3,
  ahead: 10,
}

test('one look tells no velocity, and hardly more than one warns', () => {
  expect(trackAccuracy({ ...plan, looks: 1 })).toEqual({ known: false, why: 'too-few-looks' })
  expect(trackAccuracy({ ...plan, looks: 0 })).toEqual({ known: false, why: 'too-few-looks' })
  const poor = known({ ...plan, spacing: 1e-3, rangeError: 1e-3 })
  expect(poor.condition).toBeGreaterThan(1e12)
  expect(poor.warnings).toEqual(['ill-conditioned'])
  expect(known({ ...plan, looks: 30, spacing: 10 }).warnings).toEqual([])
})

test('misuse throws', () => {
  for (const name of ['spacing', 'rangeError', 'angleError', 'step'])
    for (const bad of [0, -1, NaN, Infinity])
      expect(() => trackAccuracy({ ...plan, [name]: bad })).toThrow(name)
  for (const name of ['ahead', 'noise'])
    for (const bad of [-1, NaN, Infinity]) expect(() => trackAccuracy({ ...plan, [name]: bad })).toThrow(name)
  expect(() => trackAccuracy({ ...plan, looks: 1.5 })).toThrow(/looks/)
  expect(() => trackAccuracy({ ...plan, site: [1, 2] })).toThrow(/site/)
  expect(() => trackAccuracy({ ...plan, site: plan.motion.position })).toThrow(/site/)
  expect(() => trackAccuracy({ ...plan, bias: { range: -1, angle: 0 } })).toThrow(/range/)
})
