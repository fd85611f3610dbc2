import type { Place } from '../../earth/index.js'
import type { Interceptor } from '../../interceptor/index.js'
import type { FieldOfView } from '../../sensor/index.js'

/** A radar as an engagement meets it: where it looks from, where to, and how far it sees the body at hand. */
export interface DefenseRadar {
  readonly place: Place
  readonly field: FieldOfView
  /** How far it detects this body, m, at a range factor of 1: see `radarRange`. */
  readonly range: number
}

/** Where interceptors stand, and by which radars they are fired. */
export interface DefenseSite {
  readonly place: Place
  readonly interceptor: Interceptor
  /** Places in the list of radars; the first of them to track gives the commit. */
  readonly radars: readonly number[]
}

/** Times that pass between the steps of an engagement, s. */
export interface DefenseDelays {
  /** From detection, or burnout if that is later, to a track good enough to fire by. */
  readonly track: number
  /** From that track to the order to launch. */
  readonly decision: number
  /** From an intercept to knowing what it did. */
  readonly assess: number
}

/** Everything that answers one threat: plain numbers, SI. */
export interface Defense {
  readonly radars: readonly DefenseRadar[]
  /** Multiplies the range of every radar: 1 is the reference. */
  readonly rangeFactor: number
  /** Warning from space: from ignition to detection, and from there to whoever acts on it, s; null without. */
  readonly infrared: { readonly detect: number; readonly report: number } | null
  readonly delays: DefenseDelays
  readonly sites: readonly DefenseSite[]
}

/** @throws RangeError, in the name of `caller`, for a defense outside its domain, or NaN */
export function mustBeDefense(caller: string, defense: Defense): void {
  const { radars, rangeFactor, infrared, delays, sites } = defense
  if (!(rangeFactor > 0 && rangeFactor < Infinity))
    throw new RangeError(`${caller}: rangeFactor must be positive and finite, got ${rangeFactor}`)
  for (const [name, delay] of Object.entries({ ...delays, ...infrared }))
    if (!(delay >= 0 && delay < Infinity))
      throw new RangeError(`${caller}: ${name} must be 0 or more and finite, got ${delay}`)
  for (const { radars: firedBy, interceptor } of sites) {
    for (const index of firedBy)
      if (!(Number.isInteger(index) && index >= 0 && index < radars.length))
        throw new RangeError(`${caller}: radars of a site must be below ${radars.length}, got ${index}`)
    // Otherwise rounds could follow one another without time passing.
    if (!(delays.assess + delays.decision + interceptor.burnTime > 0))
      throw new RangeError(`${caller}: assessment, decision and burn time must not all be 0`)
  }
}
