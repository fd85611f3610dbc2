import type { JSX } from 'preact'
import type { StepOrder } from '../state/state.js'
import { useVoice } from '../words/context.js'

/** In which order the steps are taken: averaged over all, the largest first, or the visitor's own. */
export function OrderChooser({
  order,
  keys,
  name,
  canChoose,
  onOrder,
}: {
  order: StepOrder
  keys: readonly string[]
  name: (key: string) => string
  /** Whether the metric of a mixture is at hand, as it is where all values are single numbers. */
  canChoose: boolean
  onOrder: (order: StepOrder) => void
}): JSX.Element {
  const voice = useVoice()
  const isOwn = typeof order !== 'string'
  const option = (is: boolean, text: string, choose: () => void): JSX.Element => (
    <button type="button" class="segment" aria-pressed={is} onClick={choose}>
      {text}
    </button>
  )
  const moved = (from: number, to: number): void => {
    const next = keys.filter((_, i) => i !== from)
    next.splice(to, 0, keys[from]!)
    onOrder(next)
  }
  return (
    <div class="order">
      <div class="segments" role="group" aria-label={voice.say('wf.order')}>
        {option(order === 'average', voice.say('wf.average'), () => onOrder('average'))}
        {canChoose ? option(order === 'largest', voice.say('wf.largest'), () => onOrder('largest')) : null}
        {canChoose ? option(isOwn, voice.say('wf.choose'), () => onOrder([...keys])) : null}
      </div>
      {isOwn ? (
        <ol class="order-list">
          {keys.map((key, i) => (
            <li key={key}>
              <span>{name(key)}</span>
              <button
                type="button"
                class="small"
                disabled={i === 0}
                aria-label={voice.say('wf.up', { name: name(key) })}
                onClick={() => moved(i, i - 1)}
              >
                ↑
              </button>
              <button
                type="button"
                class="small"
                disabled={i === keys.length - 1}
                aria-label={voice.say('wf.down', { name: name(key) })}
                onClick={() => moved(i, i + 1)}
              >
                ↓
              </button>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}
