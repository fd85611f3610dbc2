import { eciFromEcef, ecefFromPlace, enuAxes, G0, MU, turning } from '../earth/index.js'
import type { Earth, Place } from '../earth/index.js'
import { cos, sin } from '../math/index.js'
import { coastLaw, tolerated } from './law.js'
import { flownLeg, recordedState, WATCH } from './leg.js'
import type { FlightWork } from './leg.js'
import { LAW, W } from './step.js'
import { KNOT } from './trajectory.js'
import { burnTime } from './vehicle.js'
import type { StagedVehicle, Steering, Vehicle } from './vehicle.js'

/** Where and on what a flight takes place: s, m, and the error allowed in a step as a share of the Earth's size. */
export interface Range {
  earth: Earth
  launch: Place
  /** When, s after the scenario's start. */
  time: number
  /** Height of the ground where it ends, m. */
  ground: number
  /** Height at which the climbing body leaves the clouds, m; Infinity for none. */
  clouds: number
  tolerance: number
}

/** A launch made ready: the body at rest on the turning ground, and east, north and up of the place, `eci`. */
export interface Pad extends Range {
  readonly state: Float64Array
  readonly axes: Float64Array
}

/** Makes a launch ready, once for any number of flights. */
export function padOf(range: Range): Pad {
  const { launch, earth, time } = range
  const [r, axes] = [new Float64Array(3), new Float64Array(9)]
  ecefFromPlace(r, launch, earth)
  eciFromEcef(r, r, earth, time)
  // The axes of the place as seen from inertial space: those of the longitude it has turned to.
  enuAxes(axes, { ...launch, longitude: launch.longitude + turning(earth) * time })
  const state = Float64Array.of(r[0]!, r[1]!, r[2]!, -turning(earth) * r[1]!, turning(earth) * r[0]!, 0)
  return { ...range, state, axes }
}

/** Why a body did not come down: it fell back while thrusting, its thrust ended too low to count, never comes back, or was not down within a day. */
export type NoImpact = 'falls-back' | 'burnout-below-floor' | 'escapes' | 'stays-up'

/** How much tighter the steps are under thrust: an error in speed made there counts all the way to the ground. */
const BOOST = 0.002

/** The longest flight that is followed, s: a day. */
const LONGEST = 86_400

/**
 * Flies one body from launch to the ground, into the arrays of `work`: the state at the ground is then in `work.w`.
 *
 * `burnout` receives time and state where thrust ends; `work.marks` and, where recording, `work.knots` the way.
 *
 * @returns null when it came down, or why it did not
 */
export function flown(
  work: FlightWork,
  burnout: Float64Array,
  vehicle: Vehicle,
  steering: Steering,
  pad: Pad,
  watch: number,
): NoImpact | null {
  const { w, law } = work
  coastLaw(law, pad.earth)
  work.marks.fill(0)
  work.count = 0
  work.ground = pad.ground
  work.floor = Math.min(pad.launch.height, pad.ground) - 100
  work.clouds = pad.clouds
  const why =
    vehicle.kind === 'staged'
      ? boosted(work, vehicle, steering, pad, watch)
      : thrown(work, steering, pad, watch, burnout)
  if (why !== null) return why
  if (vehicle.kind === 'staged') {
    kept(burnout, w)
    if (w[W.height]! < (vehicle.burnoutFloor ?? -Infinity)) return 'burnout-below-floor'
    if (isFree(w)) return 'escapes'
  }
  tolerated(law, pad.tolerance)
  law[LAW.thrust] = 0
  law[LAW.drag] = vehicle.ballisticCoefficient === null ? 0 : 0.5 / vehicle.ballisticCoefficient
  const end = flownLeg(work, pad.time + LONGEST, watch)
  if (end === 'ground') return null
  return end === 'sunk' ? 'falls-back' : 'stays-up'
}

/** Notes time and state. */
function kept(out: Float64Array, w: Float64Array): void {
  for (let i = 0; i < KNOT; i++) out[i] = w[W.t + i]!
}

/** Whether the body is too fast to come back. */
function isFree(w: Float64Array): boolean {
  const [x, y, z] = [w[W.y]!, w[W.y + 1]!, w[W.y + 2]!]
  const [u, v, t] = [w[W.y + 3]!, w[W.y + 4]!, w[W.y + 5]!]
  return (u * u + v * v + t * t) / 2 >= MU / Math.sqrt(x * x + y * y + z * z)
}

/** Puts the body on the launch place, turning with it. */
function placed(w: Float64Array, { state, time }: Pad): void {
  w[W.t] = time
  for (let i = 0; i < 6; i++) w[W.y + i] = state[i]!
}

/** Gives the body a velocity over the turning ground: so much along the path, tilted from up toward an azimuth. */
function aimed(
  w: Float64Array,
  axes: Float64Array,
  omega: number,
  speed: number,
  { tilt, azimuth }: Steering,
): void {
  const [up, out] = [speed * cos(tilt), speed * sin(tilt)]
  const [east, north] = [out * sin(azimuth), out * cos(azimuth)]
  for (let i = 0; i < 3; i++) w[W.y + 3 + i] = east * axes[i]! + north * axes[3 + i]! + up * axes[6 + i]!
  w[W.y + 3]! -= omega * w[W.y + 1]!
  w[W.y + 4]! += omega * w[W.y]!
}

/** The impulsive launch: up to the apogee without air. */
function thrown(
  work: FlightWork,
  steering: Steering,
  pad: Pad,
  watch: number,
  burnout: Float64Array,
): NoImpact | null {
  const { w, law } = work
  placed(w, pad)
  aimed(w, pad.axes, turning(pad.earth), steering.effort, steering)
  kept(burnout, w)
  if (isFree(w)) return 'escapes'
  w[W.step] = 10
  tolerated(law, pad.tolerance)
  if (work.recording) recordedState(work)
  law[LAW.thrust] = 0
  const end = flownLeg(work, pad.time + LONGEST, watch | WATCH.stopAtApogee)
  if (end === 'apogee') return null
  return end === 'time' ? 'stays-up' : 'falls-back'
}

/** All legs under thrust: straight up, the kick, then along the path over the ground, stage after stage, to the cut-off. */
function boosted(
  work: FlightWork,
  vehicle: StagedVehicle,
  steering: Steering,
  pad: Pad,
  watch: number,
): NoImpact | null {
  const { w, law } = work
  placed(w, pad)
  w[W.step] = 0.5
  tolerated(law, BOOST * pad.tolerance)
  if (work.recording) recordedState(work)
  const cutoff = pad.time + steering.effort
  const kick = pad.time + vehicle.verticalTime
  let kicked = false
  let ignition = pad.time
  for (const stage of vehicle.stages) {
    const end = Math.min(ignition + burnTime(stage), cutoff)
    law[LAW.rate] = stage.thrustToWeight / stage.specificImpulse
    law[LAW.ignition] = ignition
    law[LAW.drag] = stage.ballisticCoefficient === undefined ? 0 : 0.5 / stage.ballisticCoefficient
    const push = stage.thrustToWeight * G0
    if (!kicked) {
      law[LAW.thrust] = -push
      if (flownLeg(work, Math.min(kick, end), watch) !== 'time') return 'falls-back'
      if (kick <= end) {
        turnedByKick(work, steering)
        if (work.recording) recordedState(work)
        kicked = true
      }
    }
    law[LAW.thrust] = push
    if (kicked && flownLeg(work, end, watch) !== 'time') return 'falls-back'
    ignition = end
    if (end >= cutoff) return null
  }
  return null
}

/** The kick: the velocity over the ground is turned at once from the vertical, by the tilt, toward the azimuth. */
function turnedByKick({ w, law, axes }: FlightWork, steering: Steering): void {
  const omega = law[LAW.omega]!
  const [x, y, z] = [w[W.y]!, w[W.y + 1]!, w[W.y + 2]!]
  // The plumb line of the point itself: at height h the ratio of the axes counts a little less than on the ground.
  const [h, a] = [w[W.height]!, law[LAW.surface]!]
  const slant = ((a + h) / (a / law[LAW.plumb]! + h)) * z
  const across2 = x * x + y * y
  const [across, length] = [Math.sqrt(across2), Math.sqrt(across2 + slant * slant)]
  const [ux, uy, uz] = [x / length, y / length, slant / length]
  const [ex, ey] = [-y / across, x / across]
  axes[0] = ex
  axes[1] = ey
  axes[2] = 0
  axes[3] = -uz * ey
  axes[4] = uz * ex
  axes[5] = ux * ey - uy * ex
  axes[6] = ux
  axes[7] = uy
  axes[8] = uz
  const [vx, vy, vz] = [w[W.y + 3]! + omega * y, w[W.y + 4]! - omega * x, w[W.y + 5]!]
  aimed(w, axes, omega, Math.sqrt(vx * vx + vy * vy + vz * vz), steering)
}
