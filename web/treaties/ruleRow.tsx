import type { JSX } from 'preact'
import { becauseText } from '../../messages/because.js'
import type { Words } from '../../messages/treatyWords.js'
import type { RuleFinding } from '../../src/index.js'
import { Grounds } from './grounds.js'
import type { Sources } from './grounds.js'
import { Readings } from './readings.js'
import { VerdictMark } from './verdictMark.js'
import { fieldName, useTreatyVoice } from './words.js'

/** One rule: its article, the rule in plain words, why it came out so, the verdict, and the readings it turns on. */
export function RuleRow({
  rule,
  since,
  words,
  sources,
}: {
  rule: RuleFinding
  /** The day the treaty entered into force. */
  since: string | null
  words: Words
  sources: Sources
}): JSX.Element {
  const voice = useTreatyVoice()
  const isBoundApart = rule.bindingOn !== null && rule.bindingOn !== since && rule.verdict !== 'never-bound'
  return (
    <li class="rule-row" id={rule.id} data-verdict={rule.verdict}>
      <span class="rule-article">{words(`article.${rule.article}`, rule.article)}</span>
      <div class="rule-text">
        <h3>{words(rule.id, rule.rule)}</h3>
        <p class="rule-because">
          {voice.say('treaty.rule.because', {
            text: becauseText(rule, words, voice, field => fieldName(field, voice)),
          })}
        </p>
        {isBoundApart ? (
          <p class="note">{voice.say('treaty.rule.binding', { date: rule.bindingOn! })}</p>
        ) : null}
      </div>
      <div class="rule-verdict">
        <VerdictMark of={rule.verdict} />
        <Grounds
          name={rule.id}
          grade={rule.evidence}
          facts={rule.factsEvidence}
          unchecked={rule.uncheckedParts}
          ids={[...new Set([...rule.sources, ...(rule.comparison?.declared?.sources ?? [])])]}
          sources={sources}
        />
      </div>
      {rule.readings
        .filter(one => one.matters)
        .map(one => (
          <Readings
            key={one.id}
            of={one}
            words={words}
            isOpen={rule.verdict === 'depends'}
            sources={sources}
          />
        ))}
    </li>
  )
}
