// The 1° footprint: 64,800 aim points × 3 launches × 2 sites, one family, no bands, on two threads and a counter.
import { fileURLToPath } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import * as crawford from '../dist/index.js'

const DEG = Math.PI / 180
const place = (latitudeDeg, longitudeDeg) => ({
  latitude: latitudeDeg * DEG,
  longitude: longitudeDeg * DEG,
  height: 0,
})
const PIECE = 16
const THREADS = 2
const TOLERANCE = 500

/** Made-up numbers: two radars and two sites in the north, three launches, a missile of some 9,000 km. */
const interceptor = {
  burnoutSpeed: 7500,
  burnoutHeight: 250e3,
  burnTime: 180,
  floor: 130e3,
  ceiling: 2e6,
  longestFlight: 1500,
}
const defense = {
  radars: [
    {
      place: place(52.7, 174.1),
      field: { lowest: 2 * DEG, highest: 90 * DEG, azimuth: 0, width: 2 * Math.PI },
      range: 4e6,
    },
    {
      place: place(64.3, -149.2),
      field: { lowest: 3 * DEG, highest: 85 * DEG, azimuth: -120 * DEG, width: 240 * DEG },
      range: 3e6,
    },
  ],
  rangeFactor: 1,
  infrared: null,
  delays: { track: 30, decision: 60, assess: 60 },
  sites: [place(63.9, -145.7), place(34.7, -120.6)].map(site => ({
    place: site,
    interceptor,
    radars: [0, 1],
  })),
}
const ask = {
  question: 'defended',
  earth: 'wgs84-j2',
  ends: [place(41, 127), place(33, 55), place(60, 90)],
  lofts: ['minimum-energy'],
  speed: 7300,
  ballisticCoefficient: null,
  cases: [{ defense, freeFrom: 240, shots: 1 }],
}

function followed({ grid, next, values, crossings }) {
  const field = crawford.footprintField(ask)
  const total = crossings ? crossings.answers.length : grid.nodes
  for (;;) {
    const from = Atomics.add(next, 0, PIECE)
    if (from >= total) return
    const to = Math.min(total, from + PIECE)
    if (crossings) {
      const { contours, jobs, answers } = crossings
      crawford.contourAnswers(answers, field, grid, contours, jobs, TOLERANCE, from, to)
    } else crawford.fieldAtNodes(values, field, grid, from, to)
  }
}

if (!isMainThread && workerData?.footprint) {
  followed(workerData.footprint)
  parentPort.postMessage(null)
}

const shared = (Kind, length) => new Kind(new SharedArrayBuffer(Kind.BYTES_PER_ELEMENT * length))

async function inThreads(footprint) {
  const order = { ...footprint, next: shared(Int32Array, 1) }
  await Promise.all(
    Array.from(
      { length: THREADS },
      () =>
        new Promise((resolve, reject) => {
          const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { footprint: order } })
          worker.once('message', resolve)
          worker.once('error', reject)
        }),
    ),
  )
}

/** Lines to print; the time of the processor tells more than that of the clock where others use the machine too. */
export async function measuredFootprint() {
  const grid = crawford.globeGrid(crawford.GLOBE, DEG)
  const values = shared(Int16Array, grid.nodes)
  const [started, cpu, memory] = [process.hrtime.bigint(), process.cpuUsage(), process.memoryUsage().rss]
  const work = {
    sheets: 1,
    async values() {
      await inThreads({ grid, values, crossings: null })
      return values
    },
    async answers(contours, plain) {
      const jobs = shared(Int32Array, plain.length)
      jobs.set(plain)
      const answers = shared(Float64Array, plain.length / crawford.JOB)
      await inThreads({ grid, values, crossings: { contours, jobs, answers } })
      return answers
    },
  }
  let crossings = 0
  const { contours } = await crawford.fieldMap(work, grid, found => {
    const most = found.reduce((a, b) => Math.max(a, b), 0)
    return Array.from({ length: most }, (_, i) => ({ sheet: 0, level: i + 1 }))
  })
  for (const { polygons } of contours) crossings += polygons.flat(2).length
  const wall = Number(process.hrtime.bigint() - started) / 1e9
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (user + system) / 1e6
  const grown = (process.memoryUsage().rss - memory) / 2 ** 20
  const areas = contours.map(one => (crawford.polygonsArea(one.polygons) / 1e12).toFixed(2)).join(', ')
  return [
    `Footprint of 1° over the globe: ${grid.nodes} places × ${ask.ends.length} launches × ${defense.sites.length} sites, 2 radars, ${THREADS} threads`,
    `   processor time                                       ${seconds.toFixed(1)} s, ${(seconds / THREADS).toFixed(1)} s a thread (${wall.toFixed(1)} s by the clock)`,
    `   outlines                                             ${crossings} points; ${areas} million km² with 1, 2, … looks`,
    `   memory grown by                                      ${grown.toFixed(0)} MB with both threads`,
  ]
}
