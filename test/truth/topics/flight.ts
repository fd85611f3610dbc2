import {
  allenEggers,
  brentRoot,
  FLATTENING,
  freeFlight,
  geodesic,
  geodesicEnd,
  lambert,
  launchesAtSpeed,
  minimumEnergyLaunch,
  MU,
  R_EARTH,
  R_EQUATOR,
  reentry,
  standardAir,
} from '../../../src/index.js'
import type { ArcLaunch, FreeFlight, Reentry } from '../../../src/index.js'
import { ORBIT_TOPICS } from './orbit.js'
import { allowance, share } from './tolerance.js'
import { list, number, within } from './topic.js'
import type { Check, PublishedCase, Topic } from './topic.js'

const degree = Math.PI / 180
type Fields = PublishedCase['inputs']

/** One number or a list of them, as a list. */
const each = (fields: Fields, name: string): readonly number[] =>
  Array.isArray(fields[name]) ? list(fields, name) : [number(fields, name)]
const near = (name: string, got: number, want: number, allowed: number): Check => ({
  name,
  got,
  want,
  allowed,
})
const fields = (from: Fields, name: string): Fields => from[name] as Fields

/** "T,P 1e-4 rel; rho 1e-3 rel", "1e-5 rel" and their like: the share is the sentence's, by name. */
const atmosphere: Topic = ({ inputs, expected, tolerance }) => {
  const R0 = 6_356_766
  const heights =
    'geopotential_base_km' in inputs
      ? list(inputs, 'geopotential_base_km').map(km => (R0 * km * 1000) / (R0 - km * 1000))
      : each(inputs, 'geometric_altitude_km').map(km => km * 1000)
  const airs = heights.map(standardAir)
  const ours = {
    T_K: airs.map(air => air.temperature!),
    P_Pa: airs.map(air => air.pressure!),
    rho_kg_m3: airs.map(air => air.density),
    sound_speed_m_s: airs.map(air => air.soundSpeed!),
  }
  return Object.entries(ours)
    .filter(([name]) => name in expected)
    .flatMap(([name, got]) =>
      each(expected, name).map((want, i) =>
        within(name, got[i]!, want, share(tolerance, name.split('_')[0])),
      ),
    )
}

/** "exact" (to the rounding of a reciprocal); "1e-4 m; 1e-14"; "1e-5" of the nodal rate. */
const constants: Topic = ({ inputs, expected }) => {
  if ('ellipsoid' in inputs)
    return [
      near('a_m', R_EQUATOR, number(expected, 'a_m'), 0),
      near('inv_f', 1 / FLATTENING, number(expected, 'inv_f'), 1e-12),
    ]
  if ('inv_f' in inputs) {
    const b = R_EQUATOR * (1 - FLATTENING)
    return [
      near('b_m', b, number(expected, 'b_m'), 1e-4),
      near('e2', FLATTENING * (2 - FLATTENING), number(expected, 'e2'), 1e-14),
      near('mean_radius_R1_m', (2 * R_EQUATOR + b) / 3, number(expected, 'mean_radius_R1_m'), 1e-4),
    ]
  }
  // First-order secular drift of a circular orbit's node; a formula of the test, the library has no need of it.
  const a = number(inputs, 'a_km') * 1000
  const inclination = number(inputs, 'i_deg') * degree
  const ratio = (number(inputs, 'Re_km') * 1000) / a
  const rate = -1.5 * Math.sqrt(MU / a ** 3) * number(inputs, 'J2') * ratio ** 2 * Math.cos(inclination)
  return [
    near(
      'nodal_rate_deg_per_day',
      (rate / degree) * 86_400,
      number(expected, 'nodal_rate_deg_per_day'),
      1e-5,
    ),
  ]
}

/** "1e-6 m; 1e-11 deg (Karney algorithm); 1 mm with Vincenty", "0.5e-5 deg", "0.1 km; 0.01 deg": each by its unit. */
const geodesics: Topic = ({ inputs, expected, tolerance }) => {
  const ground = (latitude: number, longitude: number) => ({
    latitude: latitude * degree,
    longitude: longitude * degree,
  })
  const degrees = allowance(tolerance, 'deg')
  if (inputs['case'] === 'direct') {
    const end = geodesicEnd(
      ground(number(inputs, 'lat1'), number(inputs, 'lon1')),
      number(inputs, 'azi1') * degree,
      number(inputs, 's12_m'),
    )
    return [
      near('lat2', end.latitude / degree, number(expected, 'lat2'), degrees),
      near('lon2', end.longitude / degree, number(expected, 'lon2'), degrees),
      near('azi2', end.azimuth / degree, number(expected, 'azi2'), degrees),
    ]
  }
  const pair =
    'from' in inputs
      ? [...list(inputs, 'from'), ...list(inputs, 'to')]
      : ['lat1', 'lon1', 'lat2', 'lon2'].map(name => number(inputs, name))
  const path = geodesic(ground(pair[0]!, pair[1]!), ground(pair[2]!, pair[3]!))
  const ours: Record<string, [got: number, allowed: () => number]> = {
    azi1: [path.azimuth / degree, () => degrees],
    azi2: [path.azimuthThere / degree, () => degrees],
    azimuth_deg: [path.azimuth / degree, () => degrees],
    s12_m: [path.distance, () => allowance(tolerance, 'm')],
    s12_km: [path.distance / 1000, () => allowance(tolerance, 'km')],
  }
  return Object.keys(expected)
    .filter(name => name in ours)
    .map(name => near(name, ours[name]![0], number(expected, name), ours[name]![1]()))
}

/** "1e-6 km/s against these recomputed values; 0.02 km/s abs against the book" */
const transfers: Topic = ({ inputs, expected, tolerance }) => {
  const metres = (name: string): Float64Array => Float64Array.from(list(inputs, name), km => km * 1000)
  const arc = lambert({
    from: metres('r1_km'),
    to: metres('r2_km'),
    time: number(inputs, 'tof_s'),
    mu: number(inputs, 'mu') * 1e9,
    ...(typeof inputs['prograde'] === 'boolean' && { prograde: inputs['prograde'] }),
  })
  if (!arc.reached) throw new Error(arc.why)
  return (['v1', 'v2'] as const).flatMap(name =>
    list(expected, name).map((want, i) =>
      near(
        `${name}[${i}]`,
        (name === 'v1' ? arc.departure : arc.arrival)[i]! / 1000,
        want,
        allowance(tolerance, 'km/s'),
      ),
    ),
  )
}

/** "1e-5 rel" */
const launch = (ours: ArcLaunch, expected: Fields, tolerance: string, prefix = ''): Check[] => {
  const got: Record<string, number> = {
    speed_km_s: ours.speed / 1000,
    surface_equiv_speed_km_s: ours.speed / 1000,
    flight_path_angle_deg: ours.elevation / degree,
    gamma_deg: ours.elevation / degree,
    tof_s: ours.time,
    arc_time_s: ours.time,
    apogee_km: ours.apogee / 1000,
  }
  return Object.keys(expected).map(name =>
    within(`${prefix}${name}`, got[name]!, number(expected, name), share(tolerance)),
  )
}

const minimumEnergy: Topic = ({ inputs, expected, tolerance }) =>
  launch(minimumEnergyLaunch(number(inputs, 'range_km') * 1000), expected, tolerance)

const bothLaunches: Topic = ({ inputs, expected, tolerance }) => {
  const both = launchesAtSpeed(number(inputs, 'range_km') * 1000, number(inputs, 'speed_km_s') * 1000)
  if (!both.reached || 'why' in both.depressed) throw new Error('both launches must be reached')
  return [
    ...launch(both.depressed, fields(expected, 'depressed'), tolerance, 'depressed '),
    ...launch(both.lofted, fields(expected, 'lofted'), tolerance, 'lofted '),
  ]
}

/** "1e-3 rel" */
const sensitivity: Topic = ({ inputs, expected, tolerance }) => {
  const range = number(inputs, 'range_km') * 1000
  const step = 100
  const speeds = [range - step, range + step].map(one => minimumEnergyLaunch(one).speed)
  return [
    within(
      'dR_dv_km_per_m_s',
      (2 * step) / (speeds[1]! - speeds[0]!) / 1000,
      number(expected, 'dR_dv_km_per_m_s'),
      share(tolerance),
    ),
  ]
}

const flown = (flight: ReturnType<typeof freeFlight>): FreeFlight => {
  if (!flight.reached) throw new Error(flight.why)
  return flight
}
const fallen = (entry: Parameters<typeof reentry>[0]): Reentry => {
  const down = reentry(entry)
  if ('why' in down) throw new Error(down.why)
  return down
}

/** "1e-5 rel". The state is that of a body too heavy for the air to slow, let fall from the apogee. */
const entryState: Topic = ({ inputs, expected, tolerance }) => {
  const height = number(inputs, 'altitude_km') * 1000
  return each(inputs, 'range_km').flatMap((rangeKm, i) => {
    const { speed, elevation, apogee, time } = minimumEnergyLaunch(rangeKm * 1000)
    const across = (speed * Math.cos(elevation) * R_EARTH) / (R_EARTH + apogee)
    const state = fallen({ speed: across, angle: 0, beta: 1e15, height: apogee, endHeight: height })
    const down = flown(
      freeFlight(speed, elevation, { startRadius: R_EARTH, endRadius: R_EARTH + height }),
    ).time
    const ours: Record<string, number> = {
      speed_km_s: state.speed / 1000,
      angle_deg: state.angle / degree,
      time_above_100km_s: 2 * down - time,
    }
    return Object.keys(expected).map(name =>
      within(`${name} of ${rangeKm} km`, ours[name]!, each(expected, name)[i]!, share(tolerance)),
    )
  })
}

const verticalShot: Topic = ({ inputs, expected, tolerance }) => {
  const flight = flown(freeFlight(number(inputs, 'speed_km_s') * 1000, number(inputs, 'gamma_deg') * degree))
  return [
    within('apogee_km', flight.apogee / 1000, number(expected, 'apogee_km'), share(tolerance)),
    within('tof_s', flight.time, number(expected, 'tof_s'), share(tolerance)),
  ]
}

/** The lofted launch over a range with a given apogee, all in m. */
export function loftedArc(apogee: number, range: number): ArcLaunch {
  const lofted = (speed: number): ArcLaunch => {
    const both = launchesAtSpeed(range, speed)
    if (!both.reached) throw new Error(both.why)
    return both.lofted
  }
  const least = minimumEnergyLaunch(range).speed
  const escape = Math.sqrt((2 * MU) / R_EARTH)
  return lofted(brentRoot(v => lofted(v).apogee - apogee, least * (1 + 1e-9), escape * (1 - 1e-6), 1e-9))
}

const keplerArc: Topic = ({ inputs, expected, tolerance }) =>
  launch(
    loftedArc(number(inputs, 'apogee_km') * 1000, number(inputs, 'range_km') * 1000),
    expected,
    tolerance,
  )

/** "1e-5 rel (closed form)"; "0.1 m". Without a ballistic coefficient any that brakes above the ground will do. */
const closedEntry: Topic = ({ inputs, expected, tolerance }) => {
  const betas = 'beta_kg_m2' in inputs ? each(inputs, 'beta_kg_m2') : [1000]
  const peaks = betas.map(beta =>
    allenEggers({
      speed: typeof inputs['V_m_s'] === 'number' ? inputs['V_m_s'] : 7000,
      angle: number(inputs, 'gamma_deg') * degree,
      beta,
      scaleHeight: number(inputs, 'scale_height_m'),
      ...(typeof inputs['rho0'] === 'number' && { groundDensity: inputs['rho0'] }),
    }),
  )
  const checks = peaks.flatMap((peak, i) => {
    const row: Check[] = []
    if ('a_max_m_s2' in expected)
      row.push(within('a_max_m_s2', peak.peakDrag, each(expected, 'a_max_m_s2')[i]!, share(tolerance)))
    if ('V_at_a_max_m_s' in expected)
      row.push(
        within('V_at_a_max_m_s', peak.speedAtPeak, each(expected, 'V_at_a_max_m_s')[i]!, share(tolerance)),
      )
    if ('altitude_of_a_max_m' in expected)
      row.push(
        near(
          `altitude_of_a_max_m of ${betas[i]}`,
          peak.peakHeight,
          each(expected, 'altitude_of_a_max_m')[i]!,
          allowance(tolerance, 'm'),
        ),
      )
    return row
  })
  return 'property' in expected
    ? [
        ...checks,
        ...peaks.map(peak => near('a_max independent of beta', peak.peakDrag, peaks[0]!.peakDrag, 0)),
      ]
    : checks
}

/** "0.2% rel; at_km 0.15 km (flat maximum)" */
const numericalEntry: Topic = ({ inputs, expected, tolerance }) => {
  const entry = {
    speed: number(inputs, 'V_m_s'),
    angle: number(inputs, 'gamma_deg') * degree,
    beta: number(inputs, 'beta_kg_m2'),
    height: number(inputs, 'h0_km') * 1000,
  }
  const whole = fallen(entry)
  const at = (height: string): Reentry => fallen({ ...entry, endHeight: parseFloat(height) * 1000 })
  const speeds = fields(expected, 'speed_m_s')
  const times = fields(expected, 'time_from_86km_s')
  return [
    ...Object.keys(speeds).map(h =>
      within(`speed at ${h}`, at(h).speed, number(speeds, h), share(tolerance)),
    ),
    ...Object.keys(times).map(h => within(`time to ${h}`, at(h).time, number(times, h), share(tolerance))),
    within(
      'peak_drag_decel_m_s2',
      whole.peakDrag,
      number(expected, 'peak_drag_decel_m_s2'),
      share(tolerance),
    ),
    near('at_km', whole.peakHeight / 1000, number(expected, 'at_km'), allowance(tolerance, 'km')),
  ]
}

export const FLIGHT_TOPICS: Readonly<Record<string, Topic>> = {
  ...ORBIT_TOPICS,
  atmosphere,
  constants,
  geodesic: geodesics,
  Lambert: transfers,
  'minimum-energy trajectory': minimumEnergy,
  'lofted vs depressed': bothLaunches,
  sensitivity,
  'entry state': entryState,
  'vertical shot': verticalShot,
  'lofted test, Kepler arc': keplerArc,
  'Allen-Eggers': closedEntry,
  'numerical reentry': numericalEntry,
}
