import type { JSX } from 'preact'
import type { Words } from '../../messages/treatyWords.js'
import type { PositionFinding, ReadingFinding } from '../../src/index.js'
import { Grounds } from './grounds.js'
import type { Sources } from './grounds.js'
import { VerdictMark } from './verdictMark.js'
import { useTreatyVoice } from './words.js'

/** A question of reading with those who read it this way and that, side by side. */
export function Readings({
  of,
  words,
  isOpen,
  sources,
}: {
  of: ReadingFinding
  words: Words
  /** Shown from the start: the verdict turns on it. */
  isOpen: boolean
  sources: Sources
}): JSX.Element {
  const voice = useTreatyVoice()
  return (
    <details class="readings" open={isOpen}>
      <summary>{voice.say('tv.readings', { question: words(of.id, of.question) })}</summary>
      <ReadingList of={of} words={words} sources={sources} />
    </details>
  )
}

export function ReadingList({
  of,
  words,
  sources,
}: {
  of: ReadingFinding
  words: Words
  sources: Sources
}): JSX.Element {
  const shown = of.positions.filter(one => one.verdict !== null || one.held)
  return (
    <ul class="reading-list">
      {shown.map(one => (
        <Reading
          key={one.id}
          of={one}
          text={words(`${of.id}/${one.id}`, one.text)}
          holder={words(`holder.${one.holder}`, one.holder)}
          sources={sources}
        />
      ))}
    </ul>
  )
}

function Reading({
  of,
  text,
  holder,
  sources,
}: {
  of: PositionFinding
  text: string
  holder: string
  sources: Sources
}): JSX.Element {
  const voice = useTreatyVoice()
  const { say } = voice
  const notes = [
    say('treaty.held', { from: of.heldFrom ?? '…', to: of.heldTo ?? '…' }),
    ...(of.held ? [] : [say('treaty.history')]),
    ...(of.inForce ? [] : [say('treaty.not-in-force')]),
  ]
  return (
    <li class="reading">
      {of.verdict === null ? null : (
        <p>
          <VerdictMark of={of.verdict} {...wordOf(of, voice)} />
        </p>
      )}
      {of.counted === null ? null : <p>{say('tv.counted', { count: voice.number(of.counted) })}</p>}
      <p>{text}</p>
      <p class="note">
        <b>{holder}</b>
        <br />
        {notes.join('; ')}
      </p>
      <Grounds name={holder} grade={of.evidence} ids={of.sources} sources={sources} />
    </li>
  )
}

/** A count is within a limit or above it; the words of a verdict on a plan would be odd of it. */
const wordOf = (
  { counted, verdict }: PositionFinding,
  { say }: ReturnType<typeof useTreatyVoice>,
): { word?: string } =>
  counted === null ? {} : { word: say(verdict === 'permitted' ? 'treaty.within' : 'treaty.above') }
