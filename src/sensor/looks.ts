export interface LookAccuracy {
  /** Error of the position at the last look, one standard deviation, m. */
  position: number
  /** Error of the speed, one standard deviation, m/s. */
  speed: number
  /** Error of the predicted position, one standard deviation, m. */
  predicted: number
}

/**
 * How well a body on a straight line is known after some equally spaced looks, and how well where it will be.
 *
 * One direction, constant speed, independent errors. Twice the time on track cuts the error of the speed to a third: time
 * counts more than the accuracy of one look.
 *
 * @param looks    2 or more: one look tells no speed
 * @param spacing  time between looks, s
 * @param error    error of one look, one standard deviation, m
 * @param ahead    time from the last look to the prediction, s; negative looks back
 * @throws RangeError outside those domains
 *
 * Source: computed (model M3D), least squares.
 */
export function lookAccuracy(looks: number, spacing: number, error: number, ahead: number): LookAccuracy {
  if (!(looks >= 2 && Number.isSafeInteger(looks)))
    throw new RangeError(`lookAccuracy: looks must be a whole number of 2 or more, got ${looks}`)
  if (!(spacing > 0 && spacing < Infinity))
    throw new RangeError(`lookAccuracy: spacing must be positive and finite, got ${spacing}`)
  if (!(error >= 0 && error < Infinity))
    throw new RangeError(`lookAccuracy: error must be 0 or more and finite, got ${error}`)
  if (!Number.isFinite(ahead)) throw new RangeError(`lookAccuracy: ahead must be finite, got ${ahead}`)
  // Position and speed are independent at the middle of the looks: var = σ²/N and 12σ²/(Δ²N(N² − 1)).
  const middle = 1 / looks
  const slope = 12 / (spacing * spacing * looks * (looks * looks - 1))
  const half = ((looks - 1) * spacing) / 2
  const at = (time: number): number => error * Math.sqrt(middle + slope * (half + time) * (half + time))
  return { position: at(0), speed: error * Math.sqrt(slope), predicted: at(ahead) }
}
