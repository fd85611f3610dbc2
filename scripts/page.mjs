// `npm run build` and `npm run dev`: the page, for any static host and as one single file, or served while it is written.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf, ensureBuilt, ensureInstalled, mustRun, root } from './setup.mjs'

const PAGE_SOURCES = [
  'src',
  'web',
  'messages',
  'data',
  'scripts',
  'package-lock.json',
  'docs/models',
  'test/truth',
  'CORRECTIONS.md',
  'CITATION.cff',
]
const vite = (...args) => [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), ...args]
const config = ['--config', 'web/vite.config.mjs', '--logLevel', 'warn']

/** Builds `dist/web/` and `dist/web-single/` when anything they are made from has changed. */
export async function ensurePage() {
  ensureInstalled()
  ensureBuilt()
  const stamp = join(root, 'dist', 'web', '.stamp')
  const want = digestOf(PAGE_SOURCES)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === want) return
  process.stderr.write('Building the page …\n')
  const { pageData } = await import('../web/build/data.mjs')
  await pageData()
  mustRun(process.execPath, vite('build', ...config), { quiet: true })
  mustRun(process.execPath, vite('build', ...config), { quiet: true, env: { CRAWFORD_SINGLE: '1' } })
  mkdirSync(join(root, 'dist', 'web'), { recursive: true })
  renameSync(join(root, 'dist', 'web-single', 'index.html'), join(root, 'dist', 'web', 'crawford.html'))
  rmSync(join(root, 'dist', 'web-single'), { recursive: true })
  writeFileSync(stamp, want)
}

if (process.argv[2] === 'build') await ensurePage()
if (process.argv[2] === 'dev') {
  ensureInstalled()
  ensureBuilt()
  const { pageData } = await import('../web/build/data.mjs')
  await pageData()
  mustRun(process.execPath, vite(...config.slice(0, 2)))
}
