import { mustBeChance, mustBeCount } from './guard.js'
import type { Rounds } from './roundsPlan.js'
import { mustBeRounds } from './roundsPlan.js'

/** One layer of a defense: rounds out of its own inventory, and the chance that the layer works at all. */
export interface Layer extends Rounds {
  /** Chance that nothing puts the whole layer out; an out layer passes everything. */
  readonly works: number
}

export interface LayersPlan {
  readonly warheads: number
  /** In the order in which warheads meet them. */
  readonly layers: readonly Layer[]
  /** How far one fault takes layers down together, 0 to 1 (0 if absent). */
  readonly correlation?: number
}

/** @throws RangeError, in the name of `caller`, for a plan outside its bounds */
export function mustBeLayers(caller: string, plan: LayersPlan): void {
  mustBeCount(`${caller}: warheads`, plan.warheads)
  mustBeChance(`${caller}: correlation`, plan.correlation ?? 0)
  for (const layer of plan.layers) {
    mustBeChance(`${caller}: works`, layer.works)
    mustBeRounds(caller, layer)
  }
}
