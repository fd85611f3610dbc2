import type { JSX } from 'preact'
import { useVoice } from '../words/context.js'
import type { PageKey } from '../words/say.js'

/** The glyph of each evidence grade, in a 12 by 12 box. */
const GLYPHS: Readonly<Record<string, JSX.Element>> = {
  primary: <circle cx="6" cy="6" r="5" class="solid" />,
  secondary: (
    <>
      <circle cx="6" cy="6" r="4.5" class="ring" />
      <path d="M6 1.5 A4.5 4.5 0 0 0 6 10.5 Z" class="solid" />
    </>
  ),
  unchecked: (
    <>
      <circle cx="6" cy="6" r="4.5" class="ring" />
      <circle cx="6" cy="6" r="1.5" class="solid" />
    </>
  ),
  computed: (
    <>
      <rect x="1.5" y="1.5" width="9" height="9" class="ring" />
      <path d="M3.5 4.7 H8.5 M3.5 7.3 H8.5" class="ring" />
    </>
  ),
  assumed: <circle cx="6" cy="6" r="4.5" class="ring dashed" />,
}

/** How well a number is documented: a glyph, and the word beside it or for screen readers only. */
export function Grade({ of, isShort = false }: { of: string; isShort?: boolean }): JSX.Element {
  const word = useVoice().say(`grade.${of}` as PageKey)
  return (
    <span class="grade" title={word}>
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        {GLYPHS[of] ?? GLYPHS['assumed']}
      </svg>
      <span class={isShort ? 'unseen' : 'grade-word'}>{word}</span>
    </span>
  )
}
