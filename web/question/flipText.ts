import type { PageVoice } from '../words/say.js'

/**
 * Beyond which value the claim turns, seen from a position's own value.
 *
 * Of whole numbers the break-even is the first one on the upper side, so that it belongs to that side itself.
 *
 * @param error  standard error of the value, where there is one
 */
export function flipText(
  voice: PageVoice,
  value: number,
  own: number,
  isCount: boolean,
  error: number | null = null,
): string {
  const number = voice.number(value, { maximumSignificantDigits: 3 })
  const text =
    error !== null && error > 0 && Number.isFinite(error)
      ? `${number} ± ${voice.number(error, { maximumSignificantDigits: 1 })}`
      : number
  if (value <= own) return voice.say('be.below', { value: text })
  return voice.say(isCount && Number.isInteger(value) ? 'be.or-more' : 'be.above', { value: text })
}
