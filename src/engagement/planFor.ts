import { mustBeCount } from './guard.js'

/**
 * How the shots at one object are spread over the rounds there is time for: one entry for each round.
 *
 * As evenly as they go, the remainder in the later rounds, which shoot at fewer objects. One look is one salvo of them
 * all, as in `raidOutcome`; without a look nothing is fired; rounds without a shot are left out.
 *
 * @throws RangeError for a number that is not whole
 *
 * Source: the project's own rule; assumed.
 */
export function planFor(looks: number, shotsMax: number): number[] {
  mustBeCount('planFor: looks', looks)
  mustBeCount('planFor: shotsMax', shotsMax)
  const rounds = Math.min(looks, shotsMax)
  const each = rounds === 0 ? 0 : Math.floor(shotsMax / rounds)
  const more = shotsMax - each * rounds
  return Array.from({ length: rounds }, (_, round) => (round < rounds - more ? each : each + 1))
}
