/** The keys of the page and the message that says what each does; what is written here is in `shell/useKeys`. */
export const KEYS = [
  { keys: ['Tab'], does: 'about.keys-tab' },
  { keys: ['←', '→', '↑', '↓'], does: 'about.keys-arrows' },
  { keys: ['Enter'], does: 'about.keys-enter' },
  { keys: ['1', '…', '9', '0'], does: 'about.keys-digits' },
  { keys: ['[', ']'], does: 'about.keys-brackets' },
  { keys: ['Ctrl Z', '⌘ Z'], does: 'about.keys-undo' },
  { keys: ['Shift Ctrl Z', 'Shift ⌘ Z'], does: 'about.keys-redo' },
  { keys: ['S'], does: 'about.keys-swap' },
] as const
