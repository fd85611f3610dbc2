import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { G0, MU, R_EARTH, standardAir } from '../earth/index.js'
import { allenEggers, reentry } from './index.js'
import type { Entry, Reentry } from './index.js'

const degree = Math.PI / 180
const fallen = (entry: Entry): Reentry => {
  const down = reentry(entry)
  if ('why' in down) throw new Error(down.why)
  return down
}
const entries = fc.record({
  speed: fc.double({ min: 1500, max: 7500, noNaN: true }),
  angle: fc.double({ min: 15 * degree, max: 80 * degree, noNaN: true }),
  beta: fc.double({ min: 300, max: 12_000, noNaN: true }),
})

/** The same fall in plane coordinates, by fixed steps of the classic Runge–Kutta method: shares only the air. */
function fixedSteps(
  { speed, angle, beta }: Entry,
  step: number,
): { time: number; speed: number; arc: number; peak: number } {
  const slope = ([x, y, u, w]: number[]): number[] => {
    const r = Math.hypot(x!, y!)
    const v = Math.hypot(u!, w!)
    const k = (standardAir(r - R_EARTH).density * v) / (2 * beta)
    const g = MU / r ** 3
    return [u!, w!, -g * x! - k * u!, -g * y! - k * w!]
  }
  const moved = (s: number[], d: number[], h: number): number[] => s.map((value, i) => value + h * d[i]!)
  let s = [0, R_EARTH + 120_000, speed * Math.cos(angle), -speed * Math.sin(angle)]
  let [time, peak] = [0, 0]
  for (;;) {
    const a = slope(s)
    const b = slope(moved(s, a, step / 2))
    const c = slope(moved(s, b, step / 2))
    const d = slope(moved(s, c, step))
    const next = s.map((value, i) => value + (step / 6) * (a[i]! + 2 * b[i]! + 2 * c[i]! + d[i]!))
    const height = (p: number[]): number => Math.hypot(p[0]!, p[1]!) - R_EARTH
    if (height(next) <= 0) {
      const share = height(s) / (height(s) - height(next))
      const at = s.map((value, i) => value + share * (next[i]! - value))
      return {
        time: time + share * step,
        speed: Math.hypot(at[2]!, at[3]!),
        arc: R_EARTH * Math.atan2(at[0]!, at[1]!),
        peak,
      }
    }
    s = next
    time += step
    const v2 = s[2]! ** 2 + s[3]! ** 2
    peak = Math.max(peak, (standardAir(height(s)).density * v2) / (2 * beta))
  }
}

describe('re-entry through standard air', () => {
  test('agrees with an integration in plane coordinates by fixed steps', () => {
    fc.assert(
      fc.property(entries, entry => {
        const [ours, theirs] = [fallen(entry), fixedSteps(entry, 0.02)]
        // Theirs is read off a straight line across the last 0.02 s; ours is exact there.
        expect(Math.abs(ours.time - theirs.time)).toBeLessThan(1e-3)
        expect(Math.abs(ours.speed / theirs.speed - 1)).toBeLessThan(1e-4)
        expect(Math.abs(ours.arc - theirs.arc)).toBeLessThan(1)
        expect(Math.abs(ours.peakDrag / theirs.peak - 1)).toBeLessThan(1e-4)
      }),
      { numRuns: 10 },
    )
  })

  test('without air worth mention the energy of the fall is kept', () => {
    const [speed, height] = [2000, 500_000]
    const { speed: end } = fallen({ speed, angle: 30 * degree, beta: 1e12, height })
    const energy = (v: number, h: number): number => (v * v) / 2 - MU / (R_EARTH + h)
    expect(Math.abs(energy(end, 0) / energy(speed, height) - 1)).toBeLessThan(1e-8) // 1e-10 today
  })

  test('following it in two parts changes nothing', () => {
    const entry = { speed: 7000, angle: 23 * degree, beta: 2000 }
    const [whole, upper] = [fallen(entry), fallen({ ...entry, endHeight: 40_000 })]
    const lower = fallen({ ...entry, speed: upper.speed, angle: upper.angle, height: 40_000 })
    expect(upper.time + lower.time).toBeCloseTo(whole.time, 5)
    expect(upper.arc + lower.arc).toBeCloseTo(whole.arc, 2)
    expect(lower.speed).toBeCloseTo(whole.speed, 5)
    expect(lower.peakDrag).toBeCloseTo(whole.peakDrag, 4)
  })

  test('a heavier body arrives sooner and faster, and is braked hardest lower down', () => {
    fc.assert(
      fc.property(entries, entry => {
        const [light, heavy] = [fallen(entry), fallen({ ...entry, beta: 1.5 * entry.beta })]
        expect(heavy.time).toBeLessThan(light.time)
        expect(heavy.speed).toBeGreaterThan(light.speed)
        expect(heavy.peakHeight).toBeLessThanOrEqual(light.peakHeight)
      }),
      { numRuns: 30 },
    )
  })

  test('the closed form bounds the peak: within 40 percent for fast, steep bodies', () => {
    fc.assert(
      fc.property(entries, entry => {
        fc.pre(entry.speed > 4000 && entry.angle > 20 * degree && entry.beta < 10_000)
        const share = fallen(entry).peakDrag / allenEggers(entry).peakDrag
        expect(share).toBeGreaterThan(0.6)
        expect(share).toBeLessThan(1.4)
      }),
      { numRuns: 30 },
    )
  })

  test('a dense body is braked hardest at the ground', () => {
    expect(fallen({ speed: 7000, angle: 60 * degree, beta: 1e5 })).toMatchObject({
      peakHeight: expect.closeTo(0, 3),
    })
  })

  test('a body faster than a circular orbit on a flat path leaves the air, and one in orbit stays up', () => {
    expect(reentry({ speed: 9000, angle: degree, beta: 5000 })).toEqual({ why: 'leaves-the-air' })
    const height = 2_000_000
    const circular = Math.sqrt(MU / (R_EARTH + height))
    expect(reentry({ speed: circular - 1, angle: 0, beta: 1e9, height })).toEqual({ why: 'stays-up' })
  })

  test('a body let fall straight down arrives below where it entered', () => {
    const down = fallen({ speed: 1000, angle: Math.PI / 2, beta: 2000 })
    expect(down.arc).toBeCloseTo(0, 6)
    expect(down.angle).toBeCloseTo(Math.PI / 2, 10)
  })
})

describe('the closed form of Allen and Eggers', () => {
  test('its peak is where the fall through the exponential air brakes hardest', () => {
    fc.assert(
      fc.property(entries, entry => {
        const { speed, angle, beta } = entry
        const braking = (h: number): number => {
          const rho = 1.225 * Math.exp(-h / 7200)
          const v = speed * Math.exp((-rho * 7200) / (2 * beta * Math.sin(angle)))
          return (rho * v * v) / (2 * beta)
        }
        const { peakDrag, peakHeight } = allenEggers(entry)
        expect(peakDrag / braking(peakHeight)).toBeCloseTo(1, 10)
        for (let h = 0; h <= 80_000; h += 500) expect(braking(h)).toBeLessThanOrEqual(peakDrag * (1 + 1e-12))
      }),
    )
  })

  test('the peak does not depend on the ballistic coefficient until the ground comes first', () => {
    const at = (beta: number): number => allenEggers({ speed: 7000, angle: 23 * degree, beta }).peakDrag
    expect(at(500)).toBe(at(20_000))
    expect(at(50_000) / G0).toBeLessThan(at(20_000) / G0)
    expect(allenEggers({ speed: 7000, angle: 23 * degree, beta: 50_000 }).peakHeight).toBe(0)
  })
})

test.each([
  [{ speed: 0 }, /speed must be positive/],
  [{ beta: NaN }, /beta must be positive/],
  [{ angle: -0.1 }, /angle must be in/],
  [{ angle: NaN }, /angle must be in/],
  [{ height: Infinity }, /height must be positive/],
  [{ endHeight: 120_000 }, /endHeight must be in/],
])('misuse throws: %j', (change, words) => {
  expect(() => reentry({ speed: 7000, angle: 0.4, beta: 5000, ...change })).toThrow(words)
  if (!('height' in change || 'endHeight' in change))
    expect(() => allenEggers({ speed: 7000, angle: 0.4, beta: 5000, ...change })).toThrow(words)
})
