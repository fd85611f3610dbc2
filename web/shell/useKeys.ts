import { useEffect } from 'preact/hooks'
import type { Store } from '../state/store.js'
import { VIEWS } from '../state/views.js'
import { questionsWith } from '../engine/questions.js'
import type { PanelName } from '../panels/panels.js'
import { nextTheme } from './preferences.js'
import type { Preferences } from './preferences.js'

const PANEL_KEYS: Readonly<Record<string, PanelName>> = { s: 'share', c: 'cite', e: 'evidence', '?': 'keys' }

/**
 * Keys that act anywhere outside a field: undo and redo; views by digit, questions by brackets, and single letters,
 * which can be turned off because they get in the way of speech input.
 */
export function useKeys(store: Store, preferences: Preferences, onPanel: (name: PanelName) => void): void {
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
      if (!preferences.letters && event.key !== '?') return
      const digit = '1234567890'.indexOf(event.key)
      const view = digit < 0 ? undefined : VIEWS[digit]
      if (view) store.change({ view, extra: {} })
      else if (PANEL_KEYS[key]) {
        event.preventDefault()
        onPanel(PANEL_KEYS[key])
      } else if (key === 'x') swap()
      else if (key === 't') preferences.choose({ theme: nextTheme(preferences.theme) })
      else if (event.key === '[' || event.key === ']') neighbor(store, event.key === ']' ? 1 : -1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [store, preferences, onPanel])
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')

function swap(): void {
  document.querySelector<HTMLButtonElement>('.bar-tools button')?.click()
}

function neighbor(store: Store, by: number): void {
  const ids = questionsWith(store.state.question)
  const next = ids[(ids.indexOf(store.state.question) + by + ids.length) % ids.length]
  if (next) store.change({ question: next, sides: null, order: 'average' })
}
