import type { JSX } from 'preact'
import type { Json } from '../../src/index.js'
import { Figure } from '../reference/figure.js'
import { useReferenceVoice } from '../reference/words.js'

/** Entries of a list shown before the rest is folded. */
const MOST = 12

/** The outputs of a model, by name. */
export function Outputs({ of }: { of: Readonly<Record<string, Json>> }): JSX.Element {
  return (
    <dl class="outputs">
      {Object.entries(of).map(([name, value]) => (
        <div class="output" key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            <Value of={value} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

function Value({ of }: { of: Json }): JSX.Element {
  const voice = useReferenceVoice()
  if (of === null) return <span>{voice.say('calc-page.none')}</span>
  if (typeof of === 'number') return <Figure value={of} digits={12} />
  if (typeof of === 'boolean') return <span>{voice.say(of ? 'calc-page.yes' : 'calc-page.no')}</span>
  if (typeof of === 'string') return <span lang="en">{of}</span>
  if (isList(of)) return <List of={of} />
  return <Outputs of={of as Readonly<Record<string, Json>>} />
}

/** A list with the place of each entry, counted from 0; long ones are folded. */
function List({ of }: { of: readonly Json[] }): JSX.Element {
  const voice = useReferenceVoice()
  const item = (value: Json, i: number): JSX.Element => (
    <li key={i}>
      <span class="note">{voice.number(i)}</span> <Value of={value} />
    </li>
  )
  return (
    <>
      <ol class="values">{of.slice(0, MOST).map(item)}</ol>
      {of.length > MOST ? (
        <details>
          <summary>{voice.say('calc-page.more', { n: of.length - MOST })}</summary>
          <ol class="values">{of.slice(MOST).map((value, i) => item(value, i + MOST))}</ol>
        </details>
      ) : null}
    </>
  )
}
