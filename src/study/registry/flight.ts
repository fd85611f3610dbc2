import {
  boost,
  lambert,
  launchesAtSpeed,
  minimumEnergyLaunch,
  rotatingLaunchesAtSpeed,
  slowestRotatingLaunch,
} from '../../flight/index.js'
import type { ArcLaunch, BoostStage } from '../../flight/index.js'
import { fromSi, toSi } from '../../math/index.js'
import { inner } from './checked.js'
import { flag, list, number, numbers, optional, positive } from './entry.js'
import type { Checked, Json, ModelEntry } from './entry.js'

const SPHERE = {
  id: 'M1B',
  name: 'free flight on a sphere',
  source:
    'Wheelon, Free Flight of a Ballistic Missile (1959) (unchecked); Bate, Mueller & White (1971), ch. 6 (unchecked)',
  validity:
    'Round, airless Earth at rest, launch and impact at the surface. Toward half the circumference the plane of flight is undefined; below 50 km a flat Earth says the same.',
}
const RANGE = positive('ground range, m, below half the circumference')

/** Below this range a flat Earth is as good, m. */
const FLAT = 50_000
const rangeWarning = (range: number): Readonly<Record<string, Json>> =>
  range < FLAT ? { warning: 'flat-earth-range' } : {}

const TURNING = {
  id: 'M1E',
  name: 'rotating-Earth trajectory',
  source: 'Lambert arcs to where the aim point will be; computed',
  validity:
    'Round, airless Earth that turns; burn at once at the surface; the shorter way round. The minimum is flat: the speed is sharp, the time of flight is not.',
}
const PLACES = {
  launch_lat_lon_deg: numbers('latitude and longitude of the launch, degrees'),
  aim_lat_lon_deg: numbers('latitude and longitude of the aim point, degrees'),
  R_m: optional(positive('radius of the Earth, m; 6371 km unless given')),
  omega: optional(number('rate of turning, rad/s; 7.292115e-5 unless given')),
}

/** A list of so many numbers: a place or a vector. */
function exactly(inputs: Checked, name: string, length: number): readonly number[] {
  const values = inputs.numbers(name)
  if (values.length !== length)
    throw new RangeError(`${name} must be ${length} numbers, got ${values.length}`)
  return values
}

function placeOf(inputs: Checked, name: string): { latitude: number; longitude: number } {
  const [latitude, longitude] = exactly(inputs, name, 2)
  return { latitude: toSi(latitude!, 'deg'), longitude: toSi(longitude!, 'deg') }
}

/** The Earth of an inquiry, with only what was said of it. */
function turningEarth(inputs: Checked): { radius?: number; rate?: number } {
  const [radius, rate] = [inputs.json('R_m'), inputs.json('omega')]
  return {
    ...(typeof radius === 'number' && { radius }),
    ...(typeof rate === 'number' && { rate }),
  }
}

const arcOutputs = ({ elevation, apogee, time }: ArcLaunch): Readonly<Record<string, Json>> => ({
  gamma_deg: fromSi(elevation, 'deg'),
  apogee_alt_m: apogee,
  tof_s: time,
})

/** A stage as cases write it: {isp_s, tw_ign, prop_frac}. */
function stageOf(stage: Readonly<Record<string, Json>>): BoostStage {
  for (const name of Object.keys(stage))
    if (!['isp_s', 'tw_ign', 'prop_frac'].includes(name))
      throw new RangeError(`stages: each must be {isp_s, tw_ign, prop_frac}, got ${name}`)
  return {
    specificImpulse: inner(stage, 'isp_s', 'stages'),
    thrustToWeight: inner(stage, 'tw_ign', 'stages'),
    propellantFraction: inner(stage, 'prop_frac', 'stages'),
  }
}

const nothing = (outputs: readonly string[], why: string): Readonly<Record<string, Json>> => ({
  ...Object.fromEntries(outputs.map(name => [name, null])),
  why,
})

const MINIMUM_OUTPUTS = ['tof_s', 'v_rel_m_s', 'v_inertial_m_s', 'azimuth_rel_deg', 'elevation_rel_deg']
const BOOST_OUTPUTS = [
  'burn_time_s',
  'ideal_dv_m_s',
  'v_bo_m_s',
  'gamma_bo_deg',
  'alt_bo_m',
  'downrange_bo_m',
  'range_total_m',
  'apogee_m',
  'tof_s',
]

export const FLIGHT_ENTRIES: ModelEntry[] = [
  {
    ...SPHERE,
    variant: 'minimum-energy',
    equation:
      'gamma = (pi - Phi)/4, v^2 = (mu/R) 2 sin(Phi/2)/(1 + sin(Phi/2)), Phi = range/R; time by Kepler',
    inputs: { range_m: RANGE },
    outputs: ['v_m_s', 'gamma_deg', 'apogee_alt_m', 'tof_s'],
    evaluate(inputs) {
      const range = inputs.number('range_m')
      const launch = minimumEnergyLaunch(range)
      return { v_m_s: launch.speed, ...arcOutputs(launch), ...rangeWarning(range) }
    },
  },
  {
    ...SPHERE,
    variant: 'given-speed',
    equation: 'the two roots gamma of Phi(gamma; v) = range/R on either side of the minimum-energy angle',
    inputs: { range_m: RANGE, v_m_s: positive('speed at launch, m/s') },
    outputs: ['depressed', 'lofted'],
    evaluate(inputs) {
      const range = inputs.number('range_m')
      const both = launchesAtSpeed(range, inputs.number('v_m_s'))
      if (!both.reached) return nothing(['depressed', 'lofted'], both.why)
      const { depressed, lofted } = both
      return {
        ...('why' in depressed
          ? { depressed: null, why: depressed.why }
          : { depressed: arcOutputs(depressed) }),
        lofted: arcOutputs(lofted),
        ...rangeWarning(range),
      }
    },
  },
  {
    id: 'M1C',
    variant: null,
    name: 'Lambert',
    equation:
      'A = +-sqrt(r1 r2 (1 + cos theta)), y = r1 + r2 + A (z S - 1)/sqrt(C), dt = ((y/C)^(3/2) S + A sqrt(y))/sqrt(mu); root in z',
    source: 'Bate, Mueller & White, Fundamentals of Astrodynamics (1971), ch. 5 (unchecked)',
    validity:
      'Round field, less than one turn. Ends opposite each other need a normal of the plane. A lowest height below 0: the arc passes through the ground.',
    inputs: {
      r1_m: numbers('start, three numbers, m'),
      r2_m: numbers('end, three numbers, m'),
      dt_s: positive('time between, s'),
      mu: optional(positive('gravitational parameter, m3/s2; the Earth unless given')),
      prograde: optional(flag('whether eastward about the third axis; the short way unless given')),
      normal: optional(numbers('normal of the plane, three numbers, where the ends are opposite')),
    },
    outputs: ['v1_m_s', 'v2_m_s', 'min_altitude_m'],
    evaluate(inputs) {
      const vector = (name: string): Float64Array => Float64Array.from(exactly(inputs, name, 3))
      const [mu, prograde] = [inputs.json('mu'), inputs.json('prograde')]
      const arc = lambert({
        from: vector('r1_m'),
        to: vector('r2_m'),
        time: inputs.number('dt_s'),
        ...(typeof mu === 'number' && { mu }),
        ...(typeof prograde === 'boolean' && { prograde }),
        ...(inputs.json('normal') !== undefined && { normal: vector('normal') }),
      })
      if (!arc.reached) return nothing(['v1_m_s', 'v2_m_s', 'min_altitude_m'], arc.why)
      return {
        v1_m_s: [...arc.departure],
        v2_m_s: [...arc.arrival],
        min_altitude_m: arc.minimumAltitude,
      }
    },
  },
  {
    ...TURNING,
    variant: 'minimum',
    equation: 'min over t of |v1(t) - omega x r1| on [0.6, 1.6] t_min, r2 = Rz(omega t) r_aim, v1 by Lambert',
    inputs: PLACES,
    outputs: MINIMUM_OUTPUTS,
    evaluate(inputs) {
      const launch = slowestRotatingLaunch(
        placeOf(inputs, 'launch_lat_lon_deg'),
        placeOf(inputs, 'aim_lat_lon_deg'),
        turningEarth(inputs),
      )
      if (!launch.reached) return nothing(MINIMUM_OUTPUTS, launch.why)
      return {
        tof_s: launch.time,
        v_rel_m_s: launch.speed,
        v_inertial_m_s: launch.inertialSpeed,
        azimuth_rel_deg: fromSi(launch.azimuth, 'deg'),
        elevation_rel_deg: fromSi(launch.elevation, 'deg'),
      }
    },
  },
  {
    ...TURNING,
    variant: 'given-speed',
    equation: 'the two roots t of |v1(t) - omega x r1| = v_rel, bracketed outward from the minimum',
    inputs: { ...PLACES, v_rel_m_s: positive('speed over the turning ground, m/s') },
    outputs: ['tof_depressed_s', 'tof_lofted_s'],
    evaluate(inputs) {
      const both = rotatingLaunchesAtSpeed(
        placeOf(inputs, 'launch_lat_lon_deg'),
        placeOf(inputs, 'aim_lat_lon_deg'),
        inputs.number('v_rel_m_s'),
        turningEarth(inputs),
      )
      if (!both.reached) return nothing(['tof_depressed_s', 'tof_lofted_s'], both.why)
      const { depressed, lofted } = both
      const whys = [depressed, lofted].flatMap(one => (one.reached ? [] : [one.why]))
      return {
        tof_depressed_s: depressed.reached ? depressed.time : null,
        tof_lofted_s: lofted.reached ? lofted.time : null,
        ...(whys.length > 0 && { why: whys.join(', ') }),
      }
    },
  },
  {
    id: 'M1G',
    variant: null,
    name: 'boost',
    equation:
      'vertical for t_v, kick, then gravity turn: dv/dt = T/m - g sin(gamma), dgamma/dt = (v/r - g/v) cos(gamma), dh/dt = v sin(gamma), dtheta/dt = v cos(gamma)/r; T = TW m_ign g0, dm/dt = -T/(Isp g0), g = mu/(R + h)^2; range = R theta + free flight',
    source: 'equations of a planar point mass; computed',
    validity:
      'Generic, fictitious stages; round Earth at rest, no air, no tail-off. For burn times and burnout heights, not a design.',
    inputs: {
      stages: list(
        '{isp_s, tw_ign, prop_frac}: specific impulse, thrust over weight at ignition, propellant share',
      ),
      drop_frac: optional(number('share dropped after each burnout, 0 to 1; changes no output')),
      t_vertical_s: positive('time straight up, s'),
      kick_deg: number('angle turned from the vertical, degrees, 0 to 90'),
      floor_m: optional(number('lowest burnout height that counts, m')),
    },
    outputs: BOOST_OUTPUTS,
    evaluate(inputs) {
      const drop = inputs.numberOr('drop_frac', 0)
      const stages = inputs.records('stages').map(stageOf)
      stages.forEach(({ propellantFraction }, i) => {
        if (!(drop >= 0 && drop + propellantFraction < 1))
          throw new RangeError(
            `drop_frac must be 0 or more and leave something of stage ${i + 1}, got ${drop} beside ${propellantFraction}`,
          )
      })
      const flight = boost({
        stages,
        verticalTime: inputs.number('t_vertical_s'),
        kick: toSi(inputs.number('kick_deg'), 'deg'),
        floor: inputs.numberOr('floor_m', 0),
      })
      if (!flight.reached) return nothing(BOOST_OUTPUTS, flight.why)
      return {
        burn_time_s: flight.burnTime,
        ideal_dv_m_s: flight.idealSpeed,
        v_bo_m_s: flight.speed,
        gamma_bo_deg: fromSi(flight.elevation, 'deg'),
        alt_bo_m: flight.height,
        downrange_bo_m: flight.downrange,
        range_total_m: flight.range,
        apogee_m: flight.apogee,
        tof_s: flight.time,
      }
    },
  },
]
