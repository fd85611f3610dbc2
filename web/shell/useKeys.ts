import { useEffect } from 'preact/hooks'
import type { Store } from '../state/store.js'
import { VIEWS } from '../state/views.js'
import { questionsWith } from '../engine/questions.js'

/** Keys that act anywhere outside a field: views by digit, questions by brackets, undo and redo, swap. */
export function useKeys(store: Store): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = event.key.toLowerCase()
      if ((event.ctrlKey || event.metaKey) && key === 'z') {
        event.preventDefault()
        if (event.shiftKey) store.redo()
        else store.undo()
        return
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return
      const digit = '1234567890'.indexOf(event.key)
      const view = digit < 0 ? undefined : VIEWS[digit]
      if (view) store.change({ view, extra: {} })
      else if (key === 's') swap(store)
      else if (event.key === '[' || event.key === ']') neighbor(store, event.key === ']' ? 1 : -1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [store])
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

function swap(store: Store): void {
  document.querySelector<HTMLButtonElement>('.bar-tools button')?.click()
  void store
}

function neighbor(store: Store, by: number): void {
  const ids = questionsWith(store.state.question)
  const next = ids[(ids.indexOf(store.state.question) + by + ids.length) % ids.length]
  if (next) store.change({ question: next, sides: null, order: 'average' })
}
