import type { JSX } from 'preact'
import type { Words } from '../../messages/treatyWords.js'
import type { RuleFinding } from '../../src/index.js'
import { useTreatyVoice } from './words.js'

/** The rules that give no verdict here, each with the reason. */
export function SilentRules({
  rules,
  words,
}: {
  rules: readonly RuleFinding[]
  words: Words
}): JSX.Element | null {
  const voice = useTreatyVoice()
  if (rules.length === 0) return null
  const reasons = [...new Set(rules.map(rule => rule.reason))]
  return (
    <details class="how silent">
      <summary>{voice.say('tv.silent', { n: rules.length })}</summary>
      {reasons.map(reason => (
        <section key={reason}>
          <h3>
            {voice.say(
              reason === 'past'
                ? 'treaty.silent.past'
                : (`treaty.because.${reason}` as 'treaty.because.no-instance'),
            )}
          </h3>
          <ul>
            {rules
              .filter(rule => rule.reason === reason)
              .map(rule => (
                <li key={rule.id}>
                  <b>{words(`article.${rule.article}`, rule.article)}</b>: {words(rule.id, rule.rule)}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </details>
  )
}
