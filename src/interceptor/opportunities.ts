import type { Interceptor } from './interceptor.js'
import type { Passage } from './passage.js'
import { flightTo, interceptWindows, mustBeCommit } from './window.js'
import type { NoWindow } from './window.js'

/** One round of shooting and looking. */
export interface Opportunity {
  /** Launch and intercept, s. */
  launch: number
  intercept: number
  /** Where it happens: along the ground from the site, and height, m. */
  range: number
  altitude: number
}

export interface Opportunities {
  /** In order; as many as there are looks. */
  opportunities: Opportunity[]
  /** Why there is none, or null. */
  why: NoWindow | null
}

/**
 * How often the defense can shoot, look and shoot again at one threat: each round at the earliest time left.
 *
 * After an intercept the result is assessed and a new launch decided; the next interceptor leaves then. As many rounds
 * as there are successive intercepts, which is the `plan` of rounds an engagement takes.
 *
 * @param commit  earliest first launch, s
 * @param delay   from an intercept to the next launch: assessment and decision, s, 0 or more
 * @throws RangeError for an interceptor outside its domain, a delay below 0, or NaN
 *
 * Source: computed.
 */
export function shotOpportunities(
  passage: Passage,
  interceptor: Interceptor,
  commit: number,
  delay: number,
): Opportunities {
  mustBeCommit('shotOpportunities', commit)
  if (!(delay >= 0 && delay < Infinity))
    throw new RangeError(`shotOpportunities: delay must be 0 or more and finite, got ${delay}`)
  if (!(delay + interceptor.burnTime > 0))
    throw new RangeError('shotOpportunities: delay and burn time must not both be 0, got 0 and 0')
  const opportunities: Opportunity[] = []
  let ready = commit
  for (;;) {
    const { windows, why } = interceptWindows(passage, interceptor, ready)
    const first = windows[0]
    if (first === undefined) return { opportunities, why: opportunities.length > 0 ? null : why }
    const { flight, range, altitude } = flightTo(passage, interceptor, first.from)
    opportunities.push({ launch: first.from - flight, intercept: first.from, range, altitude })
    ready = first.from + delay
  }
}
