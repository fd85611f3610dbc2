import { added, backSubstituted, product, singularValues, transposed, triangularized } from '../math/index.js'
import type { Matrix } from '../math/index.js'
import { flownFreely } from './transition.js'
import type { Motion } from './transition.js'

export interface TrackPlan {
  /** The body at the first look. */
  motion: Motion
  /** The sensor, fixed in the same frame, m. */
  site: readonly number[]
  looks: number
  /** Time between looks, s. */
  spacing: number
  /** Errors of one look, one standard deviation: m along the line of sight, rad across it. */
  rangeError: number
  angleError: number
  /** Time from the last look to the prediction, s. */
  ahead: number
  /** Longest step of the integration, s. */
  step?: number
  /** Unmodeled acceleration as white noise, m²/s³. */
  noise?: number
  /** Lasting errors of the sensor, one standard deviation: m in range, rad about each axis. Looks do not average them. */
  bias?: { range: number; angle: number }
}

export type TrackAccuracy =
  | {
      known: true
      /** Errors along the axes of the error ellipsoid, ascending, one standard deviation: m, m/s, m. */
      position: number[]
      velocity: number[]
      predicted: number[]
      /** Largest over smallest eigenvalue of the information, in SI units. */
      condition: number
      warnings: 'ill-conditioned'[]
    }
  | { known: false; why: 'too-few-looks' }

/** Above this condition number of the information a warning is due. */
const ILL = 1e12

/**
 * How well a body in free flight is known after a number of looks, and how well where it will be.
 *
 * Each look measures range and direction; gravity ties the looks together, and the information they hold is added up. Kept
 * as a square root (each time update and look ends in an orthogonal triangularization), which does not lose digits where
 * the plain form would. A lasting bias is carried along and never estimated (Schmidt's consider covariance).
 * One look tells no velocity.
 *
 * @throws RangeError for spacing, errors or step that are not positive, looks that are no whole number, or a negative
 *   noise, bias or time ahead
 *
 * Source: computed (model M3E).
 */
export function trackAccuracy(plan: TrackPlan): TrackAccuracy {
  mustBeTrack(plan)
  const { site, looks, spacing, rangeError, angleError, ahead, step = 1, noise = 0, bias } = plan
  if (looks < 2) return { known: false, why: 'too-few-looks' }

  // Rows [information root | its answer to the bias], 6 unknowns of the body and up to 4 of the bias.
  let rows: number[][] = []
  let motion = plan.motion
  for (let look = 0; look < looks; look++) {
    if (look > 0)
      for (const dt of steps(spacing, step)) {
        motion = flownFreely(motion, dt).motion
        rows = carried(rows, flownFreely(motion, -dt).transition, noise, dt)
      }
    rows = triangularized([...rows, ...lookRows(motion, site, rangeError, angleError, bias)]).slice(0, 6)
  }
  const root = rows.map(row => row.slice(0, 6))
  if (root.some((row, i) => row[i] === 0)) return { known: false, why: 'too-few-looks' }
  const inverse = backSubstituted(root, unit(6))
  let covariance = product(inverse, transposed(inverse))
  let shift = bias
    ? backSubstituted(
        root,
        rows.map(row => row.slice(6)),
      )
    : null
  const axes = (from: number): number[] => {
    const lasting = shift && bias ? product(shift, product(biasSquared(bias), transposed(shift))) : null
    const all = lasting ? added(covariance, lasting) : covariance
    return singularValues(all.slice(from, from + 3).map(row => row.slice(from, from + 3))).map(Math.sqrt)
  }
  const [position, velocity] = [axes(0), axes(3)]
  for (const dt of steps(ahead, step)) {
    const flown = flownFreely(motion, dt)
    motion = flown.motion
    const phi = flown.transition
    const root2 = noiseRoot(noise, dt)
    covariance = added(product(phi, product(covariance, transposed(phi))), product(root2, transposed(root2)))
    if (shift) shift = product(phi, shift)
  }
  const stretch = singularValues(root)
  const condition = (stretch[5]! / stretch[0]!) * (stretch[5]! / stretch[0]!)
  return {
    known: true,
    position,
    velocity,
    predicted: axes(0),
    condition,
    warnings: condition > ILL ? ['ill-conditioned'] : [],
  }
}

const unit = (n: number): number[][] =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)))

/** A time cut into equal parts no longer than `step`. */
function steps(time: number, step: number): number[] {
  const parts = Math.ceil(time / step - 1e-9)
  return Array.from({ length: parts }, () => time / parts)
}

/** What was known before, said of the motion after a step: R x = R Ψ (x′ − L w), with the noise w sorted out. */
function carried(rows: Matrix, back: Matrix, noise: number, dt: number): number[][] {
  const root = product(
    rows.map(row => row.slice(0, 6)),
    back,
  )
  const rest = rows.map(row => row.slice(6))
  if (noise === 0) return root.map((row, i) => [...row, ...rest[i]!])
  const pushed = product(root, noiseRoot(noise, dt))
  const stacked = [
    ...unit(6).map(row => [...row, ...Array.from({ length: 6 + rest[0]!.length }, () => 0)]),
    ...root.map((row, i) => [...pushed[i]!.map(x => -x), ...row, ...rest[i]!]),
  ]
  return triangularized(stacked)
    .slice(6, 12)
    .map(row => row.slice(6))
}

/** L with LLᵀ = q [dt³/3 dt²/2; dt²/2 dt] in each direction: what white acceleration does in a step. */
function noiseRoot(noise: number, dt: number): number[][] {
  const push = Math.sqrt(noise * dt)
  const [drift, own] = [(push * dt) / 2, (push * dt) / Math.sqrt(12)]
  return [0, 1, 2, 3, 4, 5].map(i =>
    [0, 1, 2, 3, 4, 5].map(j => (i < 3 ? (j === i ? own : j === i + 3 ? drift : 0) : j === i ? push : 0)),
  )
}

/** One look as three equations of unit error: along the line of sight and twice across it. */
function lookRows(
  { position }: Motion,
  site: readonly number[],
  rangeError: number,
  angleError: number,
  bias: TrackPlan['bias'],
): number[][] {
  const line = position.map((x, i) => x - site[i]!)
  const range = Math.sqrt(line.reduce((sum, x) => sum + x * x, 0))
  if (!(range > 0)) throw new RangeError('trackAccuracy: site must not lie where the body is')
  const along = line.map(x => x / range)
  // The axis least along the line of sight gives the first direction across it.
  const least = along.reduce((best, x, i) => (Math.abs(x) < Math.abs(along[best]!) ? i : best), 0)
  const second = normalized(
    cross(
      along,
      [0, 1, 2].map(i => (i === least ? 1 : 0)),
    ),
  )
  const third = cross(along, second)
  return [
    { direction: along, error: rangeError },
    { direction: second, error: range * angleError },
    { direction: third, error: range * angleError },
  ].map(({ direction, error }) => [
    ...direction.map(x => x / error),
    0,
    0,
    0,
    // A range too long by b, and a sensor turned by a small vector w: w × line.
    ...(bias ? [dot(direction, along) / error, ...cross(line, direction).map(x => x / error)] : []),
  ])
}

const biasSquared = ({ range, angle }: { range: number; angle: number }): number[][] =>
  unit(4).map((row, i) => row.map(x => x * (i === 0 ? range * range : angle * angle)))

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * b[i]!, 0)

const cross = (a: readonly number[], b: readonly number[]): number[] => [
  a[1]! * b[2]! - a[2]! * b[1]!,
  a[2]! * b[0]! - a[0]! * b[2]!,
  a[0]! * b[1]! - a[1]! * b[0]!,
]

const normalized = (a: readonly number[]): number[] => {
  const length = Math.sqrt(dot(a, a))
  return a.map(x => x / length)
}

function mustBeTrack({ motion, site, looks, step = 1, noise = 0, bias, ...plan }: TrackPlan): void {
  for (const [name, vector] of Object.entries({ ...motion, site }))
    if (!(vector.length === 3 && vector.every(Number.isFinite)))
      throw new RangeError(`trackAccuracy: ${name} must be three finite numbers, got ${vector.join(' ')}`)
  if (!(looks >= 0 && Number.isSafeInteger(looks)))
    throw new RangeError(`trackAccuracy: looks must be a whole number of 0 or more, got ${looks}`)
  const { spacing, rangeError, angleError, ahead } = plan
  for (const [name, value] of Object.entries({ spacing, rangeError, angleError, step }))
    if (!(value > 0 && value < Infinity))
      throw new RangeError(`trackAccuracy: ${name} must be positive and finite, got ${value}`)
  for (const [name, value] of Object.entries({ ahead, noise, ...bias }))
    if (!(value >= 0 && value < Infinity))
      throw new RangeError(`trackAccuracy: ${name} must be 0 or more and finite, got ${value}`)
}
