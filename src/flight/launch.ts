import { eciFromEcef, ecefFromPlace, enuAxes, G0, MU, turning } from '../earth/index.js'
import type { Earth, Place } from '../earth/index.js'
import { cos, cross, dot, norm, sin } from '../math/index.js'
import { coastLaw, tolerated } from './law.js'
import { flownLeg, recordedState, WATCH } from './leg.js'
import type { FlightWork } from './leg.js'
import { LAW, W } from './step.js'
import { burnTime } from './vehicle.js'
import type { ImpulsiveVehicle, StagedVehicle, Steering, Vehicle } from './vehicle.js'

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

/** Why a body did not come down: it fell back while thrusting, never comes back, or was not down within a day. */
export type NoImpact = 'falls-back' | 'escapes' | 'stays-up'

/** How much tighter the steps are under thrust: an error in speed made there counts all the way to the ground. */
const BOOST = 0.02

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
  range: Range,
  watch: number,
): NoImpact | null {
  const { w, law } = work
  coastLaw(law, range.earth)
  work.marks.fill(0)
  work.count = 0
  work.ground = range.ground
  work.floor = Math.min(range.launch.height, range.ground) - 100
  work.clouds = range.clouds
  const why =
    vehicle.kind === 'staged'
      ? boosted(work, vehicle, steering, range, watch)
      : thrown(work, vehicle, steering, range, watch, burnout)
  if (why !== null) return why
  if (vehicle.kind === 'staged') burnout.set(w.subarray(W.t, W.t + 7))
  const speed2 = w[W.y + 3]! * w[W.y + 3]! + w[W.y + 4]! * w[W.y + 4]! + w[W.y + 5]! * w[W.y + 5]!
  if (vehicle.kind === 'staged' && speed2 / 2 >= MU / norm(w.subarray(W.y, W.y + 3))) return 'escapes'
  tolerated(law, range.tolerance)
  law[LAW.thrust] = 0
  law[LAW.drag] = vehicle.ballisticCoefficient === null ? 0 : 0.5 / vehicle.ballisticCoefficient
  const end = flownLeg(work, range.time + LONGEST, watch)
  if (end === 'ground') return null
  return end === 'sunk' ? 'falls-back' : 'stays-up'
}

/** Puts the body on the launch place, turning with it; the place's axes come back in `axes`. */
function placed(w: Float64Array, axes: Float64Array, { launch, earth, time }: Range): void {
  const r = w.subarray(W.y, W.y + 3)
  ecefFromPlace(r, launch, earth)
  eciFromEcef(r, r, earth, time)
  // The axes of the place as seen from inertial space: those of the longitude it has turned to.
  enuAxes(axes, { ...launch, longitude: launch.longitude + turning(earth) * time })
  w[W.t] = time
  w[W.y + 3] = -turning(earth) * r[1]!
  w[W.y + 4] = turning(earth) * r[0]!
  w[W.y + 5] = 0
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
  _vehicle: ImpulsiveVehicle,
  steering: Steering,
  range: Range,
  watch: number,
  burnout: Float64Array,
): NoImpact | null {
  const { w, law } = work
  const axes = new Float64Array(9)
  placed(w, axes, range)
  aimed(w, axes, turning(range.earth), steering.effort, steering)
  burnout.set(w.subarray(W.t, W.t + 7))
  if (dot(w.subarray(4, 7), w.subarray(4, 7)) / 2 >= MU / norm(w.subarray(1, 4))) return 'escapes'
  w[W.step] = 10
  tolerated(law, range.tolerance)
  if (work.recording) recordedState(work)
  law[LAW.thrust] = 0
  const end = flownLeg(work, range.time + LONGEST, watch | WATCH.stopAtApogee)
  if (end === 'apogee') return null
  return end === 'time' ? 'stays-up' : 'falls-back'
}

/** All legs under thrust: straight up, the kick, then along the path over the ground, stage after stage, to the cut-off. */
function boosted(
  work: FlightWork,
  vehicle: StagedVehicle,
  steering: Steering,
  range: Range,
  watch: number,
): NoImpact | null {
  const { w, law } = work
  const axes = new Float64Array(9)
  placed(w, axes, range)
  w[W.step] = 0.5
  tolerated(law, BOOST * range.tolerance)
  if (work.recording) recordedState(work)
  const cutoff = range.time + steering.effort
  const kick = range.time + vehicle.verticalTime
  let kicked = false
  let ignition = range.time
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
        turnedByKick(w, law, axes, steering)
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
function turnedByKick(w: Float64Array, law: Float64Array, axes: Float64Array, steering: Steering): void {
  const omega = law[LAW.omega]!
  const [x, y, z] = [w[W.y]!, w[W.y + 1]!, w[W.y + 2]!]
  const [east, north, up] = [axes.subarray(0, 3), axes.subarray(3, 6), axes.subarray(6, 9)]
  // The plumb line of the point itself: at height h the ratio of the axes counts a little less than on the ground.
  const [h, a] = [w[W.height]!, law[LAW.surface]!]
  const slant = [x, y, ((a + h) / (a / law[LAW.plumb]! + h)) * z]
  const [length, across] = [norm(slant), Math.sqrt(x * x + y * y)]
  for (let i = 0; i < 3; i++) up[i] = slant[i]! / length
  east.set([-y / across, x / across, 0])
  cross(north, up, east)
  const over = [w[W.y + 3]! + omega * y, w[W.y + 4]! - omega * x, w[W.y + 5]!]
  aimed(w, axes, omega, norm(over), steering)
}
