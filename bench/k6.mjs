// K6 (one update of a track: 2 s of free flight, one look) and coverage of one path by one sensor.
// `node bench/k6.mjs dist/index.js` prints the times; bench.mjs imports the function.
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const fastest = (goes, work) => {
  let best = Infinity
  for (let i = 0; i < goes; i++) {
    const started = process.hrtime.bigint()
    work()
    best = Math.min(best, Number(process.hrtime.bigint() - started))
  }
  return best
}

/** A free arc of 1800 s with knots every 25 s: the path a warhead takes after burnout. */
export function freeArc(crawford, step = 25, seconds = 1800) {
  let motion = { position: [6_471_000, 0, 0], velocity: [3500, 5500, 1000] }
  const knots = []
  for (let t = 0; t <= seconds; t += step) {
    knots.push(t, ...motion.position, ...motion.velocity)
    motion = crawford.flownFreely(motion, step).motion
  }
  return { earth: 'wgs84-j2', knots: Float64Array.from(knots) }
}

/** Lines of text, one a measurement. */
export async function measuredTracking(library) {
  const crawford = await import(pathToFileURL(resolve(library)).href)
  const { trackAccuracy, trackLook, trackStep, trackWork } = crawford
  const [information, motion, site, work] = [
    new Float64Array(36),
    new Float64Array(6),
    Float64Array.of(6.3e6, 1e6, 5e5),
    trackWork(),
  ]
  const LOOKS = 200
  const track = () => {
    information.fill(0)
    motion.set([6_971_000, 0, 0, 1500, 6000, 300])
    trackLook(information, motion, site, 10, 5e-4)
    for (let look = 1; look < LOOKS; look++) trackStep(information, motion, site, 2, 10, 5e-4, work)
  }
  const tracks = () => {
    for (let i = 0; i < 50; i++) track()
  }
  const kernel = fastest(20, tracks) / (50 * (LOOKS - 1)) / 1000
  const plan = {
    motion: { position: [6_971_000, 0, 0], velocity: [1500, 6000, 300] },
    site: [6.3e6, 1e6, 5e5],
    looks: LOOKS,
    spacing: 2,
    rangeError: 10,
    angleError: 5e-4,
    ahead: 0,
    step: 2,
  }
  const readable = fastest(5, () => trackAccuracy(plan)) / (LOOKS - 1) / 1000
  const path = freeArc(crawford)
  const watch = {
    place: { latitude: 0.3, longitude: 0.8, height: 100 },
    field: { lowest: 0.05, highest: 1.5, azimuth: 3, width: 4 },
    range: 3e6,
  }
  const seen = fastest(20, () => {
    for (let i = 0; i < 200; i++) crawford.coverage(path, watch)
  })
  const [found] = crawford.coverage(path, watch).intervals ?? [{ enter: 300, exit: 900 }]
  const need = { spacing: 2, rangeError: 10, angleError: 5e-4, ahead: 200, wanted: 3000 }
  const reached = crawford.trackTime(path, watch.place, found, need)
  const timed = fastest(20, () => {
    for (let i = 0; i < 20; i++) crawford.trackTime(path, watch.place, found, need)
  })
  return [
    ['K6 tracking update, covariance only (aim: 2 us)', `${kernel.toFixed(2)} us`],
    [
      '  its readable twin, as a square root',
      `${readable.toFixed(0)} us, ${(readable / kernel).toFixed(0)}x`,
    ],
    [
      `coverage of a path of ${path.knots.length / 7} knots by one sensor`,
      `${(seen / 200 / 1000).toFixed(1)} us`,
    ],
    [
      `time to a track good enough 200 s ahead (${reached.looks ?? 0} looks)`,
      `${(timed / 20 / 1000).toFixed(0)} us`,
    ],
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [what, figure] of await measuredTracking(process.argv[2] ?? 'dist/index.js'))
    console.log(`${what.padEnd(88)} ${figure}`)
