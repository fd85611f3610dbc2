import type { JSX } from 'preact'
import { shown } from '../../messages/numbers.js'
import { namesOf } from '../../messages/sentences.js'
import type { CompareResult } from '../../src/index.js'
import { Mark } from '../parts/mark.js'
import type { Side } from '../parts/mark.js'
import { useVoice } from '../words/context.js'

/** The smallest sets of assumptions that change the answer, taken together from the other position. */
export function Cruxes({
  compare,
  seenFrom,
  onSeenFrom,
  onPreview,
}: {
  /** The comparison seen from the chosen side: its `from` is that side. */
  compare: CompareResult
  seenFrom: Side
  onSeenFrom: (side: Side) => void
  onPreview: (keys: readonly string[]) => void
}): JSX.Element {
  const voice = useVoice()
  const { cruxes } = compare
  return (
    <section class="column cruxes" aria-labelledby="crux-heading">
      <div class="column-head">
        <h2 id="crux-heading">{voice.say('crux.heading')}</h2>
        <SeenFrom side={seenFrom} onSide={onSeenFrom} compare={compare} />
      </div>
      {'why' in cruxes ? (
        <p class="note">
          {voice.say(
            cruxes.why === 'same-side'
              ? 'crux.same-side'
              : cruxes.why === 'too-many'
                ? 'crux.too-many'
                : cruxes.why === 'computing'
                  ? 'card.computing'
                  : 'crux.no-claim',
          )}
        </p>
      ) : (
        <Sets cruxes={cruxes} compare={compare} onPreview={onPreview} />
      )}
    </section>
  )
}

type Reached = Exclude<CompareResult['cruxes'], { why: string }>

function Sets({
  cruxes,
  compare,
  onPreview,
}: {
  cruxes: Reached
  compare: CompareResult
  onPreview: (keys: readonly string[]) => void
}): JSX.Element {
  const voice = useVoice()
  const name = namesOf(compare.assumptions, voice)
  const isRobust = (set: readonly string[]): boolean =>
    cruxes.robust.some(robust => robust.length === set.length && robust.every(key => set.includes(key)))
  const sets = cruxes.minimal
    .map((keys, i) => ({ keys, ...cruxes.reached[i]! }))
    .toSorted((a, b) => a.keys.length - b.keys.length || (b.margin ?? 0) - (a.margin ?? 0))
  const list = (shownSets: typeof sets): JSX.Element => (
    <ul class="sets">
      {shownSets.map(({ keys, value }) => (
        <li key={keys.join()}>
          <button type="button" class="chips" onClick={() => onPreview(keys)}>
            {keys.map(key => (
              <span class="chip" key={key}>
                {name(key)}
              </span>
            ))}
          </button>
          <span class="gives">{voice.say('crux.gives', { value: shown(voice, value, compare.unit) })}</span>
        </li>
      ))}
    </ul>
  )
  const lasting = sets.filter(set => isRobust(set.keys))
  const passing = sets.filter(set => !isRobust(set.keys))
  return (
    <>
      <p class="note">
        {voice.say(sets.some(set => set.keys.length === 1) ? 'crux.some-alone' : 'crux.none-alone')}
      </p>
      {list(lasting)}
      {passing.length > 0 ? (
        <>
          <p class="note">{voice.say('crux.not-robust')}</p>
          {list(passing)}
        </>
      ) : null}
    </>
  )
}

/** The switch that says from which position cruxes and break-evens are seen. */
export function SeenFrom({
  side,
  onSide,
  compare,
}: {
  side: Side
  onSide: (side: Side) => void
  compare: CompareResult
}): JSX.Element {
  const voice = useVoice()
  const label = (one: Side): string => voice.text(one === side ? compare.from.label : compare.to.label)
  return (
    <span class="seen-from" role="group" aria-label={voice.say('crux.seen-from')}>
      <span class="seen-from-word">{voice.say('crux.seen-from')}</span>
      {([0, 1] as const).map(one => (
        <button
          key={one}
          type="button"
          class="mark-button"
          aria-pressed={one === side}
          aria-label={label(one)}
          title={label(one)}
          onClick={() => onSide(one)}
        >
          <Mark side={one} />
        </button>
      ))}
    </span>
  )
}
