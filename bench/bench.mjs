// `npm run bench`: ratios measured in one run, seeded, with the work beside them. Not a test: nothing here can fail.
import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, ensureInstalled } from '../scripts/setup.mjs'
import { measuredK1 } from './k1.mjs'
import { measuredWindows } from './k2.mjs'
import { measuredTracking } from './k6.mjs'
import { measuredKernels } from './kernels.mjs'

const root = resolve(import.meta.dirname, '..')
ensureInstalled()
ensureBuilt()
const library = join(root, 'dist', 'index.js')
const command = join(root, 'dist', 'crawford.cjs')
const crawford = await import(pathToFileURL(library).href)

const seconds = work => {
  const started = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - started) / 1e9
}
/** The fastest of several goes: what the machine can do when nothing else disturbs it. */
const fastest = (goes, work) => Math.min(...Array.from({ length: goes }, () => seconds(work)))
const median = numbers => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]
const line = (what, figure) => console.log(`${what.padEnd(88)} ${figure}`)
const title = text => console.log(`\n${text}`)

title('Kernels beside their C twins (gcc -O3 -march=native), rounds taking turns')
const kernels = await measuredKernels(library)
for (const text of kernels.lines) console.log(text)
const k1 = await measuredK1(library)
for (const text of k1.lines) console.log(text)
for (const text of measuredWindows(crawford)) console.log(text)
for (const [what, figure] of await measuredTracking(library)) line(what, figure)
// Its threads load the built library by themselves, which is there only now.
const { measuredFootprint } = await import('./footprint.mjs')
for (const text of await measuredFootprint()) console.log(text)

title('Exact distributions')
const rounds = (warheads, interceptors, plan, errors) => () =>
  crawford.roundsOutcome({
    warheads,
    interceptors,
    shotKill: 0.6,
    plan,
    falseKill: errors,
    falseAlive: errors,
  })
const perSecond = (times, work) => {
  const repeat = () => {
    for (let i = 0; i < times; i++) work()
  }
  return (times / fastest(3, repeat)).toPrecision(3)
}
line(
  'M5D small raid: 5 warheads, 12 interceptors, rounds 2+2, assessment errors .05/.05',
  `${perSecond(200, rounds(5, 12, [2, 2], 0.05))} distributions/s`,
)
line(
  'M5D 30 warheads, 44 interceptors, rounds 2+2, assessment errors .05/.05',
  `${perSecond(5, rounds(30, 44, [2, 2], 0.05))} distributions/s`,
)
line(
  'M5D 60 warheads x 300 interceptors x 4 rounds of 2, no assessment errors',
  `${perSecond(20, rounds(60, 300, [2, 2, 2, 2], 0))} distributions/s`,
)
line(
  'M5D 60 warheads x 300 interceptors x 4 rounds of 2, assessment errors .05/.05',
  `${perSecond(1, rounds(60, 300, [2, 2, 2, 2], 0.05))} distributions/s`,
)

title('Attribution')
const raid = {
  W: [5, 8],
  d: [2, 10],
  K: [3, 0],
  p: [0.85, 0.5],
  s: [0.98, 0.8],
  N: [100, 60],
  n: [4, 2],
  t: [0.99, 0.9],
}
const retaliation = { F: [2000, 1500], phi: [0.4, 0.08], k: [5, 0], rel: [0.85, 0.7] }
const tables = crawford.rankTables()
const flagship = mask => {
  const at = (pair, bit) => pair[(mask >> bit) & 1]
  const [W, d, K, p, s, N, n, t] = Object.values(raid).map(at)
  const [F, phi, k, rel] = Object.values(retaliation).map((pair, i) => at(pair, 8 + i))
  const plan = {
    warheads: W,
    credibleDecoys: d,
    discrimination: K,
    shotKill: p,
    common: s,
    interceptors: N,
    shotsMax: n,
    track: t,
  }
  return crawford.raidValue(plan, tables).pNoLeak + crawford.arriving(F * phi * rel, N, p, k, 1) / F
}
const shapley = (n, valueOf) => () => crawford.attribution(crawford.coalitionValues(n, valueOf), n)
line(
  'exact Shapley, 12 groups: the flagship questions joined, 8 of the raid and 4 of the retaliation',
  `${(1e3 * fastest(5, shapley(12, flagship))).toFixed(1)} ms`,
)
const product = mask => {
  let value = 1
  for (let i = 0; i < 20; i++) value *= mask & (1 << i) ? 0.9 : 0.98
  return value
}
line(
  'exact Shapley, 20 groups: a product of 20 factors, 1,048,576 mixtures',
  `${(1e3 * fastest(2, shapley(20, product))).toFixed(0)} ms`,
)

title('Sampling, through the command')
const timed = (...args) => seconds(() => spawnSync(process.execPath, [command, ...args], { stdio: 'ignore' }))
const trials = 2_000_000
const sampled = workers =>
  timed(
    'run',
    'crawford-2001-raid',
    '--json',
    '--method',
    'sampled',
    '--trials',
    String(trials),
    '--workers',
    String(workers),
  )
const exact = median([1, 2, 3].map(() => timed('run', 'crawford-2001-raid', '--json')))
const [one, two] = [sampled(1) - exact, sampled(2) - exact]
line(
  'flagship raid, trials/s on one worker (two positions, object by object)',
  ((2 * trials) / one).toPrecision(3),
)
line(
  'flagship raid, trials/s on two workers',
  `${((2 * trials) / two).toPrecision(3)}, ${(one / two).toFixed(2)}x one`,
)

title('Start-up: wall time over that of an empty Node, median of 11 pairs taking turns')
const empty = () => seconds(() => spawnSync(process.execPath, ['-e', '0'], { stdio: 'ignore' }))
const pairs = Array.from({ length: 11 }, () => [timed('run', 'crawford-2001', '--json'), empty()])
line('crawford run crawford-2001 --json', `${median(pairs.map(([a, b]) => a / b)).toFixed(2)}x node -e 0`)

title(
  'The page: from the key on a slider to the frame that shows the answer, a key just after each frame begins',
)
const { measuredPage } = await import('./page.mjs')
for (const text of await measuredPage()) console.log(text)
