import { MU } from '../earth/index.js'
import { asin, asinh } from '../math/index.js'

/**
 * Quickest free flight between two radii, s, for a start at a given energy: Lambert's problem solved in closed form.
 *
 * Where the energy is too low for the distance, the answer is the time of the slowest arc that still joins the ends, so
 * that time runs on without a step across the edge of reach. Exact on a round, airless Earth at rest.
 *
 * @param semi   half the perimeter of the triangle of the center and the two ends, s, m
 * @param chord  straight distance between the ends, m
 * @param energy 1/(2a), 1/m; negative for a body that escapes
 *
 * Source: Lagrange's time equation; Bate, Mueller & White, Fundamentals of Astrodynamics (1971), ch. 5 (unchecked).
 */
export function coastTime(semi: number, chord: number, energy: number): number {
  const bounded = Math.min(energy, 1 / semi)
  const rest = semi - chord
  return (segment(semi, semi * bounded) - segment(rest, rest * bounded)) / Math.sqrt(MU)
}

/** (x/2)^(3/2) F(w): the part of the time that belongs to one of Lagrange's two angles, w = sin² of its half. */
function segment(x: number, w: number): number {
  const half = Math.max(0, x) / 2
  return half * Math.sqrt(half) * timeFactor(w)
}

/** (α − sin α)/sin³(α/2) as a function of w = sin²(α/2): smooth through w = 0, where the orbit is a parabola. */
function timeFactor(w: number): number {
  if (Math.abs(w) < 0.05) {
    let [sum, term] = [1, 1]
    for (let n = 1; n <= 12; n++) {
      term *= ((n - 0.5) / n) * w
      sum += (term * 3) / (2 * n + 3)
    }
    return (4 / 3) * sum
  }
  if (w > 0) {
    const root = Math.sqrt(Math.min(1, w))
    return (2 * (asin(root) - root * Math.sqrt(Math.max(0, 1 - w)))) / (w * root)
  }
  const root = Math.sqrt(-w)
  return (2 * (root * Math.sqrt(1 - w) - asinh(root))) / (-w * root)
}

/** Distance between two radii across an angle, m, from the squared sine of half the angle. */
export function chordOf(startRadius: number, endRadius: number, halfSquared: number): number {
  const gap = endRadius - startRadius
  return Math.sqrt(gap * gap + 4 * startRadius * endRadius * halfSquared)
}

/**
 * Lowest radius of the quick arc between two radii, m: the perigee if the arc passes through it, else the lower end.
 *
 * From the velocities at both ends in directions along the chord and the radius.
 *
 * Source: Battin, An Introduction to the Mathematics and Methods of Astrodynamics (1987), ch. 6 (unchecked).
 */
export function lowestRadius(
  startRadius: number,
  endRadius: number,
  halfSquared: number,
  energy: number,
): number {
  const least = Math.min(startRadius, endRadius)
  const chord = chordOf(startRadius, endRadius, halfSquared)
  const semi = (startRadius + endRadius + chord) / 2
  const rest = semi - chord
  // Opposite ends: every plane will do, and no quick arc is left to fall below the slowest.
  if (!(rest > 1e-9 * semi) || !(chord > 0)) return least
  const bounded = Math.min(energy, 1 / semi)
  const a = Math.sqrt((MU * Math.max(0, 1 - semi * bounded)) / (2 * semi))
  const b = Math.sqrt((MU * Math.max(0, 1 - rest * bounded)) / (2 * rest))
  const cosine = 1 - 2 * halfSquared
  const down = ((a + b) * (endRadius * cosine - startRadius)) / chord + b - a
  const up = ((a + b) * (endRadius - startRadius * cosine)) / chord - b + a
  if (!(down < 0 && up > 0)) return least
  const sine = 2 * Math.sqrt(halfSquared * (1 - halfSquared))
  const momentum = (startRadius * endRadius * sine * (a + b)) / chord
  const parameter = (momentum * momentum) / MU
  return parameter / (1 + Math.sqrt(Math.max(0, 1 - 2 * parameter * bounded)))
}
