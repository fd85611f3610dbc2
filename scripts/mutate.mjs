// `npm run mutate`: breaks the ten formulas that matter, one by one, in a copy of the project; the suite must go red each time.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, root } from './setup.mjs'

/** Each: what is broken, where, the text found there exactly once, and what takes its place. */
const MUTANTS = JSON.parse(readFileSync(join(root, 'scripts', 'mutants.json'), 'utf8'))

ensureInstalled()
ensureBuilt()
const copy = mkdtempSync(join(tmpdir(), 'crawford-mutants-'))
process.on('exit', () => rmSync(copy, { recursive: true, force: true }))
for (const name of [
  'src',
  'test',
  'cli',
  'messages',
  'data',
  'docs',
  'dist',
  'package.json',
  'tsconfig.json',
  'tsconfig.base.json',
  'vitest.config.ts',
])
  cpSync(join(root, name), join(copy, name), { recursive: true })
symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir')

/** The tests that know nothing of the built command: it is not rebuilt for a mutant. */
const TESTS = ['src', 'test/truth/models.test.ts']
function suite() {
  const done = spawnSync(
    process.execPath,
    [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--bail=1', '--reporter=json', ...TESTS],
    {
      cwd: copy,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  const report = JSON.parse(done.stdout.slice(done.stdout.indexOf('{')))
  const failing = report.testResults
    .flatMap(file => file.assertionResults)
    .find(one => one.status === 'failed')
  return {
    green: done.status === 0,
    failing:
      failing?.fullName ??
      report.testResults.find(file => file.status === 'failed')?.message?.split('\n')[0] ??
      '',
  }
}

const untouched = suite()
if (!untouched.green) {
  console.log(`the suite is red before anything is broken: ${untouched.failing}`)
  process.exit(1)
}
let survived = 0
for (const { formula, file, find, replace } of MUTANTS) {
  const path = join(copy, file)
  const text = readFileSync(path, 'utf8')
  if (text.split(find).length !== 2) {
    console.log(`STALE     ${formula}: ${file} does not hold the text exactly once`)
    survived++
    continue
  }
  writeFileSync(
    path,
    text.replace(find, () => replace),
  )
  const { green, failing } = suite()
  writeFileSync(path, text)
  if (green) survived++
  console.log(`${green ? 'SURVIVED ' : 'red      '} ${formula}${green ? '' : `  <- ${failing}`}`)
}
console.log(`${MUTANTS.length - survived} passed, ${survived} failed`)
process.exit(survived === 0 ? 0 : 1)
