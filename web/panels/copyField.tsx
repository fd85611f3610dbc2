import type { JSX } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { useVoice } from '../words/context.js'

/** A text to take away: selected with a click, copied with a button that says when it is done. */
export function CopyField({ label, text }: { label: string; text: string }): JSX.Element {
  const voice = useVoice()
  const field = useRef<HTMLTextAreaElement>(null)
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async (): Promise<void> => {
    field.current?.select()
    try {
      await navigator.clipboard.writeText(text)
      setCopied(text)
    } catch {
      // Without leave to write the clipboard the text stays selected, ready for the keyboard.
      setCopied(null)
    }
  }
  return (
    <div class="copy-field">
      <label>
        <span class="copy-label">{label}</span>
        <textarea
          ref={field}
          readOnly
          rows={Math.min(10, Math.max(1, text.split('\n').length + Math.floor(text.length / 160)))}
          value={text}
          onFocus={event => event.currentTarget.select()}
        />
      </label>
      <button type="button" onClick={() => void copy()}>
        {voice.say('panel.copy')}
      </button>
      <span role="status" class="note">
        {copied === text ? voice.say('panel.copied') : ''}
      </span>
    </div>
  )
}
