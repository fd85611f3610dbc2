import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { COUNTED, partsOf, stateText, statusSentences, totalsText } from '../../messages/checkWords.js'
import { lifeSentences, noTreatySentences } from '../../messages/treatyLife.js'
import { treatyWords } from '../../messages/treatyWords.js'
import type { Check, RuleFinding, Treaty } from '../../src/index.js'
import { NothingFound, withExtra } from '../reference/filters.js'
import { useLoaded } from '../reference/loadedData.js'
import { Choices } from '../treaties/choices.js'
import { answered, subjectsOf } from '../treaties/data.js'
import type { Answered, TreatyFile } from '../treaties/data.js'
import type { Sources } from '../treaties/grounds.js'
import { Life } from '../treaties/life.js'
import { ReadingList } from '../treaties/readings.js'
import { RuleRow } from '../treaties/ruleRow.js'
import { SilentRules } from '../treaties/silentRules.js'
import { TreatyChart } from '../treaties/treatyChart.js'
import { VerdictFilter } from '../treaties/verdictFilter.js'
import { subjectName, useTreatyVoice } from '../treaties/words.js'
import { useVoice } from '../words/context.js'
import type { ViewProps } from './view.js'

type Extra = Readonly<Record<string, string>>
type OnExtra = (extra: Record<string, string>) => void

/** An architecture or a force against a treaty on a day, article by article, with the readings held of it. */
export function TreatiesView({ state, change }: ViewProps): JSX.Element {
  const page = useVoice()
  const file = useLoaded<TreatyFile>(() => import('virtual:crawford/data/treaties'))
  return file ? (
    <Whole file={file} extra={state.extra} onExtra={extra => change({ extra })} />
  ) : (
    <p role="status" data-opening>
      {page.say('page.opening')}
    </p>
  )
}

function Whole({ file, extra, onExtra }: { file: TreatyFile; extra: Extra; onExtra: OnExtra }): JSX.Element {
  const voice = useTreatyVoice()
  const subjects = useMemo(() => subjectsOf(file), [file])
  const { treaty = '', subject = '', date = '' } = extra
  const shown = useMemo(
    () => answered(file, subjects, { treaty, subject, date }),
    [file, subjects, treaty, subject, date],
  )
  return (
    <div class="reference-view treaties">
      <h1 class="view-title">{voice.say(`tv.title.${shown.subject.kind}`)}</h1>
      <Choices shown={shown} subjects={subjects} treaties={file.treaties} extra={extra} onExtra={onExtra} />
      {shown.unknown.length > 0 ? (
        <p class="notice" role="status">
          {voice.say('tv.unknown', { names: shown.unknown.join(', ') })}
        </p>
      ) : null}
      <Answer shown={shown} file={file} extra={extra} onExtra={onExtra} />
      {shown.treaty ? <Life of={shown.treaty} date={shown.date} sources={file.sources} /> : null}
      <TreatyChart treaties={file.treaties} chosen={shown.treaty?.id ?? null} date={shown.date} />
      <p class="note">{voice.say('tv.note')}</p>
    </div>
  )
}

function Answer({
  shown,
  file,
  extra,
  onExtra,
}: {
  shown: Answered
  file: TreatyFile
  extra: Extra
  onExtra: OnExtra
}): JSX.Element {
  const voice = useTreatyVoice()
  if (shown.kind === 'check')
    return <Checked shown={shown} sources={file.sources} extra={extra} onExtra={onExtra} />
  const [first, ...rest] =
    shown.kind === 'outside'
      ? lifeSentences(shown.treaty, shown.status, file.treaties, voice)
      : noTreatySentences(
          { ...shown.applied, date: shown.date },
          subjectName(shown.subject, voice),
          file.treaties,
          voice,
        )
  return (
    <div role="status">
      <p class="lead">
        <b>{sentence(first!)}</b>
      </p>
      {rest.map(text => (
        <p key={text}>{sentence(text)}</p>
      ))}
    </div>
  )
}

function Checked({
  shown,
  sources,
  extra,
  onExtra,
}: {
  shown: Answered & { kind: 'check'; treaty: Treaty; check: Check }
  sources: Sources
  extra: Extra
  onExtra: OnExtra
}): JSX.Element {
  const voice = useTreatyVoice()
  const { say } = voice
  const { check, treaty, subject } = shown
  const words = treatyWords(treaty, voice)
  const { now, pending, apart, silent } = partsOf(check)
  const { verdict = '' } = extra
  const set = (part: Record<string, string>): void => onExtra(withExtra(extra, part))
  const isShown = (rule: RuleFinding): boolean => verdict === '' || rule.verdict === verdict
  const sections = [
    { id: 'rules', title: say('tv.rules'), rules: now },
    {
      id: 'pending',
      title: `${say('treaty.section.pending')} ${totalsText(pending, voice)}`,
      rules: pending,
    },
    { id: 'apart', title: `${say('treaty.section.apart')} ${totalsText(apart, voice)}`, rules: apart },
  ].map(section => ({ ...section, rules: section.rules.filter(isShown) }))
  const found = sections.flatMap(section => section.rules).length
  return (
    <>
      <p class="lead" role="status">
        {say('treaty.opening', {
          subject: subjectName(subject, voice),
          treaty: words.short,
          date: check.date,
          state: stateText(check.status, voice),
          totals: totalsText(now, voice),
        })}
      </p>
      <p class="note">
        {statusSentences(check, words.text, voice).join(' ')}{' '}
        {subject.kind === 'architecture' && subject.architecture.check_as === 'operational'
          ? say('tv.check-as')
          : null}
      </p>
      <VerdictFilter
        rules={[...now, ...pending, ...apart]}
        value={verdict}
        onChange={one => set({ verdict: one })}
      />
      {found === 0 && verdict !== '' ? (
        <NothingFound
          text={say('tv.nothing', {
            verdict: COUNTED.some(one => one === verdict)
              ? say(`treaty.verdict.${verdict}` as 'treaty.verdict.depends')
              : verdict,
          })}
          clear={say('tv.clear')}
          onClear={() => set({ verdict: '' })}
        />
      ) : null}
      {sections
        .filter(section => section.rules.length > 0)
        .map(({ id, title, rules }) => (
          <section key={id} aria-labelledby={`rules-${id}`}>
            <h2 id={`rules-${id}`}>{title}</h2>
            <ol class="rules">
              {rules.map(rule => (
                <RuleRow
                  key={`${check.subject.id} ${rule.id}`}
                  rule={rule}
                  since={check.status.enteredIntoForce}
                  words={words.text}
                  sources={sources}
                />
              ))}
            </ol>
          </section>
        ))}
      {check.readings.length > 0 && verdict === '' ? (
        <section aria-labelledby="readings-whole">
          <h2 id="readings-whole">{say('tv.reading-whole')}</h2>
          {check.readings.map(reading => (
            <div key={reading.id}>
              <p>{words.text(reading.id, reading.question)}</p>
              <ReadingList of={reading} words={words.text} sources={sources} />
            </div>
          ))}
        </section>
      ) : null}
      {verdict === '' ? <SilentRules rules={silent} words={words.text} /> : null}
    </>
  )
}

/** A sentence of the command with its full stop. */
const sentence = (text: string): string => (/[.!]$/.test(text) ? text : `${text}.`)
