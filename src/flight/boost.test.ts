import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { G0, MU, R_EARTH } from '../earth/index.js'
import { boost, kickForRange, loftedTest, longestFlight } from './index.js'
import type { BoostFlight, BoostPlan, BoostStage } from './index.js'

const degree = Math.PI / 180
const stage = (specificImpulse: number, thrustToWeight: number, propellantFraction: number): BoostStage => ({
  specificImpulse,
  thrustToWeight,
  propellantFraction,
})
/** Fictitious: the three generic stages of the reference cases. */
const generic: BoostPlan = {
  stages: [stage(270, 2, 0.66), stage(285, 2.2, 0.62), stage(290, 2, 0.6)],
  verticalTime: 8,
  kick: 3 * degree,
}
const flown = (plan: BoostPlan): BoostFlight => {
  const flight = boost(plan)
  if (!flight.reached) throw new Error(flight.why)
  return flight
}

/** Boost and free flight in plane coordinates, by fixed steps of the classic Runge–Kutta method; thrust along the velocity. */
function inPlane(
  { stages, verticalTime, kick }: BoostPlan,
  step: number,
): { time: number; range: number; apogee: number; apogeeTime: number; speed: number } {
  let s = [0, R_EARTH, 0, 0]
  let [t, apogee, apogeeTime, speed] = [0, 0, 0, 0]
  const slope = (p: number[], push: number): number[] => {
    const r = Math.hypot(p[0]!, p[1]!)
    const v = Math.hypot(p[2]!, p[3]!)
    const [ux, uy] = v > 0 ? [p[2]! / v, p[3]! / v] : [0, 1]
    return [p[2]!, p[3]!, push * ux - (MU * p[0]!) / r ** 3, push * uy - (MU * p[1]!) / r ** 3]
  }
  const moved = (p: number[], d: number[], h: number): number[] => p.map((value, i) => value + h * d[i]!)
  const advance = (h: number, push: (dt: number) => number): void => {
    const a = slope(s, push(0))
    const b = slope(moved(s, a, h / 2), push(h / 2))
    const c = slope(moved(s, b, h / 2), push(h / 2))
    const d = slope(moved(s, c, h), push(h))
    s = s.map((value, i) => value + (h / 6) * (a[i]! + 2 * b[i]! + 2 * c[i]! + d[i]!))
    t += h
    const height = Math.hypot(s[0]!, s[1]!) - R_EARTH
    if (height > apogee) [apogee, apogeeTime] = [height, t]
  }
  let ignition = 0
  for (const { specificImpulse, thrustToWeight, propellantFraction } of stages) {
    const end = ignition + (propellantFraction * specificImpulse) / thrustToWeight
    const cuts = ignition < verticalTime && verticalTime < end ? [verticalTime, end] : [end]
    for (const cut of cuts) {
      const [begin, count] = [t, Math.ceil((cut - t) / step)]
      for (let i = 0; i < count; i++) {
        const now = t - ignition
        advance(
          (cut - begin) / count,
          dt => (thrustToWeight * G0) / (1 - (thrustToWeight / specificImpulse) * (now + dt)),
        )
      }
      if (cut !== verticalTime) continue
      const v = Math.hypot(s[2]!, s[3]!)
      s = [s[0]!, s[1]!, v * Math.sin(kick), v * Math.cos(kick)]
    }
    ignition = end
  }
  speed = Math.hypot(s[2]!, s[3]!)
  for (;;) {
    const before = s
    advance(step, () => 0)
    const [low, high] = [Math.hypot(s[0]!, s[1]!) - R_EARTH, Math.hypot(before[0]!, before[1]!) - R_EARTH]
    if (low > 0) continue
    const share = high / (high - low)
    const at = before.map((value, i) => value + share * (s[i]! - value))
    const angle = Math.atan2(at[0]!, at[1]!)
    return {
      time: t - step + share * step,
      range: R_EARTH * (angle < 0 ? angle + 2 * Math.PI : angle),
      apogee,
      apogeeTime,
      speed,
    }
  }
}

describe('a staged boost', () => {
  test('with its free flight agrees with an integration of the whole path in plane coordinates', () => {
    for (const plan of [
      generic,
      { ...generic, kick: degree },
      { ...generic, stages: generic.stages.slice(0, 1), kick: 20 * degree },
      { ...generic, stages: generic.stages.slice(0, 2), verticalTime: 100, kick: 5 * degree },
    ]) {
      const [ours, theirs] = [flown(plan), inPlane(plan, 0.1)]
      // Their last step is cut by a straight line, and their apogee is that of a knot.
      expect(Math.abs(ours.speed / theirs.speed - 1)).toBeLessThan(1e-8)
      expect(Math.abs(ours.range / theirs.range - 1)).toBeLessThan(1e-6)
      expect(Math.abs(ours.time - theirs.time)).toBeLessThan(1e-3)
      expect(Math.abs(ours.apogee / theirs.apogee - 1)).toBeLessThan(1e-6)
      expect(Math.abs(ours.timeline.apogee - theirs.apogeeTime)).toBeLessThan(0.11)
    }
  })

  test('burns for the propellant over its flow and would gain what the rocket equation says', () => {
    const { burnTime, idealSpeed } = flown(generic)
    expect(burnTime).toBeCloseTo(89.1 + 80.318181818 + 87, 6)
    const want = 9.80665 * (270 * Math.log(1 / 0.34) + 285 * Math.log(1 / 0.38) + 290 * Math.log(1 / 0.4))
    expect(idealSpeed).toBeCloseTo(want, 8)
  })

  test('has a time line in order: cloud, stages, burnout, apogee, 100 km, impact', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 8, noNaN: true }), kickDeg => {
        const { timeline, burnTime, time } = flown({ ...generic, kick: kickDeg * degree, cloudHeight: 7000 })
        const order = [
          0,
          timeline.cloudBreak!,
          ...timeline.stageEnds,
          timeline.apogee,
          timeline.descending100km!,
          timeline.impact,
        ]
        expect(order).toEqual(order.toSorted((a, b) => a - b))
        expect([timeline.burnout, timeline.impact]).toEqual([burnTime, time])
      }),
    )
    expect(flown(generic).timeline.cloudBreak).toBeNull()
  })

  test('that rises straight up comes down where it rose', () => {
    const { range, downrange, elevation } = flown({ ...generic, stages: generic.stages.slice(0, 2), kick: 0 })
    expect([range, downrange]).toEqual([0, 0].map(zero => expect.closeTo(zero, 3)))
    expect(elevation).toBeCloseTo(Math.PI / 2, 12)
  })

  test.each([
    ['no-lift-off', { stages: [stage(270, 0.9, 0.6)] }],
    ['burns-out-before-the-turn', { verticalTime: 500 }],
    ['below-ground', { stages: [stage(270, 1.2, 0.6)], kick: 80 * degree }],
    ['falls-back', { stages: [stage(270, 1.2, 0.05), stage(280, 0.1, 0.5)], verticalTime: 5, kick: 0 }],
    ['descending-at-burnout', { stages: [stage(270, 2.2, 0.7), stage(300, 0.1, 0.15)], kick: 10 * degree }],
    ['burnout-below-floor', { floor: 1e6 }],
    ['escapes', { stages: [...generic.stages, stage(300, 2, 0.9)] }],
  ])('that leads nowhere says why: %s', (why, change) => {
    expect(boost({ ...generic, ...change })).toEqual({ reached: false, why })
  })

  test.each([
    [{ stages: [] }, /stages must be at least one/],
    [{ stages: [stage(NaN, 2, 0.6)] }, /specificImpulse of stage 1 must be positive/],
    [
      { stages: [stage(270, 2, 0.6), stage(270, 2, 1)] },
      /propellantFraction of stage 2 must be in \(0, 1\), got 1/,
    ],
    [{ verticalTime: 0 }, /verticalTime must be positive/],
    [{ kick: Math.PI / 2 }, /kick must be in/],
    [{ kick: NaN }, /kick must be in/],
    [{ floor: -1 }, /floor must not be negative/],
    [{ cloudHeight: NaN }, /cloudHeight must not be negative/],
  ])('misuse throws: %j', (change, words) => {
    expect(() => boost({ ...generic, ...change })).toThrow(words)
  })
})

describe('the kick for a range', () => {
  const { kick: _, ...unaimed } = generic

  test('gives a flight that comes down there, on the lofted side', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.3e6, max: 8e6, noNaN: true }), range => {
        const found = kickForRange(unaimed, range)
        if (!found.reached) throw new Error(found.why)
        expect(Math.abs(found.flight.range - range)).toBeLessThan(0.01)
        expect(boost({ ...unaimed, kick: found.kick * 1.001 })).toMatchObject({ reached: true })
        expect(flown({ ...unaimed, kick: found.kick * 1.001 }).range).toBeGreaterThan(range)
      }),
      { numRuns: 10 },
    )
  })

  test('says that a range is too far, and no kick tried by hand flies farther than the longest flight', () => {
    const short = { ...unaimed, stages: unaimed.stages.slice(0, 1) }
    const longest = longestFlight(short)!.flight.range
    expect(kickForRange(short, longest * 1.001)).toEqual({ reached: false, why: 'too-far' })
    expect(kickForRange(short, longest * 0.9999)).toMatchObject({ reached: true })
    for (let kick = 0.5; kick < 80; kick += 0.5) {
      const flight = boost({ ...short, kick: kick * degree })
      if (flight.reached) expect(flight.range).toBeLessThanOrEqual(longest)
    }
  })

  test('says that everything escapes, or that the place is nearer than the steepest kick that comes down', () => {
    const strong = { ...unaimed, stages: [...unaimed.stages, stage(300, 2, 0.9)] }
    expect(kickForRange(strong, 1e6)).toEqual({ reached: false, why: 'escapes' })
    expect(longestFlight(strong)).toBeNull()
  })

  test.each([0, -1, NaN, Infinity])('a range of %d throws', range => {
    expect(() => kickForRange(unaimed, range)).toThrow(/kickForRange: range must be positive/)
  })
})

describe('a lofted test flown again', () => {
  const { kick: _, ...missile } = generic

  test('has the apogee and the range reported, and finds back the missile it was made with', () => {
    const flight = flown({ ...generic, kick: 0.7 * degree })
    const again = loftedTest({ apogee: flight.apogee, range: flight.range, missile })
    if (!again.reached) throw new Error(again.why)
    expect(again.stages.at(-1)!.propellantFraction).toBeCloseTo(0.6, 7)
    expect(again.kick).toBeCloseTo(0.7 * degree, 7)
    expect(again.flight.time).toBeCloseTo(flight.time, 3)
  })

  test('says so when no propellant of the last stage reaches the apogee', () => {
    expect(loftedTest({ apogee: 100_000, range: 1e6, missile })).toEqual({
      reached: false,
      why: 'out-of-reach',
    })
  })

  test.each([
    [{ apogee: NaN }, /apogee must be positive/],
    [{ range: 0 }, /range must be positive/],
  ])('misuse throws: %j', (change, words) => {
    expect(() => loftedTest({ apogee: 2e6, range: 8e5, missile, ...change })).toThrow(words)
  })
})
