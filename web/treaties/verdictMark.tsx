import type { JSX } from 'preact'
import type { Verdict } from '../../src/index.js'
import { useTreatyVoice } from './words.js'

const CROSS = <path d="M2 2 L10 10 M10 2 L2 10" />
const TICK = <path d="M1.5 6.5 L4.5 9.5 L10.5 2.5" />
const DASH = <path d="M2 6 H10" />

/** A verdict's shape, in ink: no color says what is good. */
const SHAPES: Record<Verdict, JSX.Element> = {
  prohibited: CROSS,
  permitted: TICK,
  depends: <path d="M3.5 3.5 L1 6 L3.5 8.5 M8.5 3.5 L11 6 L8.5 8.5 M1 6 H11" />,
  'not-enough-information': (
    <>
      <path d="M3.2 3.8 A2.8 2.8 0 1 1 6 6.6 V8" />
      <path d="M6 10 V10.8" />
    </>
  ),
  classified: <path d="M2 4 H10 M2 8 H10" />,
  'never-bound': DASH,
  'not-applicable': DASH,
}

/** A verdict as shape and word. */
export function VerdictMark({ of, word }: { of: Verdict; word?: string }): JSX.Element {
  const voice = useTreatyVoice()
  return (
    <span class="verdict-mark">
      <svg viewBox="0 0 12 12" width="13" height="13" aria-hidden="true">
        {SHAPES[of]}
      </svg>
      <b>{word ?? voice.say(`treaty.verdict.${of}`)}</b>
    </span>
  )
}
