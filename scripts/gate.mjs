// `npm test`: the whole gate, from a clean clone. Prints one line a step and, last, `N passed, N failed`.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromiumPath } from './browser.mjs'
import { ensurePage } from './page.mjs'
import { root } from './setup.mjs'

await ensurePage()

let passed = 0
let failed = 0
const local = (...parts) => join(root, 'node_modules', ...parts)

function run(command, args, options = {}) {
  return spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    shell: process.platform === 'win32',
    ...options,
  })
}

/** One step of the gate: a command that must end with 0, or a function that returns what is wrong. */
function step(name, work) {
  const started = Date.now()
  const wrong = work()
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  if (wrong === null) {
    passed++
    console.log(`ok      ${name} (${seconds} s)`)
  } else {
    failed++
    console.log(`FAILED  ${name} (${seconds} s)\n${wrong}`)
  }
}

const command = (program, args) => () => {
  const done = run(program, args)
  return done.status === 0 ? null : `${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}`
}
const node = (...args) => command(process.execPath, args)

// Fetched by pinned version beside the lock file: some registries lack its packages for other systems, and then
// `npm ci` would refuse the whole lock (docs/decisions/0001).
const LINT = [
  '--yes',
  '-p',
  'oxlint@1.94.0',
  '-p',
  'oxlint-tsgolint@7.0.2007',
  'oxlint',
  '--type-aware',
  '--deny-warnings',
  '.',
]

for (const config of ['tsconfig.json', 'tsconfig.cli.json', 'tsconfig.web.json', 'tsconfig.test.json'])
  step(`types: ${config}`, node(local('typescript', 'bin', 'tsc'), '-p', config, '--noEmit'))
step('lint', command('npx', LINT))
step('format', node(local('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'))
step('lock file records no download addresses', () =>
  /"resolved": *"https?:/.test(readFileSync(join(root, 'package-lock.json'), 'utf8'))
    ? 'package-lock.json has "resolved" fields'
    : null,
)

/** Runs the tests and adds their own counts to the gate's. */
step('tests', () => {
  const report = join(mkdtempSync(join(tmpdir(), 'crawford-')), 'tests.json')
  const done = run(process.execPath, [
    local('vitest', 'vitest.mjs'),
    'run',
    '--reporter=json',
    `--outputFile=${report}`,
    '--reporter=dot',
  ])
  const result = JSON.parse(readFileSync(report, 'utf8'))
  passed += result.numPassedTests
  failed += result.numFailedTests
  console.log(
    `        ${result.numPassedTests} tests passed, ${result.numFailedTests} failed, ${result.numPendingTests} skipped`,
  )
  return done.status === 0 ? null : `${done.stdout.slice(-20_000)}${done.stderr.slice(-5_000)}`
})

/** The built page in a real browser, its own counts added. Without one: loud here, a failure in CI. */
if (chromiumPath())
  step('page in a browser', () => {
    const report = join(mkdtempSync(join(tmpdir(), 'crawford-')), 'page.json')
    const done = run(
      process.execPath,
      [local('@playwright', 'test', 'cli.js'), 'test', '--reporter=json,dot'],
      {
        env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      },
    )
    if (!existsSync(report)) return `${done.stdout}${done.stderr}`
    const { stats } = JSON.parse(readFileSync(report, 'utf8'))
    passed += stats.expected
    failed += stats.unexpected + stats.flaky
    console.log(
      `        ${stats.expected} page tests passed, ${stats.unexpected + stats.flaky} failed, ${stats.skipped} skipped`,
    )
    return done.status === 0 && stats.flaky === 0
      ? null
      : `${done.stdout.slice(-20_000)}${done.stderr.slice(-5_000)}`
  })
else if (process.env.CI)
  step('page in a browser', () => 'no Chromium here; install one or name it in CRAWFORD_CHROMIUM')
else
  console.log(
    'SKIPPED page in a browser: NO CHROMIUM FOUND, THE PAGE WAS NOT TESTED (install one, or name it in CRAWFORD_CHROMIUM)',
  )

/** Installs the packed library and uses it from TypeScript, its declarations checked too. */
function usedAsLibrary(folder, tarball) {
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
  const installed = run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', `./${tarball}`], {
    cwd: folder,
  })
  if (installed.status !== 0) return `${installed.stdout}${installed.stderr}`
  const use = `import { entriesOf, raidValue, type RaidPlan } from 'crawford'
const plan: RaidPlan = { warheads: 5, interceptors: 100, shotsMax: 4, credibleDecoys: 2, discrimination: 3, shotKill: 0.85, common: 0.98, track: 0.99 }
const value: number = raidValue(plan).pNoLeak
if (entriesOf('M5A').length !== 3 || Math.abs(value - 0.9296135865) > 1e-9) throw new Error(String(value))
`
  writeFileSync(join(folder, 'use.ts'), use)
  const options = [
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2023',
    '--types',
    '',
    '--outDir',
    'out',
    'use.ts',
  ]
  const compiled = run(process.execPath, [local('typescript', 'bin', 'tsc'), ...options], { cwd: folder })
  if (compiled.status !== 0) return `${compiled.stdout}${compiled.stderr}`
  const used = run(process.execPath, [join('out', 'use.js')], { cwd: folder })
  return used.status === 0 ? null : `${used.stdout}${used.stderr}`
}

step('packed, then run and imported in an empty folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'crawford-pack-'))
  try {
    const pack = run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder])
    if (pack.status !== 0) return `${pack.stdout}${pack.stderr}`
    const tarball = readdirSync(folder).find(name => name.endsWith('.tgz'))
    const ran = run('npx', ['--yes', `./${tarball}`, 'run', 'crawford-2001', '--json'], { cwd: folder })
    if (ran.status !== 0) return `${ran.stdout}${ran.stderr}`
    if (JSON.parse(ran.stdout).case !== 'crawford-2001')
      return 'npx answered with something else than the flagship'
    return usedAsLibrary(folder, tarball)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
