/** A curve in a terminal: `height` rows of eighths of a character, from the samples at equal steps in `values`. */
export function profile(values: readonly number[], height: number): string[] {
  const most = Math.max(...values)
  const EIGHTHS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█']
  return Array.from({ length: height }, (_, row) =>
    values
      .map(value => {
        const filled = most > 0 ? (Math.max(0, value) / most) * height * 8 : 0
        const here = Math.round(filled) - 8 * (height - 1 - row)
        return EIGHTHS[Math.max(0, Math.min(8, here))]!
      })
      .join('')
      .trimEnd(),
  )
}
