import type { JSX } from 'preact'
import { citeBibTeX, citeText } from '../export/cite.js'
import { useResult } from '../export/useResult.js'
import { useVoice } from '../words/context.js'
import { CopyField } from './copyField.js'
import { Panel } from './panel.js'
import type { PanelProps } from './panels.js'

/** The present result as a reference: text and BibTeX, with everything needed to reach it again. */
export function CitePanel({ answer, state, onClose }: PanelProps): JSX.Element {
  const voice = useVoice()
  const { result } = useResult(answer, state)
  return (
    <Panel title={voice.say('cite.title')} onClose={onClose}>
      <CopyField label={voice.say('cite.as-text')} text={citeText(result, voice)} />
      <CopyField label="BibTeX" text={citeBibTeX(result, voice)} />
      <p class="note">{voice.say('cite.rerun', { command: commandOf(answer) })}</p>
    </Panel>
  )
}

/** The command that gives the same comparison. */
function commandOf({ compare, edited }: PanelProps['answer']): string {
  const sets = edited.edits.map(
    edit => ` --set ${edit.position === null ? '' : `${edit.position}.`}${edit.key}=${edit.text}`,
  )
  const draws = compare.from.band.draws > 0 ? ` --draws ${compare.from.band.draws}` : ''
  return `crawford compare ${compare.scenario} --positions ${compare.from.position},${compare.to.position}${draws}${sets.join('')}`
}
