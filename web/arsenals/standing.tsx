import type { JSX } from 'preact'
import type { SeriesPoint } from '../../src/index.js'
import { Grade } from '../parts/grade.js'
import { DataTable } from '../reference/dataTable.js'
import { trackOf } from './data.js'
import type { Arsenals } from './data.js'
import { Sources } from './sources.js'
import { sayPart, useArsenalVoice } from './words.js'

/** Each ceiling and the pledge against the counts of the same rule: when they were reached, and where they stood when due. */
export function Standing({ data }: { data: Arsenals }): JSX.Element {
  const voice = useArsenalVoice()
  const point = (one: SeriesPoint | null): JSX.Element | string =>
    one === null ? (
      voice.say('ars.no-count')
    ) : (
      <>
        {voice.say('ars.count-on', { n: voice.number(one.count!), date: one.date })}{' '}
        <Grade of={one.evidence} /> <Sources ids={[one.source]} data={data} />
      </>
    )
  const title = voice.say('ars.standing-title')
  return (
    <section aria-labelledby="standing-heading">
      <h2 id="standing-heading">{title}</h2>
      <p class="note">{voice.say('ars.standing-note')}</p>
      <DataTable
        label={title}
        columns={['ceiling', 'party', 'due', 'reached', 'at-due', 'standing'].map(name => ({
          label: sayPart(voice, 'ars', `column-${name}`),
        }))}
        rows={data.head.ceilings.flatMap(ceiling =>
          ceiling.parties.map(party => {
            const track = trackOf(data, ceiling, party)
            return {
              key: `${ceiling.id}/${party}`,
              cells: [
                <span key="name" data-ceiling={`${ceiling.id}/${party}`}>
                  {voice.text(ceiling.label)} <Grade of={ceiling.evidence} />{' '}
                  <Sources ids={ceiling.sources} data={data} />
                </span>,
                voice.text(data.head.countries.find(one => one.id === party)?.label),
                ceiling.deadline ?? voice.say('ars.no-due'),
                point(track.reached),
                point(track.atDeadline),
                <span key="standing">
                  {sayPart(voice, 'ars', `standing-${track.standing}`)}
                  {ceiling.after ? ` (${voice.text(ceiling.after)})` : ''} <Grade of="computed" />
                </span>,
              ],
            }
          }),
        )}
      />
    </section>
  )
}
