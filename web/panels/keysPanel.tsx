import type { JSX } from 'preact'
import { useVoice } from '../words/context.js'
import type { PageKey } from '../words/say.js'
import { Panel } from './panel.js'
import type { PanelProps } from './panels.js'

const KEYS: readonly [string, PageKey][] = [
  ['Tab', 'keys.tab'],
  ['← → ↑ ↓, Page Up, Page Down, Home, End', 'keys.arrows'],
  ['Enter, Esc', 'keys.enter'],
  ['Ctrl/⌘ Z, Shift Ctrl/⌘ Z', 'keys.undo'],
  ['1–9, 0', 'keys.views'],
  ['[ ]', 'keys.questions'],
  ['S', 'keys.share'],
  ['X', 'keys.swap'],
  ['E', 'keys.evidence'],
  ['C', 'keys.cite'],
  ['T', 'keys.theme'],
  ['?', 'keys.help'],
]

/** What the keyboard does, and the switch that turns single letters off. */
export function KeysPanel({ preferences, onClose }: PanelProps): JSX.Element {
  const voice = useVoice()
  return (
    <Panel title={voice.say('keys.title')} onClose={onClose}>
      <dl class="keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{voice.say(what)}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input
          type="checkbox"
          checked={preferences.letters}
          onChange={event => preferences.choose({ letters: event.currentTarget.checked })}
        />
        {voice.say('keys.letters')}
      </label>
    </Panel>
  )
}
