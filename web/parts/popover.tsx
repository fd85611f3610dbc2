import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { useVoice } from '../words/context.js'

/** A button that opens a box beside it; Escape or a click elsewhere closes it and focus goes back to the button. */
export function Popover({
  button,
  label,
  name,
  children,
}: {
  button: ComponentChildren
  /** What the button does, for screen readers. */
  label: string
  /** Heading of the box. */
  name: string
  children: (close: () => void) => ComponentChildren
}): JSX.Element {
  const voice = useVoice()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const close = (): void => {
    setOpen(false)
    opener.current?.focus()
  }
  useEffect(() => {
    if (!isOpen) return
    box.current?.focus()
    const onDown = (event: PointerEvent): void => {
      if (!(event.target instanceof Node)) return
      if (!box.current?.contains(event.target) && !opener.current?.contains(event.target)) setOpen(false)
    }
    addEventListener('pointerdown', onDown)
    return () => removeEventListener('pointerdown', onDown)
  }, [isOpen])
  return (
    <span class="popover">
      <button
        ref={opener}
        type="button"
        class="link"
        data-popover
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </button>
      {isOpen ? (
        <div
          ref={box}
          class="popover-box"
          role="dialog"
          aria-labelledby={id}
          tabIndex={-1}
          onKeyDown={event => {
            event.stopPropagation()
            if (event.key === 'Escape') close()
          }}
        >
          <div class="popover-head">
            <h3 id={id}>{name}</h3>
            <button type="button" class="small" aria-label={voice.say('page.close')} onClick={close}>
              ×
            </button>
          </div>
          {children(close)}
        </div>
      ) : null}
    </span>
  )
}
