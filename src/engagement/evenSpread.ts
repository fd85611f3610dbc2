import { binomialPmf, convolution } from '../chance/index.js'
import { salvoMiss } from './salvoMiss.js'

/**
 * Survivors of one volley with whole interceptors spread evenly: `favored` of the objects get one shot more.
 *
 * The sum of two binomials. Inputs are not checked; `favored` is at most `objects`.
 *
 * @param alive  chance that an object was alive before the volley, each on its own
 * @param shots  shots at each object that is not favored
 * @returns distribution of live objects after the volley, length = objects + 1
 */
export function evenSpreadSurvivors(
  objects: number,
  favored: number,
  shots: number,
  shotKill: number,
  alive = 1,
): Float64Array {
  const survives = alive * salvoMiss(shotKill, shots)
  const others = binomialPmf(objects - favored, survives)
  return favored === 0 ? others : convolution(binomialPmf(favored, survives * (1 - shotKill)), others)
}
