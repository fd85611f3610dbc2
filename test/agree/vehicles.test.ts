import { expect, test } from 'vitest'
import { boostTime } from '../../src/threat/index.js'
import type { GenericMissile } from '../../src/threat/index.js'
import { vehicleOf } from '../../src/scenario/geometry/threat.js'
import { LIBRARY } from '../sampleGeometry.js'

const [MU, R, G0] = [3.986004418e14, 6_371_000, 9.80665]
const STEPS = 200

interface Burnout {
  height: number
  speed: number
  range: number
}

type State = [r: number, v: number, gamma: number, theta: number]

/** The boost model M1G written out plainly: gravity turn on a round Earth at rest, no drag, then free flight. */
function flown({ stages, verticalTime }: GenericMissile, kick: number): Burnout | null {
  let state: State = [R, 1e-6, Math.PI / 2, 0]
  let [time, isKicked] = [0, false]
  for (const { specificImpulse, thrustToWeight, propellantFraction } of stages) {
    const burn = (propellantFraction * specificImpulse) / thrustToWeight
    const step = burn / STEPS
    const slope = (s: number, [r, v, gamma]: State): State => {
      const g = MU / (r * r)
      const thrust = (thrustToWeight * G0) / (1 - (thrustToWeight / specificImpulse) * s)
      const turn = isKicked ? (v / r - g / v) * Math.cos(gamma) : 0
      return [v * Math.sin(gamma), thrust - g * Math.sin(gamma), turn, (v * Math.cos(gamma)) / r]
    }
    const along = (by: State, share: number): State => state.map((one, i) => one + by[i]! * share) as State
    for (let i = 0; i < STEPS; i++, time += step) {
      if (!isKicked && time >= verticalTime) {
        state[2] -= kick
        isKicked = true
      }
      const a = slope(i * step, state)
      const b = slope((i + 0.5) * step, along(a, step / 2))
      const c = slope((i + 0.5) * step, along(b, step / 2))
      const d = slope((i + 1) * step, along(c, step))
      const mean = a.map((one, j) => (one + 2 * b[j]! + 2 * c[j]! + d[j]!) / 6) as State
      state = along(mean, step)
    }
  }
  const [r, v, gamma, theta] = state
  const energy = (v * v) / 2 - MU / r
  if (!(gamma > 0 && energy < 0)) return null
  const h = r * v * Math.cos(gamma)
  const [p, e] = [(h * h) / MU, Math.sqrt(1 + (2 * energy * h * h) / (MU * MU))]
  const angle = 2 * Math.PI - Math.acos((p / R - 1) / e) - Math.acos((p / r - 1) / e)
  return { height: r - R, speed: v, range: R * (theta + angle) }
}

/** The longest flight whose burnout is above the floor of the class. */
function longest(missile: GenericMissile): Burnout {
  const kicks = Array.from({ length: 240 }, (_, i) => ((i + 1) * Math.PI) / 720)
  const flights = kicks.map(kick => flown(missile, kick)).filter(one => one !== null)
  return flights
    .filter(one => one.height >= missile.burnoutFloor)
    .reduce((best, one) => (one.range > best.range ? one : best))
}

test.each(LIBRARY.vehicles.map(one => [one.id, one] as const))(
  '%s flies a range of its class, by the boost model',
  (_, file) => {
    const missile = vehicleOf(file)
    const { range, height, speed } = longest(missile)
    const band = LIBRARY.number(file.range_class)!
    expect(range).toBeGreaterThan(band.low!)
    if (file.range_class !== 'threat.class.icbm') expect(range).toBeLessThan(band.high!)
    // What the note of the entry says of it.
    const said = /about ([\d,]+) km/.exec(file.note)![1]!.replace(',', '')
    expect(Math.abs(range / 1000 - Number(said))).toBeLessThan(0.03 * Number(said))
    if (file.boost_time === undefined) return
    const burn = LIBRARY.number(file.boost_time)!
    expect(boostTime(missile)).toBeGreaterThan(burn.low!)
    expect(boostTime(missile)).toBeLessThan(burn.high!)
    const fuel = file.id.endsWith('.liquid') ? 'liquid' : 'solid'
    const [heights, speeds] = [`threat.icbm.bo.alt.${fuel}`, 'threat.icbm.bo.speed'].map(id =>
      LIBRARY.number(id)!,
    )
    expect([height >= heights!.low!, height <= heights!.high!]).toEqual([true, true])
    expect([speed >= speeds!.low!, speed <= speeds!.high!]).toEqual([true, true])
  },
)
