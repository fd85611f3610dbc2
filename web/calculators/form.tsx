import type { JSX } from 'preact'
import type { InputDoc } from '../../src/index.js'
import { useReferenceVoice } from '../reference/words.js'
import { useVoice } from '../words/context.js'
import type { PageKey } from '../words/say.js'

const LONG = ['numbers', 'number rows', 'counts', 'names', 'nested names', 'object', 'list']

/** What a kind of input is in words: “a number in [0, 1]”. */
export const useKindWords = (): ((kind: string) => string) => {
  const page = useVoice()
  return kind => page.say(`input.${kind.replace(' ', '-')}` as PageKey)
}

/** One input of a model: its name, what it is, its field, and under it what does not fit. */
export function InputField({
  name,
  doc,
  about,
  text,
  fault,
  onText,
}: {
  name: string
  doc: InputDoc
  /** What the input is, in the reader's language; null where it is not known in it. */
  about: string | null
  text: string
  fault: string | null
  onText: (text: string) => void
}): JSX.Element {
  const voice = useReferenceVoice()
  const kindWords = useKindWords()
  const id = `input-${name}`
  const common = {
    id,
    value: text,
    'aria-invalid': fault !== null,
    'aria-describedby': `${id}-about${fault === null ? '' : ` ${id}-fault`}`,
  }
  return (
    <div class="input">
      <label for={id}>
        <code>{name}</code>
        {doc.optional ? <span class="note"> {voice.say('calc-page.optional')}</span> : null}
      </label>
      {doc.kind === 'flag' ? (
        <select {...common} onChange={event => onText(event.currentTarget.value)}>
          <option value="">{voice.say('calc-page.left-out')}</option>
          <option value="true">true</option>
          <option value="false">false</option>
        </select>
      ) : LONG.includes(doc.kind) ? (
        <textarea
          {...common}
          rows={text.length > 60 ? 4 : 1}
          spellcheck={false}
          onInput={event => onText(event.currentTarget.value)}
        />
      ) : (
        <input
          {...common}
          type="text"
          inputMode={doc.kind === 'text' ? 'text' : doc.kind === 'count' ? 'numeric' : 'decimal'}
          spellcheck={false}
          autocomplete="off"
          onInput={event => onText(event.currentTarget.value)}
        />
      )}
      <span class="note" id={`${id}-about`}>
        {about ?? <span lang="en">{doc.about}</span>}
        {about || doc.about ? '; ' : ''}
        {kindWords(doc.kind)}
      </span>
      {fault === null ? null : (
        <span class="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </div>
  )
}
