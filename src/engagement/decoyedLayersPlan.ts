import { mustBeChance } from './guard.js'

/** One layer of defense with its own interceptors. */
export interface DecoyedLayer {
  /** Interceptors on hand, a whole number up to a million. */
  interceptors: number
  /** Chance that one shot kills. */
  shotKill: number
  /** Largest number of shots at one object, a whole number up to 100. */
  shots: number
  /** `sls`: one shot after the other until a kill (shoot-look-shoot). `salvo`: all at once, all spent. */
  mode: 'sls' | 'salvo'
  /** Chance that the whole layer is out, so that every object passes. */
  fail: number
}

/**
 * A raid of warheads and decoys against one or more layers (model M5H).
 *
 * Once a trial: discrimination fails, or not; each layer is out, or not. Each warhead is taken for a threat with
 * `warheadTaken`, else it leaks; each decoy is taken with `decoyTaken`, or surely if discrimination failed. A layer
 * serves the objects that reach it in random order, not knowing which are warheads, until its interceptors are gone.
 */
export interface DecoyedLayers {
  /** A whole number up to a million, as are the decoys. */
  warheads: number
  decoys: number
  warheadTaken: number
  decoyTaken: number
  /** Chance that discrimination fails for the whole raid. */
  discriminationCommon: number
  /** In the order in which objects meet them; at least one. */
  layers: readonly DecoyedLayer[]
}

/** Far beyond any raid; keeps whole-number arithmetic exact and running times finite. */
const MOST = 1_000_000
const MOST_SHOTS = 100

/** @throws RangeError naming the first input of `plan` outside its bounds. */
export function mustBeDecoyedLayers(caller: string, plan: DecoyedLayers): void {
  mustBeCountTo(MOST, `${caller}: warheads`, plan.warheads)
  mustBeCountTo(MOST, `${caller}: decoys`, plan.decoys)
  mustBeChance(`${caller}: warheadTaken`, plan.warheadTaken)
  mustBeChance(`${caller}: decoyTaken`, plan.decoyTaken)
  mustBeChance(`${caller}: discriminationCommon`, plan.discriminationCommon)
  if (!(plan.layers.length >= 1))
    throw new RangeError(`${caller}: layers must hold at least one layer, got ${plan.layers.length}`)
  plan.layers.forEach((layer, i) => {
    const name = `${caller}: layers[${i}]`
    mustBeCountTo(MOST, `${name}.interceptors`, layer.interceptors)
    mustBeChance(`${name}.shotKill`, layer.shotKill)
    mustBeCountTo(MOST_SHOTS, `${name}.shots`, layer.shots)
    if (!(layer.mode === 'sls' || layer.mode === 'salvo'))
      throw new RangeError(`${name}.mode must be 'sls' or 'salvo', got ${String(layer.mode)}`)
    mustBeChance(`${name}.fail`, layer.fail)
  })
}

function mustBeCountTo(most: number, what: string, x: number): void {
  if (!(x >= 0 && x <= most && Number.isInteger(x)))
    throw new RangeError(`${what} must be a whole number in 0 … ${most}, got ${x}`)
}
