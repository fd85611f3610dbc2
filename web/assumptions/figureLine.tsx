import type { JSX } from 'preact'
import { assumed } from '../../messages/numbers.js'
import { Grade } from '../parts/grade.js'
import { useVoice } from '../words/context.js'
import type { PageVoice } from '../words/say.js'
import type { Figure } from './published.js'

/** A published figure in words: its value, its range and what the range is of. */
export function figureText(voice: PageVoice, { value, low, high, rangeOf, tally }: Figure): string {
  if (tally) return voice.say('as.tally', { hits: tally.successes, trials: tally.trials })
  const isRange = low !== null && high !== null && low < high
  const range = isRange ? `${assumed(voice, low)}–${assumed(voice, high)}` : ''
  if (value === null) return range
  if (low === null && high === value) return voice.say('as.at-most', { value: assumed(voice, value) })
  return isRange
    ? voice.say(rangeOf === 'published-values' ? 'as.value-in-print' : 'as.value-across', {
        value: assumed(voice, value),
        range,
      })
    : assumed(voice, value)
}

/** Who says it, what, and how well that is documented. */
export function FigureLine({ figure }: { figure: Figure }): JSX.Element {
  const voice = useVoice()
  return (
    <>
      <span lang={voice.language !== 'en' && !figure.name.ru ? 'en' : undefined}>
        {voice.text(figure.name)}
      </span>
      {': '}
      <b>{figureText(voice, figure)}</b> <Grade of={figure.evidence} />
    </>
  )
}
