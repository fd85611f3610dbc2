/** What is fired in one attack, as aggregate numbers, and the plan by which it arrives. */
export interface Attack {
  readonly missiles: number
  readonly warheadsPerMissile: number
  /** Objects per warhead that the sensors cannot simply rule out; need not be whole, being an average. */
  readonly credibleDecoysPerWarhead: number
  readonly arrival: Arrival
}

/** All at once, or spread evenly over some seconds. */
export type Arrival = { readonly plan: 'together' } | { readonly plan: 'spread'; readonly over: number }

/** How many objects of each kind a defense meets. */
export interface AttackSize {
  readonly warheads: number
  readonly credibleDecoys: number
  readonly objects: number
}

/**
 * How many warheads and credible decoys an attack brings.
 *
 * @throws RangeError for numbers of missiles or warheads that are not whole, or a negative number
 */
export function attackSize(attack: Attack): AttackSize {
  const { missiles, warheadsPerMissile, credibleDecoysPerWarhead } = attack
  guardCount('attackSize', 'missiles', missiles)
  guardCount('attackSize', 'warheads per missile', warheadsPerMissile)
  if (!(credibleDecoysPerWarhead >= 0 && credibleDecoysPerWarhead < Infinity))
    throw new RangeError(
      `attackSize: credible decoys per warhead must be finite and not negative, got ${credibleDecoysPerWarhead}`,
    )
  const warheads = missiles * warheadsPerMissile
  const credibleDecoys = warheads * credibleDecoysPerWarhead
  return { warheads, credibleDecoys, objects: warheads + credibleDecoys }
}

/**
 * When each missile of an attack is launched, s after the first: zeros where all come at once, evenly spaced otherwise.
 *
 * @throws RangeError for a number of missiles that is not whole, or a time that is not finite or is negative
 */
export function launchTimes({ missiles, arrival }: Pick<Attack, 'missiles' | 'arrival'>): Float64Array {
  guardCount('launchTimes', 'missiles', missiles)
  const over = arrival.plan === 'together' ? 0 : arrival.over
  if (!(over >= 0 && over < Infinity))
    throw new RangeError(`launchTimes: the time of arrival must be finite and not negative, got ${over}`)
  return Float64Array.from({ length: missiles }, (_, i) => (missiles > 1 ? (over * i) / (missiles - 1) : 0))
}

function guardCount(caller: string, what: string, count: number): void {
  if (!(Number.isInteger(count) && count >= 0))
    throw new RangeError(`${caller}: ${what} must be a whole number from 0, got ${count}`)
}
