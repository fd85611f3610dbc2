import { MU, R_EARTH } from '../earth/index.js'
import type { Vec3 } from '../earth/index.js'
import { asin, atan2, brentRoot, cosh, sin, sinh } from '../math/index.js'

export interface Transfer {
  /** Where the arc starts and ends, m. */
  from: Vec3<'eci'>
  to: Vec3<'eci'>
  /** From one to the other, s. */
  time: number
  /** Gravitational parameter, m³/s²; the Earth's unless given. */
  mu?: number
  /** Whether the arc turns eastward about the third axis; without it, the short way. */
  prograde?: boolean
  /** Normal of the plane of flight, needed only where both ends are opposite; its sign gives the sense of flight. */
  normal?: Vec3<'eci'>
}

export interface LambertArc {
  reached: true
  /** Velocities at the two ends, m/s. */
  departure: Vec3<'eci'>
  arrival: Vec3<'eci'>
  /** Lowest height of the arc over a round Earth, m; below 0 the arc passes through the ground. */
  minimumAltitude: number
}

export type NoTransfer = { reached: false; why: 'plane-undefined' | 'time-too-short' | 'time-too-long' }

/** The variable z runs from here, far beyond any speed of interest, to just short of one whole turn. */
const LOWEST = -1600
const HIGHEST = 4 * Math.PI * Math.PI - 1e-3

/** Ends whose directions add up to less than this are opposite: their cross product no longer gives a plane. */
const OPPOSITE = 1e-8

/**
 * The free flight that joins two points in a given time: Lambert's problem.
 *
 * Round gravity field, less than one turn. Both ends in the same direction from the center are allowed: straight up or
 * down. An arc that dips below the surface is still returned; look at `minimumAltitude`.
 *
 * @returns velocities at both ends, or why there is no such arc
 * @throws RangeError for a time or `mu` that is not positive, an end at the center, or NaN
 *
 * Source: universal variables with Stumpff functions; Bate, Mueller & White, Fundamentals of Astrodynamics (1971), ch. 5 (unchecked).
 */
export function lambert(transfer: Transfer): LambertArc | NoTransfer {
  const { from, to, time, mu = MU, prograde, normal } = transfer
  if (!(time > 0 && time < Infinity))
    throw new RangeError(`lambert: time must be positive and finite, got ${time}`)
  if (!(mu > 0 && mu < Infinity)) throw new RangeError(`lambert: mu must be positive and finite, got ${mu}`)
  const r1 = lengthOf('from', from)
  const r2 = lengthOf('to', to)
  // √(r₁r₂(1 + cos θ)) from the sum of the two directions, which loses no digits near θ = π.
  const sum = Float64Array.from([0, 1, 2], i => from[i]! / r1 + to[i]! / r2)
  const spread = Math.sqrt(sum[0]! * sum[0]! + sum[1]! * sum[1]! + sum[2]! * sum[2]!)
  const opposite = spread < OPPOSITE
  if (opposite && !(normal !== undefined && lengthOf('normal', normal) > 0))
    return { reached: false, why: 'plane-undefined' }
  const eastward = from[0]! * to[1]! - from[1]! * to[0]! >= 0
  const longWay = !opposite && prograde !== undefined && prograde !== eastward
  const a = opposite ? 0 : (longWay ? -1 : 1) * Math.sqrt((r1 * r2) / 2) * spread

  const yOf = (z: number): number => {
    const { c, s } = stumpff(z)
    return r1 + r2 + (a * (z * s - 1)) / Math.sqrt(c)
  }
  const timeOf = (z: number): number => {
    const { c, s } = stumpff(z)
    const y = Math.max(0, r1 + r2 + (a * (z * s - 1)) / Math.sqrt(c))
    const x = Math.sqrt(y / c)
    return (x * x * x * s + a * Math.sqrt(y)) / Math.sqrt(mu)
  }
  const low = a > 0 && yOf(LOWEST) < 0 ? brentRoot(yOf, LOWEST, HIGHEST, 0) : LOWEST
  if (timeOf(low) > time) return { reached: false, why: 'time-too-short' }
  if (timeOf(HIGHEST) < time) return { reached: false, why: 'time-too-long' }
  const z = brentRoot(x => timeOf(x) - time, low, HIGHEST, 0)
  const y = yOf(z)
  const [departure, arrival] = opposite ? oppositeEnds(y, z) : joinedEnds(y)
  return { reached: true, departure, arrival, minimumAltitude: lowest(departure) - R_EARTH }

  function joinedEnds(y: number): [Vec3<'eci'>, Vec3<'eci'>] {
    const f = 1 - y / r1
    const g = a * Math.sqrt(y / mu)
    const gRate = 1 - y / r2
    return [
      Float64Array.from([0, 1, 2], i => (to[i]! - f * from[i]!) / g),
      Float64Array.from([0, 1, 2], i => (gRate * to[i]! - from[i]!) / g),
    ]
  }

  /** Opposite ends: across speed from the momentum, radial speed from the universal Kepler equation. */
  function oppositeEnds(y: number, z: number): [Vec3<'eci'>, Vec3<'eci'>] {
    const { c, s } = stumpff(z)
    const x = Math.sqrt(y / c)
    const across = Math.sqrt((2 * mu * r2) / (r1 * y))
    const turned = x * (1 - z * s)
    const rise = turned === 0 ? 0 : (Math.sqrt(mu) * (r2 - x * x * c - r1 * (1 - z * c))) / (turned * r1)
    const up = Float64Array.from(from, value => value / r1)
    const n = normal!
    const along = Float64Array.from([
      n[1]! * up[2]! - n[2]! * up[1]!,
      n[2]! * up[0]! - n[0]! * up[2]!,
      n[0]! * up[1]! - n[1]! * up[0]!,
    ])
    const length = lengthOf('normal', along)
    // On the far side both directions point the other way; momentum and e sin ν are kept, so the rise changes sign twice.
    return [
      Float64Array.from([0, 1, 2], i => rise * up[i]! + (across * along[i]!) / length),
      Float64Array.from([0, 1, 2], i => rise * up[i]! - ((across * r1) / r2 / length) * along[i]!),
    ]
  }

  /** Smallest radius between the ends: the perigee if the arc passes through it, otherwise the lower end. */
  function lowest(velocity: Vec3<'eci'>): number {
    const radial = (from[0]! * velocity[0]! + from[1]! * velocity[1]! + from[2]! * velocity[2]!) / r1
    const squared = velocity[0]! * velocity[0]! + velocity[1]! * velocity[1]! + velocity[2]! * velocity[2]!
    const across = Math.sqrt(Math.max(0, squared - radial * radial))
    const parameter = (r1 * across * (r1 * across)) / mu
    const [cosine, sine] = [parameter / r1 - 1, radial * Math.sqrt(parameter / mu)]
    const start = atan2(sine, cosine)
    const short = 2 * asin(Math.min(1, chordOf() / 2))
    const end = start + (longWay ? 2 * Math.PI - short : short)
    const passes = (start < 0 && end > 0) || end > 2 * Math.PI
    return passes ? parameter / (1 + Math.sqrt(cosine * cosine + sine * sine)) : Math.min(r1, r2)
  }

  function chordOf(): number {
    const apart = Float64Array.from([0, 1, 2], i => from[i]! / r1 - to[i]! / r2)
    return Math.sqrt(apart[0]! * apart[0]! + apart[1]! * apart[1]! + apart[2]! * apart[2]!)
  }
}

/** What the geometry alone says about arcs between two radii across an angle. */
export interface LambertFacts {
  /** Straight distance between the ends, m. */
  chord: number
  /** Least speed at the start that joins them, m/s. */
  leastSpeed: number
  /** Time of that slowest arc, s: with less time or more, the start must be faster. */
  leastSpeedTime: number
}

/**
 * The slowest arc between two points, and how long it takes.
 *
 * The speed needed at the start falls with the time allowed down to this point and rises after it.
 *
 * @param angle  at the center of the Earth, rad, in [0, π]
 * @throws RangeError for a radius that is not positive, an angle outside [0, π], or NaN
 *
 * Source: Lagrange's equations of the minimum-energy arc; Bate, Mueller & White (1971), ch. 5 (unchecked).
 */
export function lambertFacts(startRadius: number, endRadius: number, angle: number, mu = MU): LambertFacts {
  for (const [name, value] of [
    ['startRadius', startRadius],
    ['endRadius', endRadius],
    ['mu', mu],
  ] as const)
    if (!(value > 0 && value < Infinity))
      throw new RangeError(`lambertFacts: ${name} must be positive and finite, got ${value}`)
  if (!(angle >= 0 && angle <= Math.PI))
    throw new RangeError(`lambertFacts: angle must be in [0, π] rad, got ${angle}`)
  const half = sin(angle / 2)
  const gap = endRadius - startRadius
  const chord = Math.sqrt(gap * gap + 4 * startRadius * endRadius * half * half)
  const perimeter = startRadius + endRadius + chord
  const squared = ((2 * mu) / startRadius) * ((gap + chord) / perimeter)
  const beta = 2 * asin(Math.sqrt(Math.max(0, (perimeter - 2 * chord) / perimeter)))
  const axis = perimeter / 4
  return {
    chord,
    leastSpeed: Math.sqrt(Math.max(0, squared)),
    leastSpeedTime: axis * Math.sqrt(axis / mu) * (Math.PI - beta + sin(beta)),
  }
}

/** Stumpff's C and S; near 0 by their series, because the closed forms cancel there. */
function stumpff(z: number): { c: number; s: number } {
  if (Math.abs(z) < 0.5) {
    let [c, s] = [0, 0]
    let [evenTerm, oddTerm] = [1 / 2, 1 / 6]
    for (let k = 1; k <= 12; k++) {
      c += evenTerm
      s += oddTerm
      evenTerm *= -z / ((2 * k + 1) * (2 * k + 2))
      oddTerm *= -z / ((2 * k + 2) * (2 * k + 3))
    }
    return { c, s }
  }
  const root = Math.sqrt(Math.abs(z))
  if (z > 0) {
    const half = sin(root / 2)
    return { c: (2 * half * half) / z, s: (root - sin(root)) / (z * root) }
  }
  return { c: (cosh(root) - 1) / -z, s: (sinh(root) - root) / (-z * root) }
}

function lengthOf(name: string, vector: Float64Array): number {
  const length = Math.sqrt(vector[0]! * vector[0]! + vector[1]! * vector[1]! + vector[2]! * vector[2]!)
  if (!(length > 0 && length < Infinity))
    throw new RangeError(`lambert: ${name} must be a finite vector other than 0, got ${vector.join(' ')}`)
  return length
}
