/** The first number that a sentence puts before a unit: `allowance('1e-6 m; 1e-11 deg', 'deg')` is 1e-11. */
export function allowance(sentence: string, unit: string): number {
  const [, value] = new RegExp(`(\\d[\\d.]*(?:e-?\\d+)?)\\s*${unit}(?![\\w/])`).exec(sentence) ?? []
  if (value === undefined) throw new Error(`no tolerance in ${unit} in “${sentence}”`)
  return unit === '% rel' ? Number(value) / 100 : Number(value)
}

/** The share a sentence allows for a name: `share('T,P 1e-4 rel; rho 1e-3 rel', 'rho')` is 1e-3; without names, for all. */
export function share(sentence: string, name = ''): number {
  const parts = sentence.split(';')
  const own =
    parts.find(part =>
      part
        .trim()
        .split(/[\s,]+/)
        .includes(name),
    ) ?? parts[0]!
  return allowance(own, own.includes('%') ? '% rel' : 'rel')
}
