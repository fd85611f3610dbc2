export type StraightIntercept =
  | {
      reached: true
      /** When, s. */
      time: number
      /** Where, m. */
      point: number[]
    }
  | { reached: false; why: 'too-slow' }

/**
 * The earliest meeting of a threat and an interceptor that both fly straight at constant speed: a check on the rest.
 *
 * Flat and without gravity, in any number of dimensions.
 *
 * @param from    where the threat is at time 0, m
 * @param velocity of the threat, m/s
 * @param site    where the interceptor starts, m
 * @param speed   of the interceptor, m/s, positive
 * @param delay   its launch, s
 * @throws RangeError for vectors of different length, a speed that is not positive, or NaN
 *
 * Source: least root of |P0 + Vt − S| = v (t − t_delay); computed.
 */
export function straightIntercept(
  from: readonly number[],
  velocity: readonly number[],
  site: readonly number[],
  speed: number,
  delay: number,
): StraightIntercept {
  if (!(from.length === velocity.length && from.length === site.length && from.length > 0))
    throw new RangeError(
      `straightIntercept: vectors must have one length, got ${from.length}, ${velocity.length}, ${site.length}`,
    )
  if (!(speed > 0 && speed < Infinity))
    throw new RangeError(`straightIntercept: speed must be positive and finite, got ${speed}`)
  if (![delay, ...from, ...velocity, ...site].every(Number.isFinite))
    throw new RangeError('straightIntercept: every number must be finite')
  // With time counted from the launch: (V² − v²) x² + 2 (D·V) x + D² = 0, D where the threat then is from the site.
  let [closing, away, apart] = [-speed * speed, 0, 0]
  for (let i = 0; i < from.length; i++) {
    const v = velocity[i]!
    const d = from[i]! + v * delay - site[i]!
    closing += v * v
    away += d * v
    apart += d * d
  }
  const after = leastRoot(closing, away, apart)
  if (after === null) return { reached: false, why: 'too-slow' }
  const time = delay + after
  return { reached: true, time, point: from.map((value, i) => value + velocity[i]! * time) }
}

/** Least root of a x² + 2 b x + c that is 0 or more, where c ≥ 0; written so that neither root loses digits. */
function leastRoot(a: number, b: number, c: number): number | null {
  if (c === 0) return 0
  const inside = b * b - a * c
  if (inside < 0) return null
  const q = b > 0 ? -b - Math.sqrt(inside) : -b + Math.sqrt(inside)
  const roots = [q === 0 ? NaN : c / q, a === 0 ? NaN : q / a].filter(x => x >= 0)
  return roots.length > 0 ? Math.min(...roots) : null
}
