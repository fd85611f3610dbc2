// What `npm start` and `npm test` share: install what is missing, build if stale. Node alone, no packages.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

const digest = text => createHash('sha256').update(text).digest('hex')
const read = path => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** Runs one command in the project folder; ends the process with its exit code when it does not succeed. */
export function mustRun(command, args, { quiet = false, env = {} } = {}) {
  const windows = process.platform === 'win32'
  const done = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    shell: windows,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
  })
  if (done.status === 0) return done
  if (quiet) process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}`)
  process.stderr.write(`${command} ${args.join(' ')} ended with ${done.status ?? done.error?.message}\n`)
  process.exit(done.status ?? 1)
}

/** Installs the locked versions when node_modules is missing or was made from another lock file. */
export function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.crawford-lock')
  const want = digest(read(join(root, 'package-lock.json')))
  if (read(stamp) === want) return
  process.stderr.write('Installing the locked packages (npm ci) …\n')
  mustRun('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  writeFileSync(stamp, want)
}

const SOURCES = [
  'src',
  'cli',
  'messages',
  'data',
  'scripts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.base.json',
]

function filesBelow(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap(name => filesBelow(join(path, name)))
}

/** One digest over every file the build reads. */
export const sourceDigest = () => digestOf(SOURCES)

/** One digest over these files and all files below these folders of the project. */
export function digestOf(names) {
  const hash = createHash('sha256')
  for (const path of names.flatMap(name => filesBelow(join(root, name)))) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

/** Builds `dist/` when any file it is made from has changed. */
export function ensureBuilt() {
  const want = sourceDigest()
  if (read(join(root, 'dist', '.stamp')) === want) return
  process.stderr.write('Building …\n')
  mustRun(process.execPath, ['scripts/build.mjs'])
}
