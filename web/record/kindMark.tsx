import type { JSX } from 'preact'
import type { EntryType } from '../../src/index.js'

/** The shape of each kind of entry, about the origin, 10 wide. */
const SHAPES: Record<EntryType, JSX.Element> = {
  meeting: <circle r="4.5" class="full" />,
  statement: <circle r="4" class="open" />,
  agreement: <rect x="-4" y="-4" width="8" height="8" class="full" />,
  withdrawal: <path d="M-3.6 -3.6 L3.6 3.6 M-3.6 3.6 L3.6 -3.6" class="stroke" />,
  test: <path d="M0 -4.6 L4.4 3.6 H-4.4 Z" class="open" />,
  deployment: <path d="M0 -4.8 L4.8 0 L0 4.8 L-4.8 0 Z" class="full" />,
  commitment: <rect x="-3.6" y="-3.6" width="7.2" height="7.2" class="open" />,
}

export const KindShape = ({ of }: { of: EntryType }): JSX.Element => SHAPES[of]

/** The shape of a kind of entry beside its word. */
export const KindMark = ({ of }: { of: EntryType }): JSX.Element => (
  <svg class="kind-mark" viewBox="-6 -6 12 12" width="12" height="12" aria-hidden="true">
    {SHAPES[of]}
  </svg>
)
