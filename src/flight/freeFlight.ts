import { MU, R_EARTH } from '../earth/index.js'
import { atan, atan2, cos, sin, tan } from '../math/index.js'

/** A launch without thrust after it: everything that follows is gravity. */
export interface ArcLaunch {
  /** m/s. */
  speed: number
  /** Above the local horizontal, rad. */
  elevation: number
  /** Highest height over the surface, m. */
  apogee: number
  /** From launch to impact, s. */
  time: number
}

/** What follows from a launch: how far and how long it flies. */
export interface FreeFlight {
  reached: true
  /** Angle at the center of the Earth between start and end, rad; times R_EARTH it is the ground range. */
  rangeAngle: number
  time: number
  apogee: number
}

/** Radii at which the free flight starts and ends, m; the surface unless given. */
export interface ArcEnds {
  startRadius: number
  endRadius: number
}

export type NoArc = { reached: false; why: 'escapes' | 'stays-above' | 'stays-below' }

const SURFACE: ArcEnds = { startRadius: R_EARTH, endRadius: R_EARTH }

/** Half the equator of a round Earth, m: no ground range is longer. */
const FARTHEST = Math.PI * R_EARTH

/**
 * How far a body flies that leaves with a speed and an elevation and then only falls.
 *
 * Round, airless Earth that does not turn. The flight ends where the body comes down through the end radius; a launch
 * straight up has range 0. Works for every eccentricity below 1, a circle included.
 *
 * @param speed      m/s, positive
 * @param elevation  rad, within ±π/2
 * @returns angle covered, time and apogee, or why the body does not come down there
 * @throws RangeError for a speed that is not positive, an elevation outside ±π/2, a radius that is not positive, or NaN
 *
 * Source: Kepler's equation; Bate, Mueller & White, Fundamentals of Astrodynamics (1971), ch. 6 (unchecked).
 */
export function freeFlight(speed: number, elevation: number, ends: ArcEnds = SURFACE): FreeFlight | NoArc {
  mustBeSpeed('freeFlight', speed)
  mustBeEnds('freeFlight', ends)
  if (!(Math.abs(elevation) <= Math.PI / 2))
    throw new RangeError(`freeFlight: elevation must be within ±π/2 rad, got ${elevation}`)
  const { startRadius, endRadius } = ends
  const { axis, cosine, sine, eccentricity } = orbit(speed, elevation, startRadius)
  if (!(axis > 0)) return { reached: false, why: 'escapes' }
  const cosineEnd = 1 - endRadius / axis
  const squared = eccentricity * eccentricity - cosineEnd * cosineEnd
  if (!(squared >= 0)) return { reached: false, why: cosineEnd > 0 ? 'stays-above' : 'stays-below' }
  // A body that starts on its way down below the end radius meets it only coming up.
  if (sine < 0 && endRadius > startRadius) return { reached: false, why: 'stays-below' }
  const fall = endRadius === startRadius ? Math.abs(sine) : Math.sqrt(squared)
  const turn = sine < 0 ? 0 : 2 * Math.PI
  const swept = atan2(-fall, cosineEnd) - atan2(sine, cosine) + turn
  const time = (swept + fall + sine) * axis * Math.sqrt(axis / MU)
  const apogee = sine < 0 ? startRadius : axis * (1 + eccentricity)
  return { reached: true, rangeAngle: angleCovered(), time, apogee: apogee - R_EARTH }

  /** Difference of the true anomalies: e cos ν = p/r − 1, e sin ν = e sin E · √(ap)/r. */
  function angleCovered(): number {
    const parameter = orbitParameter(speed, elevation, startRadius)
    if (parameter === 0) return 0
    const scale = Math.sqrt(axis * parameter)
    const from = atan2((sine * scale) / startRadius, parameter / startRadius - 1)
    const to = atan2((-fall * scale) / endRadius, parameter / endRadius - 1)
    return to - from + turn
  }
}

/**
 * The slowest launch that still covers `range`: the usual guess for a missile flown to its limit.
 *
 * Round, airless Earth that does not turn; impulsive burn at the start. Use it to start a search, not as an answer.
 * Toward half the circumference the elevation goes to 0 and the plane of the flight is undefined; below 50 km a flat
 * Earth says the same.
 *
 * @param range  ground distance, m, in (0, half the circumference)
 * @throws RangeError outside that interval, or for NaN
 *
 * Source: Wheelon, Free Flight of a Ballistic Missile (1959) (unchecked); Bate, Mueller & White (1971), ch. 6 (unchecked).
 */
export function minimumEnergyLaunch(range: number, ends: ArcEnds = SURFACE): ArcLaunch {
  const angle = angleOf('minimumEnergyLaunch', range)
  mustBeEnds('minimumEnergyLaunch', ends)
  const { startRadius, endRadius } = ends
  const speed = Math.sqrt(leastSquaredSpeed(angle, ends))
  const elevation =
    startRadius === endRadius
      ? (Math.PI - angle) / 4
      : atan((speed * speed * startRadius) / (2 * MU * tan(angle / 2)))
  const { perigee: _, ...launch } = launched(speed, elevation, angle, ends)
  return launch
}

/** The two launches with one speed to one place, flat and steep; they meet at the minimum-energy speed. */
export interface LaunchesAtSpeed {
  reached: true
  /** The flatter one, or why there is none: from near orbital speed on it would pass below the surface. */
  depressed: ArcLaunch | { reached: false; why: 'below-surface' }
  lofted: ArcLaunch
}

/**
 * The depressed and the lofted launch that cover `range` with a given speed.
 *
 * Round, airless Earth that does not turn. The hit equation is a quadratic in the tangent of the elevation, so there
 * are two roots or none; at the minimum-energy speed, to rounding, they are one.
 *
 * @returns both launches, or why there is none: too slow for the range, or so fast that it escapes
 * @throws RangeError for a range outside (0, half the circumference), a speed that is not positive, or NaN
 *
 * Source: Bate, Mueller & White, Fundamentals of Astrodynamics (1971), ch. 6 (unchecked).
 */
export function launchesAtSpeed(
  range: number,
  speed: number,
  ends: ArcEnds = SURFACE,
): LaunchesAtSpeed | { reached: false; why: 'too-slow' | 'escapes' } {
  const angle = angleOf('launchesAtSpeed', range)
  mustBeSpeed('launchesAtSpeed', speed)
  mustBeEnds('launchesAtSpeed', ends)
  const { startRadius, endRadius } = ends
  const strength = (speed * speed * startRadius) / MU
  if (!(strength < 2)) return { reached: false, why: 'escapes' }
  const least = leastSquaredSpeed(angle, ends)
  if (speed * speed < least * (1 - ROUNDING)) return { reached: false, why: 'too-slow' }
  // T² − 2bT + c = 0 for T = tan(elevation), where b² − c = (λ − λ₁)(λ cot² + 4/λ₁)/4 and λ₁ is the least strength.
  const half = sin(angle / 2)
  const cot = cos(angle / 2) / half
  const first = (least * startRadius) / MU
  const spread = Math.sqrt(Math.max(0, ((strength - first) * (strength * cot * cot + 4 / first)) / 4))
  const steep = (strength * cot) / 2 + spread
  const c = 1 - strength + ((1 - startRadius / endRadius) * strength) / (2 * half * half)
  const { perigee: _, ...lofted } = launched(speed, atan(steep), angle, ends)
  const { perigee, ...depressed } = launched(speed, atan(c / steep), angle, ends)
  const inside = perigee !== null && perigee < Math.min(R_EARTH, startRadius, endRadius)
  return { reached: true, depressed: inside ? { reached: false, why: 'below-surface' } : depressed, lofted }
}

/** Relative error of a squared speed that still counts as the same speed. */
const ROUNDING = 1e-12

/** Square of the least speed that joins two radii across an angle: μ(2/r₁ − 2/s), s half the triangle's perimeter. */
function leastSquaredSpeed(angle: number, { startRadius, endRadius }: ArcEnds): number {
  const half = sin(angle / 2)
  if (startRadius === endRadius) return (2 * (MU / startRadius) * half) / (1 + half)
  const gap = startRadius - endRadius
  const chord = Math.sqrt(gap * gap + 4 * startRadius * endRadius * half * half)
  const perimeter = startRadius + endRadius + chord
  return ((2 * MU) / startRadius) * ((endRadius - startRadius + chord) / perimeter)
}

interface Orbit {
  /** Semi-major axis, m; negative or infinite when the body escapes. */
  axis: number
  /** e cos E and e sin E at the start: nothing is divided by e, so that a circle is no special case. */
  cosine: number
  sine: number
  eccentricity: number
}

function orbit(speed: number, elevation: number, radius: number): Orbit {
  const inverse = 2 / radius - (speed * speed) / MU
  const axis = inverse > 0 ? 1 / inverse : -Infinity
  const cosine = 1 - radius * inverse
  // Adding 0 turns −0 into 0, which for the arc tangent is the other end of the orbit.
  const sine = radius * speed * sin(elevation) * Math.sqrt(Math.max(0, inverse) / MU) + 0
  return { axis, cosine, sine, eccentricity: Math.sqrt(cosine * cosine + sine * sine) }
}

function orbitParameter(speed: number, elevation: number, radius: number): number {
  const momentum = radius * speed * cos(elevation)
  return (momentum * momentum) / MU
}

/** Time and highest point of an arc known to cover `angle`; the perigee where the arc passes through it. */
function launched(
  speed: number,
  elevation: number,
  angle: number,
  { startRadius, endRadius }: ArcEnds,
): ArcLaunch & { perigee: number | null } {
  const { axis, cosine, sine, eccentricity } = orbit(speed, elevation, startRadius)
  const parameter = orbitParameter(speed, elevation, startRadius)
  const scale = Math.sqrt(axis * parameter)
  const across = (sine * scale) / startRadius
  const sineEnd = ((across * cos(angle) + (parameter / startRadius - 1) * sin(angle)) * endRadius) / scale
  const swept = atan2(sineEnd, 1 - endRadius / axis) - atan2(sine, cosine)
  const time = (swept + (swept < 0 ? 2 * Math.PI : 0) + sine - sineEnd) * axis * Math.sqrt(axis / MU)
  const overTop = sine >= 0 && sineEnd <= 0
  const highest = overTop ? axis * (1 + eccentricity) : Math.max(startRadius, endRadius)
  const perigee = sine < 0 && sineEnd > 0 ? axis * (1 - eccentricity) : null
  return { speed, elevation, apogee: highest - R_EARTH, time, perigee }
}

function angleOf(name: string, range: number): number {
  if (!(range > 0 && range < FARTHEST))
    throw new RangeError(`${name}: range must be in (0, ${FARTHEST.toFixed(0)}) m, got ${range}`)
  return range / R_EARTH
}

function mustBeSpeed(name: string, speed: number): void {
  if (!(speed > 0 && speed < Infinity))
    throw new RangeError(`${name}: speed must be positive and finite, got ${speed}`)
}

function mustBeEnds(name: string, ends: ArcEnds): void {
  for (const key of ['startRadius', 'endRadius'] as const)
    if (!(ends[key] > 0 && ends[key] < Infinity))
      throw new RangeError(`${name}: ${key} must be positive and finite, got ${ends[key]}`)
}
