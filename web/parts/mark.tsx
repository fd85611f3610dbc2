import type { JSX } from 'preact'

/** Which of the two positions something belongs to: the left one or the right one. */
export type Side = 0 | 1

/** The mark of a position: a filled circle for the first, a hatched square for the second. Never color alone. */
export const Mark = ({ side }: { side: Side }): JSX.Element => (
  <svg class={`mark side-${side}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    {side === 0 ? (
      <circle class="fill" cx="6" cy="6" r="6" />
    ) : (
      <>
        <rect class="fill" x="0.75" y="0.75" width="10.5" height="10.5" />
        <rect class="hatch outline" x="0.75" y="0.75" width="10.5" height="10.5" />
      </>
    )}
  </svg>
)

/** The hatch of the second position, defined once for the whole page. */
export const Patterns = (): JSX.Element => (
  <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-line" width="2.6" height="6" />
      </pattern>
    </defs>
  </svg>
)
