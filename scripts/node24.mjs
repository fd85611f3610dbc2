// `npm run test:node24`: the unit tests on Node 24, whichever Node is installed.
import { spawnSync } from 'node:child_process'
import { ensureBuilt, ensureInstalled, root } from './setup.mjs'

ensureInstalled()
ensureBuilt()
const done = spawnSync('npx', ['--yes', 'node@24.9.0', 'node_modules/vitest/vitest.mjs', 'run'], {
  cwd: root,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exit(done.status ?? 1)
