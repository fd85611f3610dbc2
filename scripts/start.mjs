// `npm start`: from a fresh clone to the flagship's answer.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root } from './setup.mjs'

ensureInstalled()
ensureBuilt()
const args = process.argv.length > 2 ? process.argv.slice(2) : ['compare', 'crawford-2001']
if (args[0] === 'open') {
  const { ensurePage } = await import('./page.mjs')
  await ensurePage()
}
const done = spawnSync(process.execPath, [join(root, 'dist', 'crawford.cjs'), ...args], { stdio: 'inherit' })
process.exit(done.status ?? 1)
