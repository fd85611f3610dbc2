import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { Choice } from '../reference/filters.js'
import { useVoice } from '../words/context.js'
import { CountChart } from './chart.js'
import type { ChartBar } from './chart.js'
import { linesOf, spansWithout, yearOf } from './data.js'
import type { Arsenals, NamedCeiling } from './data.js'
import { LineTable } from './lineTable.js'
import { chartLine, chartText } from './shownLines.js'
import { sayPart, useArsenalVoice } from './words.js'
import type { ArsenalVoice } from './words.js'

/** Categories of warheads under the three rules that have ceilings. */
const RULES = ['start1', 'sort', 'new-start'] as const
const FIRST = 1990
const BEGIN = 1945
/** Ceilings close under each other keep their labels apart. */
const LABEL_AT: Readonly<Record<string, ChartBar['labelAt']>> = { 'SORT-1': 'beside', 'NS-2': 'under-end' }

/** Declared counts by the rules of treaties, with the ceilings, the pledge and the years without a treaty. */
export function RulesChart({
  data,
  rule,
  isWhole,
  onRule,
  onWhole,
}: {
  data: Arsenals
  rule: string
  isWhole: boolean
  onRule: (rule: string) => void
  onWhole: (whole: string) => void
}): JSX.Element {
  const voice = useArsenalVoice()
  const page = useVoice()
  const [isTable, setTable] = useState(false)
  const shown = RULES.filter(one => rule === '' || one === rule)
  const lines = linesOf(data, ['us', 'ru'], shown)
  const names = new Set(shown.map(one => data.head.categories.find(({ id }) => id === one)!.name))
  const bars = data.head.ceilings.filter(one => names.has(one.category)).map(one => barOf(one, data, voice))
  const last = Math.max(...data.rows.map(row => row.year), ...bars.map(bar => Math.floor(bar.to)))
  const from = isWhole ? BEGIN : FIRST
  const title = voice.say('ars.rules-title')
  return (
    <section aria-labelledby="rules-heading">
      <h2 id="rules-heading">{title}</h2>
      <p class="note">{voice.say('ars.rules-note')}</p>
      <div class="filters">
        <Choice
          label={voice.say('ars.rule')}
          all={voice.say('ars.rule-all')}
          value={rule}
          options={RULES.map(value => ({
            value,
            text: sayPart(voice, 'arsenal.rule', data.head.categories.find(one => one.id === value)!.rule!),
          }))}
          onChange={onRule}
        />
        <Choice
          label={voice.say('ars.period')}
          all={`${FIRST}–${last}`}
          value={isWhole ? 'all' : ''}
          options={[{ value: 'all', text: `${BEGIN}–${last}` }]}
          onChange={onWhole}
        />
        <button type="button" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          {page.say(isTable ? 'wf.as-chart' : 'wf.as-table')}
        </button>
      </div>
      {isTable ? (
        <LineTable title={title} lines={lines} data={data} />
      ) : (
        <CountChart
          title={chartText(title, lines, voice)}
          unit={voice.say('ars.unit')}
          from={from}
          to={last + 1}
          lines={lines.map(line => chartLine(line, line.what.id === 'start1', false, voice))}
          bars={bars}
          stretches={spansWithout(data.treaties, from, last + 1).map(([a, b]) => ({
            from: a,
            to: b,
            label: voice.say('ars.no-treaty'),
          }))}
          cursor={null}
        />
      )}
    </section>
  )
}

function barOf(one: NamedCeiling, data: Arsenals, voice: ArsenalVoice): ChartBar {
  const treaty = data.treaties.find(({ id }) => id === one.treaty)
  const isPledge = one.promise !== null
  return {
    key: one.id,
    label:
      isPledge && one.low !== null
        ? voice.say('ars.pledge', {
            low: voice.number(one.low),
            high: voice.number(one.value),
            year: one.deadline?.slice(0, 4) ?? '',
          })
        : `${voice.text(treaty?.label)}: ${one.low === null ? '' : `${voice.number(one.low)}–`}${voice.number(one.value)}`,
    from: yearOf(one.from),
    to: yearOf(one.to),
    low: isPledge ? one.low : null,
    value: one.value,
    isPledge,
    labelAt: isPledge ? 'under' : (LABEL_AT[one.id] ?? 'over'),
  }
}
