import type { JSX } from 'preact'
import { Grade } from '../parts/grade.js'
import { DataTable } from '../reference/dataTable.js'
import { lanesOf } from './bars.js'
import { laneName } from './lanes.js'
import type { Scene } from './scene.js'
import { sayPart, useGeometryVoice } from './words.js'

/** Everything the lanes draw, as a table: who, what, from when to when, and how good the entry is. */
export function SceneTable({ scene }: { scene: Scene }): JSX.Element {
  const voice = useGeometryVoice()
  const seconds = (at: number): string =>
    voice.number(at, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const gradeOf = (key: string): string => {
    const [role, index] = key.split('/')
    const list = role === 'radar' ? scene.radars : role === 'site' ? scene.sites : []
    return list[Number(index)]?.evidence ?? 'computed'
  }
  const rows = lanesOf(scene).flatMap(lane => {
    const name = laneName(lane, voice)
    const grade = <Grade of={gradeOf(lane.key)} />
    const bars = lane.bars.map((bar, i) => ({
      key: `${lane.key}/${i}`,
      cells: [name, sayPart(voice, 'geo', `bar-${bar.what}`), seconds(bar.from), seconds(bar.to), grade],
    }))
    const rounds = lane.rounds.map(({ number, at }) => ({
      key: `${lane.key}/round/${number}`,
      cells: [name, voice.say('timeline.look', { n: number }), seconds(at), seconds(at), grade],
    }))
    const none =
      lane.bars.length === 0 || (lane.why && lane.rounds.length === 0)
        ? [
            {
              key: `${lane.key}/none`,
              cells: [
                name,
                lane.why
                  ? voice.say('geo.lane-why', { why: sayPart(voice, 'why', lane.why) })
                  : voice.say('geo.lane-blind'),
                '',
                '',
                grade,
              ],
            },
          ]
        : []
    return [...bars, ...rounds, ...none]
  })
  return (
    <DataTable
      label={voice.say('geo.title')}
      columns={[
        { label: voice.say('timeline.column.site') },
        { label: voice.say('geo.column-what') },
        { label: voice.say('geo.column-from'), isNumber: true },
        { label: voice.say('geo.column-to'), isNumber: true },
        { label: voice.say('geo.column-grade') },
      ]}
      rows={rows}
    />
  )
}
