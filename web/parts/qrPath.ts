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
