import type { JSX } from 'preact'
import { Grade } from '../parts/grade.js'
import { DataTable } from '../reference/dataTable.js'
import type { Arsenals, ShownLine } from './data.js'
import { lineLabel } from './shownLines.js'
import { Sources } from './sources.js'
import { useArsenalVoice } from './words.js'

/** Every count of the lines with its date, grade and source: the chart as a table. */
export function LineTable({
  title,
  lines,
  data,
}: {
  title: string
  lines: readonly ShownLine[]
  data: Arsenals
}): JSX.Element {
  const voice = useArsenalVoice()
  return (
    <DataTable
      label={title}
      columns={[
        { label: voice.say('ars.column-date') },
        { label: voice.say('ars.column-line') },
        { label: voice.say('ars.column-count'), isNumber: true },
        { label: voice.say('ars.column-range'), isNumber: true },
        { label: voice.say('arsenal.column.grade') },
        { label: voice.say('ars.column-source') },
        { label: voice.say('ars.column-note') },
      ]}
      rows={lines.flatMap(line =>
        line.points.map((point, i) => ({
          key: `${line.key}/${i}`,
          cells: [
            point.date,
            lineLabel(line, voice),
            point.count === null ? voice.say('ars.no-count') : voice.number(point.count),
            point.low !== null && point.high !== null
              ? `${voice.number(point.low)}–${voice.number(point.high)}`
              : '',
            <Grade key="grade" of={point.evidence} />,
            <Sources key="source" ids={[point.source]} data={data} />,
            point.note ?? '',
          ],
        })),
      )}
    />
  )
}
