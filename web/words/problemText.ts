import type { Problem } from '../engine/useAnswer.js'
import type { PageVoice } from './say.js'

/** Why there is no result on the present values, and that the charts still show the last one. */
export const problemText = ({ isInfinite, why }: Problem, voice: PageVoice): string =>
  `${voice.say('answer.not-updated')} ${voice.say(isInfinite ? 'error.no-value' : 'error.model-input', { why })}`
