import {
  J2,
  MU,
  OMEGA,
  R_EARTH,
  R_EQUATOR,
  ecefFromPlace,
  eciFromEcef,
  placeFromEcef,
} from '../src/earth/index.js'
import type { Earth, Place } from '../src/earth/index.js'
import type { Trajectory } from '../src/flight/index.js'

/** A small generator of uniform numbers for tests: the same ones every time. */
export function uniforms(seed: number): () => number {
  let s = seed >>> 0
  return () => {
    s = (s + 0x6d2b79f5) >>> 0
    let t = Math.imul(s ^ (s >>> 15), 1 | s)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A flight for tests, without the integrator of the library: thrown from the ground, airless, under J2 where the Earth
 * has it, by plain Runge–Kutta steps of 5 s, with a knot every `spacing` seconds.
 */
export function thrown(
  earth: Earth,
  place: Place,
  speed: number,
  elevation: number,
  azimuth: number,
  spacing = 30,
): Trajectory {
  const [r, v] = [new Float64Array(3), new Float64Array(3)]
  ecefFromPlace(r, place, earth)
  const [sp, cp] = [Math.sin(place.latitude), Math.cos(place.latitude)]
  const [sl, cl] = [Math.sin(place.longitude), Math.cos(place.longitude)]
  const east = speed * Math.cos(elevation) * Math.sin(azimuth)
  const north = speed * Math.cos(elevation) * Math.cos(azimuth)
  const up = speed * Math.sin(elevation)
  const omega = earth === 'sphere' ? 0 : OMEGA
  v.set([
    -sl * east - sp * cl * north + cp * cl * up - omega * r[1]!,
    cl * east - sp * sl * north + cp * sl * up + omega * r[0]!,
    cp * north + sp * up,
  ])
  const j = earth === 'wgs84-j2' ? 1.5 * J2 * R_EQUATOR * R_EQUATOR : 0
  const rate = (s: Float64Array): Float64Array => {
    const d2 = s[0]! ** 2 + s[1]! ** 2 + s[2]! ** 2
    const g = -MU / (d2 * Math.sqrt(d2))
    const u = (5 * s[2]! ** 2) / d2
    const [a, b] = [1 + (j / d2) * (1 - u), 1 + (j / d2) * (3 - u)]
    return Float64Array.from([s[3]!, s[4]!, s[5]!, g * a * s[0]!, g * a * s[1]!, g * b * s[2]!])
  }
  const moved = (s: Float64Array, h: number): Float64Array => {
    const add = (k: Float64Array, f: number): Float64Array => s.map((value, i) => value + f * k[i]!)
    const a = rate(s)
    const b = rate(add(a, h / 2))
    const c = rate(add(b, h / 2))
    const d = rate(add(c, h))
    return s.map((value, i) => value + (h / 6) * (a[i]! + 2 * b[i]! + 2 * c[i]! + d[i]!))
  }
  const heightAt = (s: Float64Array, t: number): number => {
    const e = new Float64Array(3)
    eciFromEcef(e, s.subarray(0, 3), earth, -t)
    return placeFromEcef(e, earth).height
  }
  let state: Float64Array = Float64Array.from([...r, ...v])
  const knots = [0, ...state]
  for (let t = 5; t < 20_000; t += 5) {
    const next = moved(state, 5)
    if (heightAt(next, t) < 0) {
      let [low, high] = [0, 5]
      for (let i = 0; i < 50; i++) {
        const h = (low + high) / 2
        if (heightAt(moved(state, h), t - 5 + h) < 0) high = h
        else low = h
      }
      knots.push(t - 5 + low, ...moved(state, low))
      break
    }
    state = next
    if (t % spacing === 0) knots.push(t, ...state)
  }
  return { earth, knots: Float64Array.from(knots) }
}

/** A flight and a site near its path, drawn at random. */
export function passingBy(random: () => number): { trajectory: Trajectory; site: Place } {
  const earth = (['sphere', 'sphere-rotating', 'wgs84-j2'] as const)[Math.floor(3 * random())]!
  const range = 300e3 + random() * 11e6
  const angle = range / R_EARTH
  const half = Math.sin(angle / 2)
  const speed = Math.sqrt(((MU / R_EARTH) * 2 * half) / (1 + half)) * (1 + 0.1 * random())
  const elevation = Math.max(0.15, (Math.PI - angle) / 4 + 0.6 * (random() - 0.5))
  const [latitude, longitude] = [(random() - 0.5) * 2, (random() - 0.5) * 6]
  const azimuth = random() * 2 * Math.PI
  const trajectory = thrown(
    earth,
    { latitude, longitude, height: 0 },
    Math.min(7500, speed),
    elevation,
    azimuth,
  )
  // Somewhere along the path and a little beyond, up to a third of the range to the side.
  const along = angle * (0.3 + 0.9 * random())
  const bearing = azimuth + (random() - 0.5) * 0.7
  const s = Math.sin(latitude) * Math.cos(along) + Math.cos(latitude) * Math.sin(along) * Math.cos(bearing)
  const site = {
    latitude: Math.asin(s),
    longitude:
      longitude +
      Math.atan2(
        Math.sin(bearing) * Math.sin(along) * Math.cos(latitude),
        Math.cos(along) - Math.sin(latitude) * s,
      ),
    height: 0,
  }
  return { trajectory, site }
}
