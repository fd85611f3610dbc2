// Draws docs/picture.svg from what the command really prints, so that the README never shows anything else.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root } from './setup.mjs'

ensureInstalled()
ensureBuilt()
const args = ['compare', 'crawford-2001-raid', '--lang', 'en']
const printed = spawnSync(process.execPath, [join(root, 'dist', 'crawford.cjs'), ...args], {
  encoding: 'utf8',
}).stdout
const end = printed.indexOf('\n\nWhat evidence')
const lines = [`$ crawford compare crawford-2001-raid`, ...printed.slice(0, end).split('\n')]

const [size, leading, margin] = [13, 17, 16]
const width = Math.ceil(Math.max(...lines.map(line => [...line].length)) * size * 0.602) + 2 * margin
const height = lines.length * leading + 2 * margin
const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const rows = lines.map(
  (line, i) => `<text x="${margin}" y="${margin + (i + 0.8) * leading}">${escaped(line)}</text>`,
)
writeFileSync(
  join(root, 'docs', 'picture.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Output of crawford compare crawford-2001-raid">
<rect width="100%" height="100%" rx="8" fill="#F6F7F8"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${size}" fill="#14171B" xml:space="preserve">
${rows.join('\n')}
</g>
</svg>
`,
)
