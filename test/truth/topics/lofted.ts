import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { longestFlight, loftedTest, R_EARTH } from '../../../src/index.js'
import type { BoostStage, LoftedFlight } from '../../../src/index.js'
import { loftedArc } from './flight.js'
import { number, within } from './topic.js'
import type { PublishedCase, Topic } from './topic.js'

/**
 * The fictitious stages of the reference cases M1G-01 and M1G-02, first stage first. Assumed: nobody published such
 * ratios for these missiles. A missile of n stages takes the first n; the propellant of the last is solved for.
 */
const GENERIC: readonly BoostStage[] = [
  { specificImpulse: 270, thrustToWeight: 2, propellantFraction: 0.66 },
  { specificImpulse: 285, thrustToWeight: 2.2, propellantFraction: 0.62 },
  { specificImpulse: 290, thrustToWeight: 2, propellantFraction: 0.6 },
]
/** Seconds straight up, as in the reference cases. Assumed. */
const VERTICAL_TIME = 8
/** Number of stages by the name reported; two where none is listed. Assumed. */
const STAGES: Readonly<Record<string, number>> = {
  'Hwasong-12': 1,
  'Hwasong-14': 2,
  'Hwasong-15': 2,
  'Hwasong-17': 2,
  'Hwasong-18': 3,
  'Hwasong-19': 3,
}
/** Lowest burnout heights for the longest range, m. Assumed; with none some would fly out at 60 km, through air. */
const FLOORS = [100_000, 150_000, 200_000] as const

/** Half the circumference of the Earth, km: what flies farther reaches any place. */
const HALF_ROUND = (Math.PI * R_EARTH) / 1000

/** "Hwasong-15, 29 Nov 2017" is a test of Hwasong-15. */
const nameOf = (inputs: PublishedCase['inputs']): string => /^[\w-]+/.exec(String(inputs['test']))![0]

const missileOf = (name: string) => ({
  stages: GENERIC.slice(0, STAGES[name] ?? 2),
  verticalTime: VERTICAL_TIME,
})

/** What was reported of a test: in the case, or in another case of the same missile. */
function reported(inputs: PublishedCase['inputs']): { apogee: number; range: number } {
  const inMetres = (one: PublishedCase['inputs']): { apogee: number; range: number } => ({
    apogee: number(one, 'apogee_km') * 1000,
    range: number(one, 'range_km') * 1000,
  })
  if ('apogee_km' in inputs) return inMetres(inputs)
  const path = join(import.meta.dirname, '..', '..', '..', 'test', 'truth', 'published.json')
  const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: PublishedCase[] }
  const other = cases.find(
    one => 'apogee_km' in one.inputs && 'test' in one.inputs && nameOf(one.inputs) === nameOf(inputs),
  )
  if (!other) throw new Error(`no apogee and range reported of ${nameOf(inputs)}`)
  return inMetres(other.inputs)
}

function flownAgain(inputs: PublishedCase['inputs']): LoftedFlight {
  const flight = loftedTest({ ...reported(inputs), missile: missileOf(nameOf(inputs)) })
  if (!flight.reached) throw new Error(flight.why)
  return flight
}

/** The farthest flight of a missile that burns out above a floor, km, or null where none does. */
function longestKm(stages: readonly BoostStage[], floor: number): number | null {
  const longest = longestFlight({ stages, verticalTime: VERTICAL_TIME, floor })
  return longest && longest.flight.range / 1000
}

/** What a lofted test was flown again with: every number of it is assumed or solved. */
export interface FlownWith {
  stages: readonly BoostStage[]
  verticalTime: number
  kickDeg: number
  burnTime: number
  /** The longest range those stages imply, by the lowest height of burnout allowed; null where no flight is left. */
  implied: { floorKm: number; rangeKm: number | null; isAnywhere: boolean }[]
}

export function flownWith(inputs: PublishedCase['inputs']): FlownWith {
  const { stages, kick, flight } = flownAgain(inputs)
  return {
    stages,
    verticalTime: VERTICAL_TIME,
    kickDeg: (kick * 180) / Math.PI,
    burnTime: flight.burnTime,
    implied: FLOORS.map(floor => {
      const rangeKm = longestKm(stages, floor)
      return { floorKm: floor / 1000, rangeKm, isAnywhere: rangeKm !== null && rangeKm > HALF_ROUND }
    }),
  }
}

/** "+-3% (the vacuum arc alone must come out 2-9% SHORT of this)" */
const flightTime: Topic = ({ inputs, expected }) => {
  const want = number(expected, 'total_time_s')
  const { apogee, range } = reported(inputs)
  return [
    within('total_time_s', flownAgain(inputs).flight.time, want, 0.03),
    {
      name: 'arc alone short by',
      got: 1 - loftedArc(apogee, range).time / want,
      want: 0.055,
      allowed: 0.035,
    },
  ]
}

/** "printed with its residual, not asserted": without air it depends on what was assumed by thousands of kilometers. */
const longestRange: Topic = ({ inputs, expected }) => {
  const got = longestKm(flownAgain(inputs).stages, FLOORS[0])
  if (got === null) throw new Error('no flight burns out above the floor')
  const want = Number(String(expected['max_range_km']).replace('>', ''))
  return [{ name: 'max_range_km', got, want, allowed: Infinity }]
}

export const LOFTED_TOPICS: Readonly<Record<string, Topic>> = {
  'lofted test, reported flight time': flightTime,
  'lofted to standard-trajectory conversion': longestRange,
}
