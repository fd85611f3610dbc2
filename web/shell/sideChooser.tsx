import type { JSX } from 'preact'
import type { Answer } from '../engine/useAnswer.js'
import { Mark } from '../parts/mark.js'
import type { Side } from '../parts/mark.js'
import type { State } from '../state/state.js'
import { useVoice } from '../words/context.js'

/** Which two positions are on show, where there are more than two. */
export function SideChooser({
  answer,
  change,
}: {
  answer: Answer
  change: (part: Partial<State>) => void
}): JSX.Element | null {
  const voice = useVoice()
  const { sides, base } = answer
  if (base.positions.length < 3) return null
  const choose = (side: Side, key: string): void => {
    const [own, other] = side === 0 ? sides : [sides[1], sides[0]]
    // Taking the position of the other side exchanges the two.
    const rest = key === other ? own : other
    change({ sides: side === 0 ? [key, rest] : [rest, key], order: 'average' })
  }
  return (
    <span class="side-chooser" role="group" aria-label={voice.say('bar.positions')}>
      {([0, 1] as const).map(side => (
        <label key={side}>
          <Mark side={side} />
          <span class="unseen">{voice.say(side === 0 ? 'bar.first' : 'bar.second')}</span>
          <select value={sides[side]} onChange={event => choose(side, event.currentTarget.value)}>
            {base.positions.map(one => (
              <option key={one.key} value={one.key}>
                {voice.text(one.label)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </span>
  )
}
