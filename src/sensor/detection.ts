import { marcumQ } from '../chance/index.js'
import { expm1, ln, log1p, pow } from '../math/index.js'

/**
 * Chance that one look at an object finds it, if its echo fluctuates from look to look (Swerling 1).
 *
 * The usual assumption for tumbling objects; the echo is strong on some looks and weak on others.
 *
 * @param signal      signal-to-noise ratio, a plain ratio, 0 or more
 * @param falseAlarm  chance that noise alone passes the threshold, in (0, 1)
 * @throws RangeError outside those domains
 *
 * Source: computed (model M3C).
 */
export function fluctuatingDetection(signal: number, falseAlarm: number): number {
  mustBeLook('fluctuatingDetection', signal, falseAlarm)
  return pow(falseAlarm, 1 / (1 + signal))
}

/**
 * Chance that one look at an object finds it, if its echo is steady.
 *
 * Marcum's Q of √(2 signal) and √(−2 ln falseAlarm), good to about 1e-12 of its size.
 *
 * @throws RangeError outside the domains of `fluctuatingDetection`
 *
 * Source: computed (model M3C).
 */
export function steadyDetection(signal: number, falseAlarm: number): number {
  mustBeLook('steadyDetection', signal, falseAlarm)
  return marcumQ(Math.sqrt(2 * signal), Math.sqrt(-2 * ln(falseAlarm)))
}

/**
 * The signal-to-noise ratio at which a fluctuating echo is found with a wanted chance: the inverse of `fluctuatingDetection`.
 *
 * @param detection  wanted chance, from `falseAlarm` up to, but not including, 1
 * @throws RangeError outside that domain
 */
export function signalFor(detection: number, falseAlarm: number): number {
  mustBeLook('signalFor', 0, falseAlarm)
  if (!(detection >= falseAlarm && detection < 1))
    throw new RangeError(`signalFor: detection must be from falseAlarm up to 1, got ${detection}`)
  return ln(falseAlarm) / ln(detection) - 1
}

/**
 * Chance that at least one of several independent looks finds the object.
 *
 * @throws RangeError unless `perLook` is a probability and `looks` a whole number of 0 or more
 *
 * Source: computed (model M3C).
 */
export function cumulativeDetection(perLook: number, looks: number): number {
  if (!(perLook >= 0 && perLook <= 1))
    throw new RangeError(`cumulativeDetection: perLook must be in [0, 1], got ${perLook}`)
  if (!(looks >= 0 && Number.isSafeInteger(looks)))
    throw new RangeError(`cumulativeDetection: looks must be a whole number of 0 or more, got ${looks}`)
  if (looks === 0) return 0
  return perLook === 1 ? 1 : -expm1(looks * log1p(-perLook))
}

/**
 * How long it takes on average, from entry into coverage, until an object is found, s.
 *
 * Half a scan until the first look, and one scan more for each look that misses.
 *
 * @param perLook  chance of each look, in (0, 1]
 * @param scan     time between looks, s
 * @throws RangeError outside those domains: an object no look can find has no delay
 *
 * Source: computed (model M3C).
 */
export function meanDetectionDelay(perLook: number, scan: number): number {
  if (!(perLook > 0 && perLook <= 1))
    throw new RangeError(`meanDetectionDelay: perLook must be in (0, 1], got ${perLook}`)
  if (!(scan >= 0 && scan < Infinity))
    throw new RangeError(`meanDetectionDelay: scan must be 0 or more and finite, got ${scan}`)
  return scan * (0.5 + (1 - perLook) / perLook)
}

function mustBeLook(caller: string, signal: number, falseAlarm: number): void {
  if (!(signal >= 0 && signal < Infinity))
    throw new RangeError(`${caller}: signal must be 0 or more and finite, got ${signal}`)
  if (!(falseAlarm > 0 && falseAlarm < 1))
    throw new RangeError(`${caller}: falseAlarm must be in (0, 1), got ${falseAlarm}`)
}
