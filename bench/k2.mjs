// K2: every feasible window of one flight for one interceptor site, beside the scan it replaces.

/** The same numbers every time: flights and sites drawn from one seed. */
function uniforms(seed) {
  let s = seed >>> 0
  return () => {
    s = (s + 0x6d2b79f5) >>> 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One number of a track between two nodes, by the cubic with the same ends and slopes. */
function between(track, node, which, t) {
  const a = node * 9
  const step = track[a + 9] - track[a]
  const x = (t - track[a]) / step
  const m = track[a + which + 4] * step
  const d = track[a + 9 + which] - track[a + which]
  const n = track[a + 9 + which + 4] * step
  return track[a + which] + x * (m + x * (3 * d - 2 * m - n + x * (m + n - 2 * d)))
}

const PAIRS = 400
const SPACING = 30

/** A flight of 2,000 to 11,000 km as its knots, from the closed form, and a site along its path or beside it. */
function pair(crawford, random) {
  const range = 2e6 + 9e6 * random()
  const arc = crawford.minimumEnergyArc(range)
  const tilt = random() * Math.PI
  const at = t => {
    const { angle, altitude } = arc.at(Math.min(arc.time, Math.max(0, t)))
    const r = crawford.R_EARTH + altitude
    return [r * Math.cos(angle), r * Math.sin(angle) * Math.cos(tilt), r * Math.sin(angle) * Math.sin(tilt)]
  }
  const knots = []
  for (let t = 0; ; t += SPACING) {
    const now = Math.min(t, arc.time)
    const [a, b] = [Math.max(0, now - 0.01), Math.min(arc.time, now + 0.01)]
    const [p, q] = [at(a), at(b)]
    knots.push(now, ...at(now), ...p.map((value, i) => (q[i] - value) / (b - a)))
    if (now === arc.time) break
  }
  const along = (range / crawford.R_EARTH) * (0.5 + 0.6 * random())
  const aside = (random() - 0.5) * 0.3
  const [x, y, z] = [Math.cos(along) * Math.cos(aside), Math.sin(along) * Math.cos(aside), Math.sin(aside)]
  const site = Float64Array.of(
    x,
    y * Math.cos(tilt) - z * Math.sin(tilt),
    y * Math.sin(tilt) + z * Math.cos(tilt),
  )
  return { trajectory: { earth: 'sphere-rotating', knots: Float64Array.from(knots) }, site }
}

/** Lines to print: microseconds a pair and how many times quicker than looking every second. */
export function measuredWindows(crawford) {
  const random = uniforms(20011115)
  const interceptor = {
    burnoutSpeed: 6000,
    burnoutHeight: 150_000,
    burnTime: 100,
    floor: 100_000,
    ceiling: 2e6,
    longestFlight: Infinity,
  }
  const shot = crawford.shotNumbers(interceptor)
  const commit = 200
  const set = Array.from({ length: PAIRS }, () => {
    const { trajectory, site } = pair(crawford, random)
    const track = new Float64Array(crawford.trackSize(trajectory))
    const nodes = crawford.interceptTrack(track, trajectory, interceptor.floor)
    return { trajectory, site, track, nodes, work: new Float64Array(crawford.workSize(nodes)) }
  })
  const out = new Float64Array(32)
  const windows = () => {
    let found = 0
    for (const { site, track, nodes, work } of set)
      found += crawford.trackWindows(out, track, nodes, site, shot, commit, work)
    return found
  }
  const tracks = () => {
    for (const { trajectory, track } of set) crawford.interceptTrack(track, trajectory, interceptor.floor)
  }
  const ask = new Float64Array(4)
  const spareAt = (halfSquared, height, elapsed) => {
    ask[1] = halfSquared
    ask[2] = height
    ask[3] = elapsed
    crawford.spareTime(ask, shot)
    return ask[0]
  }
  /** The scan: where the threat is and what is to spare, each second of the flight above the floor. */
  const scan = () => {
    let found = 0
    for (const { site, track, nodes } of set) {
      let open = false
      let i = 0
      for (let t = Math.ceil(track[0]); t <= track[(nodes - 1) * 9]; t++) {
        while (i + 2 < nodes && track[(i + 1) * 9] <= t) i++
        const height = between(track, i, 4, t)
        let cosine = 0
        for (let axis = 0; axis < 3; axis++) cosine += site[axis] * between(track, i, 1 + axis, t)
        const now =
          height >= interceptor.floor &&
          height <= interceptor.ceiling &&
          spareAt((1 - cosine) / 2, height, t - commit) >= 0
        if (now && !open) found++
        open = now
      }
    }
    return found
  }
  const microseconds = work => {
    const started = process.hrtime.bigint()
    work()
    return Number(process.hrtime.bigint() - started) / 1e3 / PAIRS
  }
  const best = { windows: Infinity, tracks: Infinity, scan: Infinity }
  for (let round = 0; round < 60; round++) {
    best.windows = Math.min(best.windows, microseconds(windows))
    best.tracks = Math.min(best.tracks, microseconds(tracks))
    if (round % 6 === 0) best.scan = Math.min(best.scan, microseconds(scan))
  }
  const nodes = set.reduce((sum, one) => sum + one.nodes, 0) / PAIRS
  return [
    `K2 windows: ${PAIRS} flights of 2,000-11,000 km, a site each, floor 100 km, seed 20011115, ${nodes.toFixed(0)} nodes a flight`,
    `   windows of a pair from a prepared track              ${best.windows.toFixed(2)} µs (${windows()} windows)`,
    `   preparing the track of a flight, once for all sites  ${best.tracks.toFixed(2)} µs`,
    `   the same by looking every second                     ${best.scan.toFixed(1)} µs (${scan()} windows), ${(best.scan / best.windows).toFixed(0)}x`,
  ]
}
