import { G0, MU, R_EARTH } from '../earth/index.js'
import { brentRoot, cos, ln, odeSteps, sin } from '../math/index.js'
import type { OdeSlope } from '../math/index.js'
import { freeFlight } from './freeFlight.js'
import type { NoArc } from './freeFlight.js'

/** One stage by the ratios that fix how it accelerates; its mass does not matter. */
export interface BoostStage {
  /** s. */
  specificImpulse: number
  /** Thrust over weight (at g0) when it ignites. */
  thrustToWeight: number
  /** Propellant as a share of all that is carried when it ignites, in (0, 1). */
  propellantFraction: number
}

export interface BoostPlan {
  stages: readonly BoostStage[]
  /** How long it rises straight up, s. */
  verticalTime: number
  /** Angle by which the path is then turned from the vertical, at once, rad; gravity turns it further. */
  kick: number
  /** Lowest burnout height that counts, m; the ground unless given. */
  floor?: number
  /** Height above which it can be seen from space, m; without it no time of that is given. */
  cloudHeight?: number
}

/** When things happen, s after ignition; null for what does not happen. */
export interface BoostTimeline {
  cloudBreak: number | null
  stageEnds: number[]
  burnout: number
  apogee: number
  /** Coming down through 100 km. */
  descending100km: number | null
  impact: number
}

/** State at burnout and the free flight that follows. */
export interface BoostFlight {
  reached: true
  /** s. */
  burnTime: number
  /** Speed the propellant would give without gravity, m/s. */
  idealSpeed: number
  /** At burnout: speed, m/s; angle of the path above the horizontal, rad; height and ground distance flown, m. */
  speed: number
  elevation: number
  height: number
  downrange: number
  /** Ground distance from launch to impact, m. */
  range: number
  /** Highest point, m. */
  apogee: number
  /** From ignition to impact, s. */
  time: number
  timeline: BoostTimeline
}

export interface NoBoost {
  reached: false
  why:
    | 'no-lift-off'
    | 'burns-out-before-the-turn'
    | 'below-ground'
    | 'falls-back'
    | 'descending-at-burnout'
    | 'burnout-below-floor'
    | NoArc['why']
}

/** Below this speed under thrust the path has no direction to keep: it falls back. */
const SLOWEST = 1
const DESCENDING = 100_000
const TOLERANCE = { relative: 1e-11, absolute: [1e-8, 1e-11, 1e-5, 1e-12] }

/**
 * Where a staged missile is when its engines stop, and where it comes down: a point mass in a gravity turn.
 *
 * Round Earth at rest, no air, thrust constant in each stage. For burn times, burnout heights and when it can be seen;
 * not a design. What is dropped between stages changes nothing, because thrust is given over weight at each ignition.
 *
 * @returns the flight, or why there is none to speak of
 * @throws RangeError for a stage out of its domain, a vertical rise that is not positive, a kick outside [0, π/2), or NaN
 *
 * Source: equations of a planar point mass; computed. Second road: integration in plane coordinates.
 */
export function boost(plan: BoostPlan): BoostFlight | NoBoost {
  mustBePlan('boost', plan)
  const { stages, verticalTime, kick, floor = 0, cloudHeight } = plan
  if (!(stages[0]!.thrustToWeight > 1)) return { reached: false, why: 'no-lift-off' }
  if (!(verticalTime < stages.reduce((sum, stage) => sum + burnTimeOf(stage), 0)))
    return { reached: false, why: 'burns-out-before-the-turn' }
  let state: Float64Array = Float64Array.from([0, Math.PI / 2, 0, 0])
  let [t, cloudBreak] = [0, null as number | null]
  const stageEnds: number[] = []
  for (const stage of stages) {
    const ignition = t
    const burnout = ignition + burnTimeOf(stage)
    const turn = Math.min(burnout, Math.max(ignition, verticalTime))
    for (const [end, vertical] of [
      [turn, true],
      [burnout, false],
    ] as const) {
      if (!(end > t)) continue
      for (const step of odeSteps(slopeOf(stage, ignition, vertical), t, end, state, TOLERANCE)) {
        state = step.after
        if (state[2]! < 0) return { reached: false, why: vertical ? 'falls-back' : 'below-ground' }
        if (state[0]! < (vertical ? 0 : SLOWEST) && state[0]! < step.before[0]!)
          return { reached: false, why: 'falls-back' }
        if (cloudHeight !== undefined && cloudBreak === null && state[2]! > cloudHeight)
          cloudBreak = step.t + step.length * brentRoot(x => step.at(x)[2]! - cloudHeight, 0, 1, 1e-12)
      }
      t = end
      if (end === verticalTime)
        state = Float64Array.from(state, (value, i) => (i === 1 ? value - kick : value))
    }
    stageEnds.push(burnout)
  }
  const [speed, elevation, height, angle] = [state[0]!, state[1]!, state[2]!, state[3]!]
  if (!(elevation > 0)) return { reached: false, why: 'descending-at-burnout' }
  if (height < floor) return { reached: false, why: 'burnout-below-floor' }
  const startRadius = R_EARTH + height
  const fall = (endRadius: number): ReturnType<typeof freeFlight> =>
    freeFlight(speed, elevation, { startRadius, endRadius })
  const whole = fall(R_EARTH)
  if (!whole.reached) return whole
  // Up to the apogee and down to where it began takes twice the way up.
  const arch = fall(startRadius)
  const low = fall(R_EARTH + DESCENDING)
  return {
    reached: true,
    burnTime: t,
    idealSpeed: stages.reduce(
      (sum, one) => sum - one.specificImpulse * G0 * ln(1 - one.propellantFraction),
      0,
    ),
    speed,
    elevation,
    height,
    downrange: R_EARTH * angle,
    range: R_EARTH * (angle + whole.rangeAngle),
    apogee: whole.apogee,
    time: t + whole.time,
    timeline: {
      cloudBreak,
      stageEnds,
      burnout: t,
      apogee: t + (arch.reached ? arch.time / 2 : 0),
      descending100km: low.reached ? t + low.time : null,
      impact: t + whole.time,
    },
  }
}

/** Time a stage burns: its propellant over the flow that its thrust takes, s. */
const burnTimeOf = ({ specificImpulse, thrustToWeight, propellantFraction }: BoostStage): number =>
  (propellantFraction * specificImpulse) / thrustToWeight

/** How the state [v γ h θ] moves under a stage that ignited at `ignition`, of mass 1 then. */
function slopeOf(
  { specificImpulse, thrustToWeight }: BoostStage,
  ignition: number,
  vertical: boolean,
): OdeSlope {
  const flow = thrustToWeight / specificImpulse
  return (out, t, y) => {
    const [v, gamma, h] = [y[0]!, y[1]!, y[2]!]
    const r = R_EARTH + h
    const g = MU / (r * r)
    const push = (thrustToWeight * G0) / (1 - flow * (t - ignition))
    out[0] = vertical ? push - g : push - g * sin(gamma)
    out[1] = vertical ? 0 : (v / r - g / v) * cos(gamma)
    out[2] = vertical ? v : v * sin(gamma)
    out[3] = vertical ? 0 : (v * cos(gamma)) / r
  }
}

function mustBePlan(
  caller: string,
  { stages, verticalTime, kick, floor = 0, cloudHeight = 0 }: BoostPlan,
): void {
  if (!(stages.length > 0)) throw new RangeError(`${caller}: stages must be at least one, got none`)
  stages.forEach((stage, i) => {
    for (const key of ['specificImpulse', 'thrustToWeight'] as const)
      if (!(stage[key] > 0 && stage[key] < Infinity))
        throw new RangeError(
          `${caller}: ${key} of stage ${i + 1} must be positive and finite, got ${stage[key]}`,
        )
    if (!(stage.propellantFraction > 0 && stage.propellantFraction < 1))
      throw new RangeError(
        `${caller}: propellantFraction of stage ${i + 1} must be in (0, 1), got ${stage.propellantFraction}`,
      )
  })
  if (!(verticalTime > 0 && verticalTime < Infinity))
    throw new RangeError(`${caller}: verticalTime must be positive and finite, got ${verticalTime}`)
  if (!(kick >= 0 && kick < Math.PI / 2))
    throw new RangeError(`${caller}: kick must be in [0, π/2) rad, got ${kick}`)
  for (const [name, value] of [
    ['floor', floor],
    ['cloudHeight', cloudHeight],
  ] as const)
    if (!(value >= 0 && value < Infinity))
      throw new RangeError(`${caller}: ${name} must not be negative, got ${value}`)
}
