// K3 (raid trials) and K4 (exact raid) beside their C twins, in rounds that take turns, so that drift hits both alike.
// `node bench/kernels.mjs dist/index.js` prints the ratios; bench.mjs imports the functions.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

const raid = (warheads, decoys, first, second) => ({
  warheads,
  decoys,
  warheadTaken: 0.95,
  decoyTaken: 0.3,
  discriminationCommon: 0.1,
  layers: [
    { interceptors: first, shotKill: 0.55, shots: 3, mode: 'sls', fail: 0.05 },
    { interceptors: second, shotKill: 0.7, shots: 2, mode: 'salvo', fail: 0.05 },
  ],
})

/** The raid of the work definitions, and the one of 200 objects that must fit in a frame of 16 ms. */
export const RAID = raid(20, 30, 44, 40)
export const RAID_200 = raid(80, 120, 120, 100)

const asArguments = plan =>
  [
    plan.warheads,
    plan.decoys,
    plan.warheadTaken,
    plan.decoyTaken,
    plan.discriminationCommon,
    ...plan.layers.flatMap(layer => [
      layer.interceptors,
      layer.shotKill,
      layer.shots,
      layer.mode,
      layer.fail,
    ]),
  ].map(String)

/**
 * Builds k3.c and k4.c with gcc in a temporary folder.
 *
 * @returns {{ twins: { k3: string, k4: string, remove: () => void } | null, why: string }} null and the reason without gcc
 */
export function builtTwins() {
  const found = spawnSync('gcc', ['--version'], { encoding: 'utf8' })
  if (found.error || found.status !== 0) return { twins: null, why: 'gcc was not found: no C twins' }
  const folder = mkdtempSync(join(tmpdir(), 'crawford-bench-'))
  const built = (name, ...flags) => {
    const path = join(folder, name)
    const gcc = spawnSync('gcc', ['-O3', '-march=native', ...flags, '-o', path, join(here, `${name}.c`)], {
      encoding: 'utf8',
    })
    if (gcc.status !== 0) throw new Error(`gcc could not build ${name}.c:\n${gcc.stderr}`)
    return path
  }
  return {
    twins: {
      k3: built('k3', '-ffp-contract=off'),
      k4: built('k4'),
      remove: () => rmSync(folder, { recursive: true }),
    },
    why: found.stdout.split('\n')[0],
  }
}

/** The fastest of `times` runs of `work`, in seconds. */
function fastest(times, work) {
  let best = Infinity
  for (let i = 0; i < times; i++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best / 1000
}

/** Runs a twin: its fastest time in seconds, then the numbers it found. */
function ranTwin(path, words) {
  const run = spawnSync(path, words.map(String), { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`${path} ended with ${run.status}: ${run.stderr}`)
  const [seconds, ...numbers] = run.stdout.trim().split('\n').map(Number)
  return { seconds, numbers }
}

/** Takes turns for `rounds` rounds; the fastest of each side, and what each side found last. */
function inTurns(rounds, ours, twin) {
  let [js, c, numbers] = [Infinity, Infinity, null]
  for (let round = 0; round < rounds; round++) {
    js = Math.min(js, ours())
    if (!twin) continue
    const ran = twin()
    c = Math.min(c, ran.seconds)
    numbers = ran.numbers
  }
  return { js, c: twin ? c : null, ratio: twin ? js / c : null, numbers }
}

/** K3: seconds a trial, the ratio to C, and whether both counted the very same leakers. */
export function measuredK3(library, twins, { rounds = 8, trials = 20_000, times = 10, seed = 1 } = {}) {
  const histogram = new Float64Array(RAID.warheads + 1)
  const key = Array.from(library.streamBlock(seed, 'decoyed-layers').subarray(8), word => word >>> 0)
  const ours = () =>
    fastest(times, () => {
      histogram.fill(0)
      library.sampleDecoyedLayers(histogram, RAID, seed, 0, trials)
    })
  const twin = twins && (() => ranTwin(twins.k3, [times, trials, ...key, ...asArguments(RAID)]))
  const { js, c, ratio, numbers } = inTurns(rounds, ours, twin)
  const same = numbers && numbers.every((count, k) => count === histogram[k])
  return { js: js / trials, c: c && c / trials, ratio, same }
}

/** K4: seconds a raid, the ratio to C, and the largest difference between the two distributions. */
export function measuredK4(library, twins, plan = RAID, { rounds = 8, times = 100 } = {}) {
  let pmf
  const ours = () => fastest(times, () => (pmf = library.decoyedLayersPmf(plan)))
  const twin = twins && (() => ranTwin(twins.k4, [times, ...asArguments(plan)]))
  const { js, c, ratio, numbers } = inTurns(rounds, ours, twin)
  const difference = numbers && Math.max(...numbers.map((chance, k) => Math.abs(chance - pmf[k])))
  return { js, c, ratio, difference }
}

const number = (x, unit) => (x / unit).toPrecision(3)

/**
 * All kernels of this file as data and as lines of text; without gcc the ratios are null and the lines say why.
 *
 * @param libraryPath  the built ESM library
 * @throws Error when a twin disagrees: a count that differs, or a chance by more than 1e-13
 */
export async function measuredKernels(libraryPath) {
  const library = await import(pathToFileURL(resolve(libraryPath)).href)
  const { twins, why } = builtTwins()
  try {
    const k3 = measuredK3(library, twins)
    const k4 = measuredK4(library, twins)
    const k4Of200 = measuredK4(library, twins, RAID_200, { rounds: 4, times: 8 })
    if (twins && !k3.same) throw new Error('K3: TypeScript and C count different leakers')
    for (const { difference } of [k4, k4Of200])
      if (twins && !(difference <= 1e-13)) throw new Error(`K4: TypeScript and C differ by ${difference}`)
    const beside = ({ c, ratio }, unit, name) =>
      twins ? `, C ${number(c, unit)} ${name}: ratio ${ratio.toFixed(2)}` : ''
    return {
      k3,
      k4,
      k4Of200,
      lines: [
        `C twins: ${why}`,
        `K3 raid trial (20 warheads, 30 decoys, two layers): ${number(k3.js, 1e-6)} µs${beside(k3, 1e-6, 'µs')}${twins ? ', same counts' : ''}`,
        `K4 exact raid (the same): ${number(k4.js, 1e-6)} µs${beside(k4, 1e-6, 'µs')}${twins ? `, differ by ${k4.difference.toExponential(0)}` : ''}`,
        `K4 of 200 objects: ${number(k4Of200.js, 1e-3)} ms${beside(k4Of200, 1e-3, 'ms')}${twins ? `, differ by ${k4Of200.difference.toExponential(0)}` : ''}`,
      ],
    }
  } finally {
    twins?.remove()
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { lines } = await measuredKernels(process.argv[2] ?? join(here, '..', 'dist', 'index.js'))
  console.log(lines.join('\n'))
}
