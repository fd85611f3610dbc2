import { mustBeCount } from './guard.js'
import { salvoMiss, wholePower } from './salvoMiss.js'

export interface BetaMixture {
  /** Chance of no leaker when one unknown kill probability is shared by every shot. */
  pNoLeak: number
  /** Chance of no leaker if every shot instead had the mean kill probability a / (a + b) on its own. */
  independent: number
  /** Correlation between two shots, 1 / (a + b + 1). */
  correlation: number
}

/**
 * The chance of no leaker when the single-shot kill probability is itself unknown, Beta(a, b), and the same for every shot.
 *
 * E[(1 − (1 − p)^n)^W]. Because p is shared, each shot tells about the next, so the shots are drawn from a Pólya
 * urn that starts with `a` kills and `b` misses: warhead after warhead, we carry the chance that all so far were
 * killed, by the number of misses on the way. Every term is a probability, so the sum is good to 1e-12 for
 * any raid; the closed alternating sum Σ (−1)^j C(W, j) B(a, b + n j) / B(a, b) loses all digits past W of about 25.
 * Time grows with (W n)^2.
 *
 * @param a, b   parameters of the Beta distribution, above 0
 * @param shots  shots at each warhead, n
 * @throws RangeError outside those domains
 *
 * Source: computed (model M5B).
 */
export function betaMixture(warheads: number, shots: number, a: number, b: number): BetaMixture {
  mustBeCount('betaMixture: warheads', warheads)
  mustBeCount('betaMixture: shots', shots)
  for (const [name, x] of [
    ['a', a],
    ['b', b],
  ] as const)
    if (!(x > 0 && x < Infinity))
      throw new RangeError(`betaMixture: ${name} must be above 0 and finite, got ${x}`)

  const mostMisses = Math.max(0, warheads * (shots - 1))
  let byMisses = new Float64Array(mostMisses + 1)
  byMisses[0] = 1
  for (let killed = 0; killed < warheads; killed++) {
    const next = new Float64Array(mostMisses + 1)
    for (let misses = 0; misses <= killed * (shots - 1); misses++) {
      let chance = byMisses[misses]!
      for (let more = 0; more < shots; more++) {
        const drawn = a + b + killed + misses + more
        next[misses + more]! += (chance * (a + killed)) / drawn
        chance *= (b + misses + more) / drawn
      }
    }
    byMisses = next
  }
  let pNoLeak = 0
  for (const chance of byMisses) pNoLeak += chance
  return {
    pNoLeak: Math.min(1, pNoLeak),
    independent: wholePower(1 - salvoMiss(a / (a + b), shots), warheads),
    correlation: 1 / (a + b + 1),
  }
}
