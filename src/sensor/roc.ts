import {
  normalCdf,
  normalQuantile,
  normalSurvival,
  studentSurvival,
  studentUpperQuantile,
} from '../chance/index.js'

/** What a sensor that scores objects achieves at one threshold. Decoys score around 0. */
export interface Roc {
  /** Mean score of warheads above that of decoys, in the unit of the spreads. */
  warheadMean: number
  /** Chance that a warhead scores above the threshold. */
  pTrue: number
  /** Chance that a random warhead outscores a random decoy: 1/2 is guessing. */
  auc: number
}

/**
 * How often a warhead is taken for a threat when the threshold lets a given share of decoys through.
 *
 * Normal scores; the k-factor K is the distance of the two means over the root mean square of the two spreads.
 *
 * @param separation     k-factor K, 0 or more; 0 is perfect anti-simulation
 * @param pFalse         chance that a decoy scores above the threshold, in (0, 1)
 * @param warheadSpread  standard deviation of warhead scores
 * @param decoySpread    standard deviation of decoy scores
 * @throws RangeError outside those domains
 *
 * Source: computed (model M4A); K is the index d_a of Simpson & Fitter (1973) (unchecked).
 */
export function roc(separation: number, pFalse: number, warheadSpread = 1, decoySpread = 1): Roc {
  mustBeSeparation('roc', separation)
  mustBeOpenChance('roc', pFalse)
  if (!(warheadSpread > 0 && warheadSpread < Infinity))
    throw new RangeError(`roc: warheadSpread must be positive and finite, got ${warheadSpread}`)
  if (!(decoySpread > 0 && decoySpread < Infinity))
    throw new RangeError(`roc: decoySpread must be positive and finite, got ${decoySpread}`)
  const warheadMean = separation * Math.sqrt((warheadSpread * warheadSpread + decoySpread * decoySpread) / 2)
  const threshold = -decoySpread * normalQuantile(pFalse)
  return {
    warheadMean,
    pTrue: normalSurvival((threshold - warheadMean) / warheadSpread),
    auc: aucOf(separation),
  }
}

/** Chance that a warhead outscores a decoy at k-factor K: Φ(K/√2). */
export const aucOf = (separation: number): number => normalCdf(separation / Math.SQRT2)

/**
 * The same question with heavy-tailed scores: decoys now and then score very high, so that a strict threshold loses
 * more warheads than normal scores say. To be reported beside them wherever pFalse is below 1e-3.
 *
 * Both scores are Student t with `freedom` degrees of freedom and unit scale, apart by `separation`; many degrees of
 * freedom give the normal answer.
 *
 * @returns chance that a warhead is taken, with heavy-tailed and with normal scores
 * @throws RangeError for a negative separation, pFalse outside (0, 1), or freedom of 0 or less
 *
 * Source: computed (model M4, validity note on tails).
 */
export function rocWithStudentScores(
  separation: number,
  pFalse: number,
  freedom: number,
): { pTrue: number; pTrueNormal: number } {
  mustBeSeparation('rocWithStudentScores', separation)
  mustBeOpenChance('rocWithStudentScores', pFalse)
  return {
    pTrue: studentSurvival(studentUpperQuantile(pFalse, freedom) - separation, freedom),
    pTrueNormal: roc(separation, pFalse).pTrue,
  }
}

function mustBeSeparation(name: string, K: number): void {
  if (!(K >= 0 && K < Infinity))
    throw new RangeError(`${name}: separation must be 0 or more and finite, got ${K}`)
}

function mustBeOpenChance(name: string, pFalse: number): void {
  if (!(pFalse > 0 && pFalse < 1)) throw new RangeError(`${name}: pFalse must be in (0, 1), got ${pFalse}`)
}
