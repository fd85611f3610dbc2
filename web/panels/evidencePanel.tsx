import type { JSX } from 'preact'
import { AssumptionTable, SourceNotes } from '../brief/assumptionTable.js'
import { useVoice } from '../words/context.js'
import { Panel } from './panel.js'
import type { PanelProps } from './panels.js'

/** What stands behind the number in focus, or behind all of them: values, ranges, grades, sources. */
export function EvidencePanel({ answer, about, onClose }: PanelProps): JSX.Element {
  const voice = useVoice()
  const { compare, edited } = answer
  const only = compare.assumptions.find(one => one.key === about)
  return (
    <Panel
      title={only ? voice.say('evidence.of', { name: voice.text(only.label) }) : voice.say('evidence.title')}
      onClose={onClose}
    >
      <AssumptionTable compare={compare} scenario={edited.scenario} only={only?.key ?? null} />
      <SourceNotes compare={compare} scenario={edited.scenario} only={only?.key ?? null} />
    </Panel>
  )
}
