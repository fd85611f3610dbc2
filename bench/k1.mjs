// K1 (trajectories) beside its C twin and scipy, on the same thousand seeded launches.
// `node bench/k1.mjs dist/index.js` prints the ratios; bench.mjs imports the function.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const DEG = Math.PI / 180

/** Tolerance of the work definition; the impact is then within some meters of that of a run a thousand times as tight. */
const TOLERANCE = 1e-6

/** Seeded numbers in [0, 1): the middle-square-free kind, Lehmer's. */
function drawn(seed) {
  let state = seed
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}

/** A thousand launches of one stage, 1000 to 6000 km: anywhere, any azimuth, generic numbers. */
export function launches(count = 1000, seed = 1) {
  const next = drawn(seed)
  const from = (low, high) => low + (high - low) * next()
  return Array.from({ length: count }, () => {
    const stage = {
      specificImpulse: from(260, 300),
      thrustToWeight: from(1.6, 2.4),
      propellantFraction: from(0.78, 0.88),
      ballisticCoefficient: from(8000, 20000),
    }
    return {
      vehicle: {
        kind: 'staged',
        stages: [stage],
        verticalTime: from(6, 10),
        ballisticCoefficient: from(2000, 12000),
      },
      steering: {
        azimuth: from(0, 2 * Math.PI),
        tilt: from(1.5, 4) * DEG,
        effort: (stage.propellantFraction * stage.specificImpulse) / stage.thrustToWeight,
      },
      launch: { latitude: from(-80, 80) * DEG, longitude: from(-180, 180) * DEG, height: 0 },
    }
  })
}

const padOf = (library, { launch }, tolerance) =>
  library.padOf({ earth: 'wgs84-j2', launch, time: 0, ground: 0, clouds: Infinity, tolerance })

/** Launches that are timed together: on a busy machine no run of all of them is undisturbed. */
const FEW = 20

/** Flies all; impacts as `t x y z` into `ends`, the steps it took, and the fastest time of every few into `best`. */
function flownAll(library, work, burnout, shots, pads, ends, best = []) {
  work.steps = 0
  let start = performance.now()
  for (let i = 0; i < shots.length; i++) {
    if (i % FEW === 0) start = performance.now()
    const why = library.flown(work, burnout, shots[i].vehicle, shots[i].steering, pads[i], 0)
    if (why !== null) work.w[0] = -1
    for (let j = 0; j < 4; j++) ends[4 * i + j] = work.w[j]
    if ((i + 1) % FEW === 0)
      best[(i / FEW) | 0] = Math.min(best[(i / FEW) | 0] ?? Infinity, performance.now() - start)
  }
  return work.steps
}

/** What the twin reads: the air, the law of the coast, and each launch as numbers. */
function written(library, work, shots, pads) {
  const law = work.law.slice()
  const boost = boostWeights(library, work, shots[0], pads[0])
  const { sin, cos } = library
  return Float64Array.from([
    work.air.length,
    ...work.air,
    ...law,
    ...shots.flatMap(({ vehicle, steering }, i) => {
      const [stage] = vehicle.stages
      return [
        ...pads[i].state,
        stage.thrustToWeight * library.G0,
        stage.thrustToWeight / stage.specificImpulse,
        library.burnTime(stage),
        vehicle.verticalTime,
        0.5 / stage.ballisticCoefficient,
        0.5 / vehicle.ballisticCoefficient,
        sin(steering.tilt),
        cos(steering.tilt),
        sin(steering.azimuth),
        cos(steering.azimuth),
        ...boost,
        law[12],
        law[13],
      ]
    }),
  ])
}

/** Weights of the error under thrust, read off the law when a flight falls back while thrusting. */
function boostWeights(library, work, { vehicle, steering }, pad) {
  library.flown(work, new Float64Array(7), vehicle, { ...steering, tilt: 1.5 }, pad, 0)
  return [work.law[12], work.law[13]]
}

/** Distances between two sets of impacts over the turning ground, m, ascending. */
function distances(library, a, b) {
  const all = []
  const [p, q] = [new Float64Array(3), new Float64Array(3)]
  for (let i = 0; i < a.length; i += 4) {
    library.ecefFromEci(p, a.subarray(i + 1, i + 4), 'wgs84-j2', a[i])
    library.ecefFromEci(q, b.subarray(i + 1, i + 4), 'wgs84-j2', b[i])
    all.push(Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]))
  }
  return all.sort((x, y) => x - y)
}

/** Builds the twin twice: as fast as gcc can, and without fused multiply-add, to compare bits. */
function builtTwins(folder) {
  const built = (name, ...flags) => {
    const path = join(folder, name)
    const gcc = spawnSync('gcc', ['-O3', '-march=native', ...flags, '-o', path, join(here, 'k1.c'), '-lm'], {
      encoding: 'utf8',
    })
    if (gcc.error) return null
    if (gcc.status !== 0) throw new Error(`gcc could not build k1.c:\n${gcc.stderr}`)
    return path
  }
  return { fast: built('k1'), exact: built('k1-exact', '-ffp-contract=off') }
}

function ranTwin(path, times, data) {
  const run = spawnSync(path, [String(times), data], { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (run.status !== 0) throw new Error(`${path} ended with ${run.status}: ${run.stderr}`)
  const [seconds, steps, ...ends] = run.stdout.trim().split('\n').map(Number)
  return { seconds, steps, ends: Float64Array.from(ends) }
}

/** scipy at equal error on the first launches: lines of text. */
function besideScipy(folder, data, truth, median, js) {
  const asked = spawnSync('python3', ['-c', 'import scipy; print(scipy.__version__)'], { encoding: 'utf8' })
  if (asked.error || asked.status !== 0) return ['   scipy not installed']
  const count = 20
  const at = join(folder, 'truth')
  writeFileSync(at, new Uint8Array(truth.slice(0, 4 * count).buffer))
  const run = spawnSync('python3', [join(here, 'k1_scipy.py'), data, at, String(median), String(count)], {
    encoding: 'utf8',
  })
  if (run.status !== 0) throw new Error(`k1_scipy.py ended with ${run.status}: ${run.stderr}`)
  return run.stdout
    .trim()
    .split('\n')
    .map(line => {
      const [method, tolerance, error, seconds] = line.split(' ')
      return `   scipy ${asked.stdout.trim()} ${method}, rtol ${tolerance} for equal error (${Number(error).toFixed(1)} m in the middle): ${(1e3 * seconds).toFixed(1)} ms, ${(seconds / js).toFixed(0)}x slower`
    })
}

/**
 * K1: seconds a trajectory and a step, the ratio to C, the error, and whether C without contraction has the same bits.
 *
 * @returns lines of text, and the numbers
 */
export async function measuredK1(libraryPath, { rounds = 8, times = 5, count = 1000 } = {}) {
  const library = await import(pathToFileURL(resolve(libraryPath)).href)
  const work = library.flightWork()
  const burnout = new Float64Array(7)
  const shots = launches(count)
  const pads = shots.map(shot => padOf(library, shot, TOLERANCE))
  const ends = new Float64Array(4 * count)
  const truth = new Float64Array(4 * count)
  flownAll(
    library,
    work,
    burnout,
    shots,
    shots.map(shot => padOf(library, shot, 1e-12)),
    truth,
  )
  const steps = flownAll(library, work, burnout, shots, pads, ends)
  const grounded = ends.filter((value, i) => i % 4 === 0 && value > 0).length
  const errors = distances(library, ends, truth)
  const [median, error] = [errors[count >> 1], errors[count - 1]]
  const folder = mkdtempSync(join(tmpdir(), 'crawford-k1-'))
  try {
    const data = join(folder, 'launches')
    writeFileSync(data, new Uint8Array(written(library, work, shots, pads).buffer))
    const twins = builtTwins(folder)
    let c = Infinity
    const best = []
    for (let round = 0; round < rounds; round++) {
      for (let i = 0; i < times; i++) flownAll(library, work, burnout, shots, pads, ends, best)
      if (twins.fast) c = Math.min(c, ranTwin(twins.fast, times, data).seconds)
    }
    const js = best.reduce((sum, milliseconds) => sum + milliseconds / 1000, 0)
    const exact = twins.exact && ranTwin(twins.exact, 1, data)
    const same = exact && exact.steps === steps && exact.ends.every((value, i) => value === ends[i])
    const micro = seconds => ((1e6 * seconds) / count).toFixed(1)
    return {
      js: js / count,
      c: c / count,
      ratio: twins.fast ? js / c : null,
      same,
      steps: steps / count,
      error,
      lines: [
        `K1 trajectory (${grounded} of ${count} come down; wgs84-j2, one stage, drag, events): ${micro(js)} µs, ${(steps / count).toFixed(1)} steps, ${((1e9 * js) / steps).toFixed(0)} ns a step, impact error ${median.toFixed(1)} m in the middle, ${error.toFixed(0)} m at worst`,
        twins.fast
          ? `   C (gcc -O3 -march=native): ${micro(c)} µs: ratio ${(js / c).toFixed(2)}; without fused multiply-add ${same ? 'the same bits in all impacts' : 'OTHER bits'}`
          : '   gcc was not found: no C twin',
        ...besideScipy(folder, data, truth, median, js / count),
      ],
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const { lines } = await measuredK1(process.argv[2] ?? join(here, '..', 'dist', 'index.js'))
  console.log(lines.join('\n'))
}
