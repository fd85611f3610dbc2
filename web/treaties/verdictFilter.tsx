import type { JSX } from 'preact'
import { COUNTED } from '../../messages/checkWords.js'
import type { RuleFinding } from '../../src/index.js'
import { useTreatyVoice } from './words.js'

/** Which verdicts are shown, with how many there are of each. */
export function VerdictFilter({
  rules,
  value,
  onChange,
}: {
  rules: readonly RuleFinding[]
  value: string
  onChange: (verdict: string) => void
}): JSX.Element {
  const voice = useTreatyVoice()
  const countOf = (verdict: string): number => rules.filter(rule => rule.verdict === verdict).length
  const options = [
    { verdict: '', text: voice.say('tv.all'), count: rules.length },
    ...COUNTED.map(verdict => ({
      verdict: verdict as string,
      text: voice.say(`treaty.verdict.${verdict}` as 'treaty.verdict.depends'),
      count: countOf(verdict),
    })).filter(one => one.count > 0),
  ]
  return (
    <div class="segments" role="group" aria-label={voice.say('tv.filter')}>
      {options.map(({ verdict, text, count }) => (
        <button
          key={verdict}
          type="button"
          class="segment"
          aria-pressed={value === verdict}
          data-filter={verdict}
          onClick={() => onChange(verdict)}
        >
          {text} {voice.number(count)}
        </button>
      ))}
    </div>
  )
}
