import { arriving } from './arriving.js'
import { mustBeAmount, mustBeShare } from './guard.js'
import { ratioOfCosts } from './ratioOfCosts.js'

/** What one holder assumes of the other side's force and of a defense. */
export interface RetaliationView {
  /** Share of deployed warheads that survive and can be fired; an input, never computed. */
  readonly survivingShare: number
  readonly reliability: number
  readonly shotKill: number
  readonly decoysPerWarhead: number
  /** Chance that the defense works at all. */
  readonly common: number
}

/** What two sides with the same force could still deliver in one year of a path. */
export interface Retaliation {
  readonly deployed: number
  readonly surviving: number
  /** Of those, expected to arrive where there is no defense. */
  readonly deliverable: number
  /** Expected to arrive through the interceptors of the first side. */
  readonly onFirst: number
  /** Expected to arrive through the interceptors of the second side. */
  readonly onSecond: number
  /** The ratio-of-costs index of the two; its normalization has not been checked against the reports. */
  readonly index: number
}

/**
 * Year by year along a reduction path, what each of two sides could still deliver when the other has interceptors.
 *
 * Both sides come down the same path. Expected values, counts only, no targets.
 *
 * @param interceptors  of the first and of the second side
 * @param curve         scale and weight of the index; see `ratioOfCosts`
 * @throws RangeError for a negative count or a share outside [0, 1]
 *
 * Source: computed (models M10A, M10C).
 */
export function retaliationAlong(
  path: readonly number[],
  view: RetaliationView,
  interceptors: readonly [number, number],
  curve: { readonly scale: number; readonly weight: number },
): Retaliation[] {
  const { survivingShare, reliability, shotKill, decoysPerWarhead, common } = view
  mustBeShare('retaliationAlong: survivingShare', survivingShare)
  mustBeShare('retaliationAlong: reliability', reliability)
  return path.map(deployed => {
    mustBeAmount('retaliationAlong: path', deployed)
    const surviving = deployed * survivingShare
    const deliverable = surviving * reliability
    const through = (number: number): number =>
      arriving(deliverable, number, shotKill, decoysPerWarhead, common)
    const side = (number: number) => ({ force: deployed, survivingShare, interceptors: number })
    const { index } = ratioOfCosts([side(interceptors[0]), side(interceptors[1])], {
      reliability,
      shotKill,
      ...curve,
    })
    return {
      deployed,
      surviving,
      deliverable,
      onFirst: through(interceptors[0]),
      onSecond: through(interceptors[1]),
      index,
    }
  })
}
