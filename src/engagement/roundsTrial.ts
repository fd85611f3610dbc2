import type { Stream } from '../chance/index.js'
import type { Rounds } from './roundsPlan.js'

/** Whether an event of this chance happens; certain answers draw nothing. */
export const happens = (rng: Stream, chance: number): boolean =>
  chance > 0 && (chance >= 1 || rng.uniform() < chance)

/**
 * Plays one attack against one defense in rounds, warhead by warhead and shot by shot, and returns the leakers.
 *
 * Independent of the exact solver: every object has its own fate, the dead are fired at while believed alive, and the
 * objects that get one shot more are picked by lot. Inputs are not checked.
 *
 * @param isAlive   room for `warheads` marks
 * @param believed  room for `warheads` object numbers
 */
export function roundsTrial(
  rng: Stream,
  warheads: number,
  rounds: Rounds,
  isAlive: Uint8Array,
  believed: Int32Array,
): number {
  const { shotKill, falseKill = 0, falseAlive = 0 } = rounds
  let stock = Math.max(0, rounds.interceptors - (rounds.reserve ?? 0))
  let targets = warheads
  let alive = warheads
  for (let i = 0; i < warheads; i++) {
    isAlive[i] = 1
    believed[i] = i
  }
  for (const shots of rounds.plan) {
    if (targets === 0) break
    const isShort = targets * shots > stock
    const each = isShort ? Math.floor(stock / targets) : shots
    const lucky = isShort ? stock - each * targets : 0
    stock -= each * targets + lucky
    for (let i = 0; i < lucky; i++) {
      const pick = i + Math.floor(rng.uniform() * (targets - i))
      const object = believed[pick]!
      believed[pick] = believed[i]!
      believed[i] = object
    }
    let kept = 0
    for (let i = 0; i < targets; i++) {
      const object = believed[i]!
      for (let shot = i < lucky ? -1 : 0; shot < each && isAlive[object] === 1; shot++)
        if (happens(rng, shotKill)) {
          isAlive[object] = 0
          alive--
        }
      const declaredAlive = isAlive[object] === 1 ? !happens(rng, falseKill) : happens(rng, falseAlive)
      if (declaredAlive) believed[kept++] = object
    }
    targets = kept
  }
  return alive
}
