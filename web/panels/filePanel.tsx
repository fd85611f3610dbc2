import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { addQuestion, loadedQuestion } from '../engine/questions.js'
import { openedFile } from '../file/openedFile.js'
import type { Opened, Remark } from '../file/openedFile.js'
import { useVoice } from '../words/context.js'
import { Panel } from './panel.js'
import type { PanelProps } from './panels.js'

/** Opens a scenario file: read and checked here, sent nowhere. */
export function FilePanel({ file, openQuestion, onClose }: PanelProps): JSX.Element {
  const voice = useVoice()
  const [state, setState] = useState<{ name: string; opened: Opened | null } | null>(null)
  const [unknown, setUnknown] = useState<string | null>(null)
  const read = async (chosen: File): Promise<void> => {
    setState({ name: chosen.name, opened: null })
    const opened = await openedFile(chosen, voice)
    setState({ name: chosen.name, opened })
    if (opened.kind === 'refused') return
    if (opened.kind === 'question') {
      addQuestion(opened.question)
      openQuestion(opened.question.scenario.id)
      if (opened.warnings.length === 0) onClose()
      return
    }
    const first = opened.questions[0]!
    if (await loadedQuestion(first)) {
      openQuestion(first)
      onClose()
    } else setUnknown(first)
  }
  useEffect(() => {
    if (file) void read(file)
  }, [file])
  const opened = state?.opened
  return (
    <Panel title={voice.say('file.title')} onClose={onClose}>
      <label class="file-choice">
        <span>{voice.say('file.choose')}</span>
        <input
          type="file"
          accept=".yaml,.yml,.json"
          onChange={event => {
            const chosen = event.currentTarget.files?.[0]
            if (chosen) void read(chosen)
          }}
        />
      </label>
      <p class="note">{voice.say('file.stays')}</p>
      <div role="status">
        {state && !opened ? <p>{voice.say('file.reading', { file: state.name })}</p> : null}
        {opened?.kind === 'refused' ? (
          <p>
            <b>{voice.say('file.refused', { file: state!.name, n: opened.remarks.length })}</b>
          </p>
        ) : null}
        {opened?.kind === 'case' && unknown !== null ? (
          <p>{voice.say('file.case', { id: unknown })}</p>
        ) : null}
      </div>
      {opened?.kind === 'refused' ? <Remarks remarks={opened.remarks} text={opened.text} /> : null}
      {opened?.kind === 'question' && opened.warnings.length > 0 ? (
        <Remarks remarks={opened.warnings} text="" />
      ) : null}
    </Panel>
  )
}

/** What is wrong, each leading to its line in the text below. */
function Remarks({ remarks, text }: { remarks: readonly Remark[]; text: string }): JSX.Element {
  const voice = useVoice()
  const lines = useRef<HTMLOListElement>(null)
  const show = (line: number): void => {
    const item = lines.current?.children[line - 1]
    if (item instanceof HTMLElement) item.focus()
  }
  const marked = new Set(remarks.map(one => one.line))
  return (
    <>
      <ul class="remarks">
        {remarks.map(one => (
          <li key={one.text}>
            {one.line === null || text === '' ? (
              one.text
            ) : (
              <button type="button" class="link" onClick={() => show(one.line!)}>
                {one.text}
              </button>
            )}
          </li>
        ))}
      </ul>
      {text === '' ? null : (
        <ol class="file-lines" ref={lines} aria-label={voice.say('file.lines')}>
          {text.split('\n').map((line, i) => (
            // oxlint-disable-next-line no-array-index-key -- a line is its place in the file
            <li
              key={i}
              tabIndex={marked.has(i + 1) ? 0 : -1}
              class={marked.has(i + 1) ? 'marked' : undefined}
            >
              <code>{line || ' '}</code>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}
