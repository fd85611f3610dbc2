import type { JSX } from 'preact'
import { encode } from 'uqr'

/** Modules a side that a phone still reads from a projector; more are finer than its camera sees. */
const MOST_MODULES = 97
const QUIET = 4

/** The modules of a code as one path, with the quiet zone around; null where the text is too long to be read. */
export function qrPath(text: string): { path: string; size: number } | null {
  let code
  try {
    code = encode(text, { ecc: 'L', border: 0 })
  } catch {
    return null
  }
  if (code.size > MOST_MODULES) return null
  const path = code.data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : '')))
    .join('')
  return { path, size: code.size + 2 * QUIET }
}

/** A code to scan, in black on white whatever the theme: cameras want it so. */
export function QrCode({
  text,
  label,
  tooLong,
}: {
  text: string
  label: string
  tooLong: string
}): JSX.Element {
  const code = qrPath(text)
  if (!code) return <p class="note">{tooLong}</p>
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${code.size} ${code.size}`}
      width="232"
      height="232"
      role="img"
      aria-label={label}
    >
      <rect width={code.size} height={code.size} fill="#ffffff" />
      <path d={code.path} fill="#000000" />
    </svg>
  )
}
