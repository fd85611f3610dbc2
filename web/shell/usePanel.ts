import { useCallback, useState } from 'preact/hooks'
import type { PanelName } from '../panels/panels.js'

/** Which panel is open under the header, and the ways to open and close it. */
export interface OpenPanel {
  name: PanelName | null
  /** The assumption that had the focus when the panel was opened. */
  about: string | null
  file: File | null
  toggle: (name: PanelName) => void
  openFile: (file: File) => void
  close: () => void
}

export function usePanel(): OpenPanel {
  const [open, setOpen] = useState<Pick<OpenPanel, 'name' | 'about' | 'file'>>(CLOSED)
  const toggle = useCallback(
    (name: PanelName) =>
      setOpen(now => (now.name === name ? CLOSED : { name, about: focusedAssumption(), file: null })),
    [],
  )
  const openFile = useCallback((file: File) => setOpen({ name: 'file', about: null, file }), [])
  const close = useCallback(() => setOpen(CLOSED), [])
  return { ...open, toggle, openFile, close }
}

const CLOSED = { name: null, about: null, file: null } as const

/** Parts of the page that stand for one assumption carry its key. */
function focusedAssumption(): string | null {
  const part = document.activeElement?.closest<HTMLElement>('[data-assumption], [data-key]')
  return part?.dataset['assumption'] ?? part?.dataset['key'] ?? null
}
