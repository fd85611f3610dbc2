import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { monthsBetween, readArsenals, trackOf } from '../arsenals/data.js'
import type { Arsenals, ShippedArsenals } from '../arsenals/data.js'
import { OneForce } from '../arsenals/oneForce.js'
import { PathPanel } from '../arsenals/pathPanel.js'
import { RulesChart } from '../arsenals/rulesChart.js'
import { SinceChart } from '../arsenals/sinceChart.js'
import { Standing } from '../arsenals/standing.js'
import { useArsenalVoice } from '../arsenals/words.js'
import type { ArsenalVoice } from '../arsenals/words.js'
import { Grade } from '../parts/grade.js'
import { withExtra } from '../reference/filters.js'
import { useLoaded } from '../reference/loadedData.js'
import { useVoice } from '../words/context.js'
import type { ViewProps } from './view.js'

/** Arsenals: counts by every rule against ceilings and the pledge, one force under every rule, and reduction paths. */
export function ArsenalsView({ state, change }: ViewProps): JSX.Element {
  const page = useVoice()
  const voice = useArsenalVoice()
  const shipped = useLoaded<ShippedArsenals>(() => import('virtual:crawford/data/arsenals'))
  const data = useMemo(() => shipped && readArsenals(shipped), [shipped])
  if (!data) return <p role="status">{page.say('page.opening')}</p>
  const { rule = '', years = '', who = '', what = '', force = '', ...typed } = state.extra
  const set = (part: Record<string, string>): void => change({ extra: withExtra(state.extra, part) })
  return (
    <div class="reference-view arsenals">
      <h1 class="view-title">{voice.say('ars.title')}</h1>
      <Lead data={data} voice={voice} />
      <RulesChart
        data={data}
        rule={rule}
        isWhole={years === 'all'}
        onRule={one => set({ rule: one })}
        onWhole={one => set({ years: one })}
      />
      <Standing data={data} />
      <SinceChart
        data={data}
        who={who}
        what={what}
        onWho={one => set({ who: one })}
        onWhat={one => set({ what: one })}
      />
      <OneForce data={data} id={force} onForce={one => set({ force: one })} />
      <PathPanel data={data} typed={typed} onTyped={set} />
    </div>
  )
}

/** When the pledge was reached by its own rule. */
function Lead({ data, voice }: { data: Arsenals; voice: ArsenalVoice }): JSX.Element {
  const pledge = data.head.ceilings.find(one => one.promise !== null)!
  const { reached } = trackOf(data, pledge, pledge.parties[0]!)
  if (!reached) return <p class="lead">{voice.say('ars.lead-open')}</p>
  return (
    <p class="lead">
      {voice.say('ars.lead-reached', {
        n: voice.number(reached.count!),
        date: reached.date,
        months: monthsBetween(reached.date, pledge.deadline ?? pledge.to),
      })}{' '}
      <Grade of={reached.evidence} />
    </p>
  )
}
