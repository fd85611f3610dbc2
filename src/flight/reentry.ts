import { MU, R_EARTH, standardAir } from '../earth/index.js'
import { brentMinimum, brentRoot, cos, exp, ln, odeSteps, sin } from '../math/index.js'
import type { OdeStep, OdeSlope } from '../math/index.js'

/** A body as it enters the air. */
export interface Entry {
  /** m/s. */
  speed: number
  /** Angle of the path below the local horizontal, rad, in [0, π/2]. */
  angle: number
  /** Ballistic coefficient m/(C_D A), kg/m², constant. */
  beta: number
  /** Height at which it enters, m; 120 km unless given. */
  height?: number
  /** Height down to which it is followed, m; the ground unless given. */
  endHeight?: number
}

export interface Reentry {
  /** s. */
  time: number
  /** Speed at the end, m/s. */
  speed: number
  /** Angle of the path below the horizontal at the end, rad. */
  angle: number
  /** Largest deceleration by drag on the way, m/s². */
  peakDrag: number
  /** Where that is, m. */
  peakHeight: number
  /** Length of the path on the ground, m. */
  arc: number
}

/** How long a body is followed before it counts as staying up, s. */
const LONGEST = 86_400

/**
 * How the air slows a falling body: when and how fast it arrives, and the hardest braking on the way.
 *
 * Point mass without lift, round Earth at rest, standard air, gravity falling off with height.
 *
 * @returns the re-entry, or why it does not come down: it leaves the air again, or is still up after a day
 * @throws RangeError for a speed, ballistic coefficient or height that is not positive, an angle outside [0, π/2], an
 * end not below the start, or NaN
 *
 * Source: equations of a planar point mass; computed. Second road: `allenEggers`.
 */
export function reentry({
  speed,
  angle,
  beta,
  height = 120_000,
  endHeight = 0,
}: Entry): Reentry | { why: 'leaves-the-air' | 'stays-up' } {
  mustBePositive('reentry', { speed, beta, height })
  if (!(angle >= 0 && angle <= Math.PI / 2))
    throw new RangeError(`reentry: angle must be in [0, π/2] rad, got ${angle}`)
  if (!(endHeight >= 0 && endHeight < height))
    throw new RangeError(`reentry: endHeight must be in [0, ${height}) m, got ${endHeight}`)
  const slope: OdeSlope = (out, _, y) => {
    const [v, gamma, h] = [y[0]!, y[1]!, y[2]!]
    const r = R_EARTH + h
    const g = MU / (r * r)
    out[0] = -drag(y, beta) - g * sin(gamma)
    out[1] = (v / r - g / v) * cos(gamma)
    out[2] = v * sin(gamma)
    out[3] = (R_EARTH * v * cos(gamma)) / r
  }
  const tolerance = { relative: 1e-10, absolute: [1e-7, 1e-10, 1e-4, 1e-4] }
  const steps: OdeStep[] = []
  for (const step of odeSteps(slope, 0, LONGEST, [speed, -angle, height, 0], tolerance)) {
    steps.push(step)
    const h = step.after[2]!
    if (h > height && step.after[1]! > 0) return { why: 'leaves-the-air' }
    if (h > endHeight) continue
    const share = brentRoot(x => step.at(x)[2]! - endHeight, 0, 1, 1e-14)
    const end = step.at(share)
    return {
      time: step.t + share * step.length,
      speed: end[0]!,
      angle: -end[1]!,
      ...peakOf(steps, share, beta),
      arc: end[3]!,
    }
  }
  return { why: 'stays-up' }
}

/** Deceleration by drag of a state [v γ h s], m/s². */
function drag(state: Float64Array, beta: number): number {
  const v = state[0]!
  return (standardAir(state[2]!).density * v * v) / (2 * beta)
}

/** The largest drag along steps of which the last ends at a share: looked for around the knot where it is largest. */
function peakOf(
  steps: readonly OdeStep[],
  lastShare: number,
  beta: number,
): { peakDrag: number; peakHeight: number } {
  const at = (i: number, share: number): Float64Array => steps[i]!.at(share)
  const shareOf = (i: number): number => (i === steps.length - 1 ? lastShare : 1)
  let top = 0
  for (let i = 1; i < steps.length; i++)
    if (drag(at(i, shareOf(i)), beta) > drag(at(top, shareOf(top)), beta)) top = i
  let best = at(top, shareOf(top))
  if (drag(steps[0]!.before, beta) > drag(best, beta)) best = steps[0]!.before
  for (const i of [top, top + 1]) {
    if (i >= steps.length) continue
    const inside = brentMinimum(share => -drag(at(i, share), beta), 0, shareOf(i), 1e-6)
    if (-inside.value > drag(best, beta)) best = at(i, inside.at)
  }
  return { peakDrag: drag(best, beta), peakHeight: best[2]! }
}

/** A body entering an exponential atmosphere. */
export interface ExponentialEntry extends Pick<Entry, 'speed' | 'angle' | 'beta'> {
  /** Height over which density falls by e, m; 7200 unless given. */
  scaleHeight?: number
  /** Density at the ground, kg/m³; 1.225 unless given. */
  groundDensity?: number
}

export interface EntryPeak {
  /** m/s². */
  peakDrag: number
  /** m; 0 where the ground comes first. */
  peakHeight: number
  /** Speed at the peak, m/s. */
  speedAtPeak: number
  /** m/s. */
  groundSpeed: number
}

/**
 * The hardest braking of a body that falls straight and fast through an exponential atmosphere, in closed form.
 *
 * No gravity, no curvature, air of one temperature: 10–40 % from an integration, so a sanity bound only. The peak does
 * not depend on the ballistic coefficient unless the ground comes first.
 *
 * @throws RangeError for a number that is not positive, an angle outside (0, π/2], or NaN
 *
 * Source: Allen & Eggers, NACA Report 1381 (1958) (unchecked).
 */
export function allenEggers({
  speed,
  angle,
  beta,
  scaleHeight = 7200,
  groundDensity = 1.225,
}: ExponentialEntry): EntryPeak {
  mustBePositive('allenEggers', { speed, beta, scaleHeight, groundDensity })
  if (!(angle > 0 && angle <= Math.PI / 2))
    throw new RangeError(`allenEggers: angle must be in (0, π/2] rad, got ${angle}`)
  // The column of air down to the ground over the mass that meets it, β sinγ.
  const column = (groundDensity * scaleHeight) / (beta * sin(angle))
  const groundSpeed = speed * exp(-column / 2)
  if (column < 1)
    return {
      peakDrag: (groundDensity * groundSpeed * groundSpeed) / (2 * beta),
      peakHeight: 0,
      speedAtPeak: groundSpeed,
      groundSpeed,
    }
  return {
    peakDrag: (speed * speed * sin(angle)) / (2 * exp(1) * scaleHeight),
    peakHeight: scaleHeight * ln(column),
    speedAtPeak: speed * exp(-0.5),
    groundSpeed,
  }
}

function mustBePositive(caller: string, values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values))
    if (!(value > 0 && value < Infinity))
      throw new RangeError(`${caller}: ${name} must be positive and finite, got ${value}`)
}
