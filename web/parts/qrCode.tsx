import type { JSX } from 'preact'
import { qrPath } from './qrPath.js'

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
