/**
 * Chance that a track is confirmed within some looks, if it takes two detections among three looks in a row.
 *
 * A chain of four states: nothing seen lately, seen at the last look, seen at the look before it, confirmed.
 *
 * @param perLook  chance that a look detects, in [0, 1]; looks are independent
 * @param looks    whole number of 0 or more
 * @throws RangeError outside those domains
 *
 * Source: computed (model M3C).
 */
export function confirmationChance(perLook: number, looks: number): number {
  if (!(perLook >= 0 && perLook <= 1))
    throw new RangeError(`confirmationChance: perLook must be in [0, 1], got ${perLook}`)
  if (!(looks >= 0 && Number.isSafeInteger(looks)))
    throw new RangeError(`confirmationChance: looks must be a whole number of 0 or more, got ${looks}`)
  const miss = 1 - perLook
  let [nothing, justSeen, seenBefore, confirmed] = [1, 0, 0, 0]
  for (let look = 0; look < looks; look++) {
    confirmed += (justSeen + seenBefore) * perLook
    ;[nothing, justSeen, seenBefore] = [(nothing + seenBefore) * miss, nothing * perLook, justSeen * miss]
  }
  return confirmed
}

/**
 * How many looks it takes on average until two of three in a row have detected.
 *
 * @param perLook  in (0, 1]
 * @throws RangeError outside that domain
 *
 * Source: computed (model M3C), the mean first passage of the same chain.
 */
export function meanConfirmationLooks(perLook: number): number {
  if (!(perLook > 0 && perLook <= 1))
    throw new RangeError(`meanConfirmationLooks: perLook must be in (0, 1], got ${perLook}`)
  const miss = 1 - perLook
  // From nothing: 1/p looks to the first detection, one more look, and with chance miss another, and with miss² anew.
  return (1 / perLook + 1 + miss) / (perLook * (1 + miss))
}
