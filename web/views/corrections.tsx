import type { JSX } from 'preact'
import { correctionsOf } from '../corrections/corrections.js'
import { DataTable } from '../reference/dataTable.js'
import { useLoaded } from '../reference/loadedData.js'
import { useReferenceVoice } from '../reference/words.js'
import { useVoice } from '../words/context.js'

/** The public log of values and citations found wrong and put right. */
export function CorrectionsView(): JSX.Element {
  const voice = useReferenceVoice()
  const page = useVoice()
  const text = useLoaded<string>(() => import('virtual:crawford/data/corrections'))
  if (text === null) return <p role="status">{page.say('page.opening')}</p>
  const { rows } = correctionsOf(text)
  return (
    <div class="reference-view">
      <h1 class="view-title">{voice.say('fix.title')}</h1>
      <p class="lead">{voice.say('fix.lead')}</p>
      <p>{voice.say('fix.report')}</p>
      {rows.length === 0 ? (
        <p class="nothing">{voice.say('fix.none')}</p>
      ) : (
        <DataTable
          label={voice.say('fix.title')}
          columns={(['id', 'date', 'was', 'is', 'source', 'effect'] as const).map(name => ({
            label: voice.say(`fix.${name}`),
          }))}
          rows={rows.map((cells, i) => ({ key: `${cells[0]} ${i}`, cells: cells.map(textOf) }))}
        />
      )}
    </div>
  )
}

const textOf = (cell: string): JSX.Element => <span lang="en">{cell}</span>
