import { bisectedRoot, freeFlight, lambert, MU, odeSteps } from '../../../src/index.js'
import type { OdeSlope } from '../../../src/index.js'
import { allowance, share } from './tolerance.js'
import { list, number, within } from './topic.js'
import type { Check, Topic } from './topic.js'

const degree = Math.PI / 180
const near = (name: string, got: number, want: number, allowed: number): Check => ({
  name,
  got,
  want,
  allowed,
})

/** A coast around a point mass, by the library's integrator. */
function coasted(
  mu: number,
  position: readonly number[],
  velocity: readonly number[],
  time: number,
): Float64Array {
  const slope: OdeSlope = (out, _, y) => {
    const r = Math.sqrt(y[0]! * y[0]! + y[1]! * y[1]! + y[2]! * y[2]!)
    for (let i = 0; i < 3; i++) {
      out[i] = y[i + 3]!
      out[i + 3] = (-mu * y[i]!) / (r * r * r)
    }
  }
  const start = Float64Array.from([...position, ...velocity])
  const tolerance = { relative: 1e-12, absolute: [1e-5, 1e-5, 1e-5, 1e-8, 1e-8, 1e-8] }
  let end: Float64Array = start
  for (const step of odeSteps(slope, 0, time, start, tolerance)) end = step.after
  return end
}

/** Eccentric from mean anomaly, rad, by the library's root-finder. */
const eccentricAnomaly = (mean: number, e: number): number =>
  bisectedRoot(E => E - e * Math.sin(E) - mean, mean - 1, mean + 1, 0)

const positive = (angle: number): number => (angle < 0 ? angle + 2 * Math.PI : angle)

/** "1e-11 deg"; "1e-3 km; 1e-5 km/s"; "1e-6 rel"; "1e-4 rel" */
const kepler: Topic = ({ inputs, expected, tolerance }) => {
  if ('M_deg' in inputs)
    return [
      near(
        'E_deg',
        eccentricAnomaly(number(inputs, 'M_deg') * degree, number(inputs, 'e')) / degree,
        number(expected, 'E_deg'),
        allowance(tolerance, 'deg'),
      ),
    ]
  if ('r0_km' in inputs) {
    const metres = (name: string): number[] => list(inputs, name).map(km => km * 1000)
    const end = coasted(number(inputs, 'mu') * 1e9, metres('r0_km'), metres('v0'), number(inputs, 'dt_s'))
    return [
      ...list(expected, 'r').map((want, i) =>
        near(`r[${i}]`, end[i]! / 1000, want, allowance(tolerance, 'km')),
      ),
      ...list(expected, 'v').map((want, i) =>
        near(`v[${i}]`, end[i + 3]! / 1000, want, allowance(tolerance, 'km/s')),
      ),
    ]
  }
  if ('parabola' in inputs) {
    const perigee = Number(/rp=(\d+)/.exec(String(inputs['parabola']))![1]) * 1000
    const end = coasted(MU, [perigee, 0, 0], [0, Math.sqrt((2 * MU) / perigee), 0], number(inputs, 't_s'))
    return [
      within(
        'true_anomaly_deg',
        Math.atan2(end[1]!, end[0]!) / degree,
        number(expected, 'true_anomaly_deg'),
        share(tolerance),
      ),
    ]
  }
  // An ellipse from its perigee: everything is read off the state after a coast.
  const mu = number(inputs, 'mu') * 1e9
  const [low, high] = [number(inputs, 'rp_km') * 1000, number(inputs, 'ra_km') * 1000]
  const axis = (low + high) / 2
  const speed = Math.sqrt(mu * (2 / low - 1 / axis))
  const time = number(inputs, 't_after_perigee_s')
  const end = coasted(mu, [low, 0, 0], [0, speed, 0], time)
  const half = coasted(mu, [low, 0, 0], [0, speed, 0], Math.PI * Math.sqrt(axis ** 3 / mu))
  const e = (high - low) / (high + low)
  const r = Math.hypot(end[0]!, end[1]!)
  const rising = end[0]! * end[3]! + end[1]! * end[4]!
  const E = positive(Math.atan2(rising / Math.sqrt(mu * axis), 1 - r / axis))
  const ours: Record<string, number> = {
    // The apogee is met after half the period: a miss of the coast would show here.
    T_s: (2 * Math.PI * Math.sqrt(axis ** 3 / mu) * -half[0]!) / high,
    e,
    M_rad: E - e * Math.sin(E),
    E_rad: E,
    theta_deg: positive(Math.atan2(end[1]!, end[0]!)) / degree,
  }
  return Object.keys(expected).map(name =>
    within(name, ours[name]!, number(expected, name), share(tolerance)),
  )
}

/** "1e-5 rel". A launch a hair above the horizontal at circular speed comes back after half a turn; a quarter turn in half that time has the speed. */
const orbitTable: Topic = ({ inputs, expected, tolerance }) => {
  const radius = (number(inputs, 'Re_km') + number(inputs, 'altitude_km')) * 1000
  const circular = Math.sqrt(MU / radius)
  const flight = freeFlight(circular, 1e-7, { startRadius: radius, endRadius: radius })
  if (!flight.reached) throw new Error(flight.why)
  const arc = lambert({
    from: Float64Array.of(radius, 0, 0),
    to: Float64Array.of(0, radius, 0),
    time: flight.time / 2,
  })
  if (!arc.reached) throw new Error(arc.why)
  return [
    within(
      'speed_km_s',
      Math.hypot(...arc.departure) / 1000,
      number(expected, 'speed_km_s'),
      share(tolerance),
    ),
    within('period_min', (2 * flight.time) / 60, number(expected, 'period_min'), share(tolerance)),
  ]
}

export const ORBIT_TOPICS: Readonly<Record<string, Topic>> = { Kepler: kepler, 'orbit table': orbitTable }
