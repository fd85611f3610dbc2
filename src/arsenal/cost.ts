import { arriving } from './arriving.js'
import { mustBeAmount } from './guard.js'

export interface CostExchange {
  /** What the defender must spend for each unit of money the attacker adds. */
  ratio: number
  /** Nitze's criterion, cost-effective at the margin: ratio below 1. */
  nitzeSatisfied: boolean
  /** Interceptor cost at which the ratio would be 1, in the unit of the costs given. */
  breakEvenInterceptorCost: number
}

/**
 * What answering one more warhead with its decoys costs, over what sending it costs.
 *
 * Marginal costs in money of one year; fixed and sustainment costs are outside it, and the cost of credible decoys is
 * itself disputed.
 *
 * @param shots  interceptors per object, positive
 * @throws RangeError for negative amounts, no shots, or a warhead with decoys that costs nothing
 *
 * Source: Nitze (1985), speech on the strategic concept (unchecked), for the criterion; computed (model M12A).
 */
export function costExchange(costs: {
  shots: number
  decoysPerWarhead: number
  interceptorCost: number
  warheadCost: number
  decoyCost: number
}): CostExchange {
  const { shots, decoysPerWarhead, interceptorCost, warheadCost, decoyCost } = costs
  for (const key of ['decoysPerWarhead', 'interceptorCost', 'warheadCost', 'decoyCost'] as const)
    mustBeAmount(`costExchange: ${key}`, costs[key])
  if (!(shots > 0 && shots < Infinity))
    throw new RangeError(`costExchange: shots must be positive and finite, got ${shots}`)
  const sent = warheadCost + decoysPerWarhead * decoyCost
  if (!(sent > 0))
    throw new RangeError(
      `costExchange: warheadCost + decoysPerWarhead decoyCost must be above 0, got ${sent}`,
    )
  const answered = shots * (1 + decoysPerWarhead)
  const ratio = (answered * interceptorCost) / sent
  return { ratio, nitzeSatisfied: ratio < 1, breakEvenInterceptorCost: sent / answered }
}

export interface CostPerKill {
  /** Expected kills with the interceptors there are. */
  kills: number
  /** Expected kills added by the further ones. */
  addedKills: number
  /** Cost of those over their kills; infinite when they add none. */
  costPerKill: number
}

/**
 * What one more expected kill costs when interceptors are added to a defense.
 *
 * Grows without limit where interceptors are plentiful, so it says little unless shown beside the chance of no leaker.
 *
 * @param raid.added  interceptors added, positive
 * @throws RangeError for negative amounts, none added, or a kill probability outside [0, 1]
 *
 * Source: computed (model M12B, on M10A without decoys).
 */
export function costPerKill(raid: {
  warheads: number
  interceptors: number
  added: number
  shotKill: number
  interceptorCost: number
}): CostPerKill {
  const { warheads, interceptors, added, shotKill, interceptorCost } = raid
  mustBeAmount('costPerKill: interceptors', interceptors)
  mustBeAmount('costPerKill: interceptorCost', interceptorCost)
  if (!(added > 0 && added < Infinity))
    throw new RangeError(`costPerKill: added must be positive and finite, got ${added}`)
  const before = arriving(warheads, interceptors, shotKill)
  const addedKills = before - arriving(warheads, interceptors + added, shotKill)
  return {
    kills: warheads - before,
    addedKills,
    costPerKill: addedKills > 0 ? (added * interceptorCost) / addedKills : Infinity,
  }
}
