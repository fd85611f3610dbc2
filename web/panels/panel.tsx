import type { ComponentChildren, JSX } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { useVoice } from '../words/context.js'

/** A panel under the header: takes the focus when it opens, gives it back when it closes; Escape closes it. */
export function Panel({
  title,
  onClose,
  children,
}: {
  title: string
  onClose: () => void
  children: ComponentChildren
}): JSX.Element {
  const voice = useVoice()
  const heading = useRef<HTMLHeadingElement>(null)
  // Before the panel is seen, so that the first key already reaches it.
  useLayoutEffect(() => {
    const before = document.activeElement
    heading.current?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <section
      class="drawer"
      aria-labelledby="drawer-heading"
      onKeyDown={event => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <div class="drawer-head">
        <h2 id="drawer-heading" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" class="plain" onClick={onClose}>
          {voice.say('panel.close')}
        </button>
      </div>
      {children}
    </section>
  )
}
