import type { JSX } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { assumed } from '../../messages/numbers.js'
import { caseConsistency, fromSi } from '../../src/index.js'
import type { ConsistencyFinding, Scenario } from '../../src/index.js'
import { loadedQuestion, questionsWith } from '../engine/questions.js'
import { edited, withOwn } from '../engine/solve.js'
import { assumptionOf, tidy } from '../engine/held.js'

import type { State } from '../state/state.js'
import { useVoice } from '../words/context.js'

/** Where one holder, or two on opposite sides, argue the same strength differently in the questions of a case. */
export function Consistency({
  state,
  change,
}: {
  state: State
  change: (part: Partial<State>) => void
}): JSX.Element | null {
  const voice = useVoice()
  const scenarios = useCase(state)
  const findings = useMemo(
    () => (scenarios ? caseConsistency(scenarios, voice.language) : []),
    [scenarios, voice.language],
  )
  if (!scenarios || scenarios.length < 2) return null
  return (
    <section class="panel consistency" aria-labelledby="consistency-heading">
      <h2 id="consistency-heading">{voice.say('consistency.title')}</h2>
      <p class="note">{voice.say(findings.length > 0 ? 'consistency.note' : 'consistency.none')}</p>
      <ul>
        {findings.map(finding => (
          <li
            key={`${finding.concept} ${finding.system} ${finding.holder ?? finding.values.map(one => one.scenario + one.position).join()}`}
          >
            <Finding
              finding={finding}
              scenarios={scenarios}
              onOpen={(question, open) =>
                change({ view: 'assumptions', question, sides: null, order: 'average', extra: { open } })
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The scenarios of the case with the visitor's edits, once all are here; null before. */
function useCase({ question, edits, own }: State): readonly Scenario[] | null {
  const [shipped, setShipped] = useState<readonly Scenario[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    void Promise.all(questionsWith(question).map(loadedQuestion)).then(found => {
      if (isCurrent) setShipped(found.flatMap(one => (one ? [one.scenario] : [])))
    })
    return () => {
      isCurrent = false
    }
  }, [question])
  return useMemo(
    () => shipped?.map(scenario => edited(withOwn(scenario, own), edits).scenario) ?? null,
    [shipped, edits, own],
  )
}

function Finding({
  finding,
  scenarios,
  onOpen,
}: {
  finding: ConsistencyFinding
  scenarios: readonly Scenario[]
  onOpen: (question: string, key: string) => void
}): JSX.Element {
  const voice = useVoice()
  const first = finding.values[0]!
  const scenarioOf = (id: string): Scenario => scenarios.find(one => one.id === id)!
  const assumption = assumptionOf(scenarioOf(first.scenario), first.key)
  return (
    <>
      <h3>{voice.text(assumption.short ?? assumption.label)}</h3>
      <p class="note">{voice.say(finding.acrossHolders ? 'dg.across' : 'dg.within')}</p>
      <ul class="finding">
        {finding.values.map(one => {
          const scenario = scenarioOf(one.scenario)
          const { unit } = assumptionOf(scenario, one.key)
          const position = scenario.positions.find(other => other.key === one.position)
          return (
            <li key={`${one.scenario} ${one.position}`}>
              <b>{assumed(voice, tidy(fromSi(one.value, unit)))}</b>{' '}
              <button type="button" class="link" onClick={() => onOpen(one.scenario, one.key)}>
                {voice.text(position?.label)} · {voice.text(scenario.title)}
              </button>
            </li>
          )
        })}
      </ul>
      {finding.acrossHolders ? null : (
        <p class="note">
          {voice.say('dg.reason', { reason: finding.reason ?? voice.say('consistency.no-reason') })}
        </p>
      )}
    </>
  )
}
