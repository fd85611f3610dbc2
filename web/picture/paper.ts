/** The page's light colors (web/style/page.css), for pictures that leave the page and have no style sheet. */
export const PAPER = {
  background: '#ffffff',
  ink: '#14171b',
  ink2: '#434a53',
  ink3: '#5f6670',
  line: '#d9dde2',
  edge: '#7c848e',
  a: '#5a3d99',
  b: '#0a6a5c',
  bSoft: '#d9eee9',
  step: '#68717d',
  envelope: '#e4e7eb',
  edit: '#8a4b00',
  editSoft: '#fff0da',
} as const

export const FONT =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif"

/**
 * A text broken into lines of about so many characters, at blanks. A picture has no layout of its own; the count is
 * for a wide font, so that lines stay inside.
 */
export function brokenLines(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
