import type { ComponentType } from 'preact'
import type { Answer } from '../engine/useAnswer.js'
import type { Preferences } from '../shell/preferences.js'
import type { State } from '../state/state.js'

/** What opens under the header on request, each fetched when it is first opened. */
export type PanelName = 'share' | 'cite' | 'export' | 'file' | 'evidence' | 'keys'

export interface PanelProps {
  answer: Answer
  state: State
  preferences: Preferences
  /** The assumption that had the focus when the panel was opened. */
  about: string | null
  /** The file that was dropped on the page; null where one is still to be chosen. */
  file: File | null
  /** Shows another question, as after a file has been read. */
  openQuestion: (id: string) => void
  onClose: () => void
}

export const PANELS: Readonly<Record<PanelName, () => Promise<ComponentType<PanelProps>>>> = {
  share: () => import('./sharePanel.js').then(module => module.SharePanel),
  cite: () => import('./citePanel.js').then(module => module.CitePanel),
  export: () => import('./exportPanel.js').then(module => module.ExportPanel),
  file: () => import('./filePanel.js').then(module => module.FilePanel),
  evidence: () => import('./evidencePanel.js').then(module => module.EvidencePanel),
  keys: () => import('./keysPanel.js').then(module => module.KeysPanel),
}
