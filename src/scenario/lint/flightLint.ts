import { G0, MU, R_EARTH } from '../../earth/index.js'
import { cos } from '../../math/index.js'
import type { Library, LibraryFile, PublishedNumber } from '../../record/index.js'
import { boostTime, canLiftOff, idealSpeed } from '../../threat/index.js'
import { isOfKind } from '../geometry/entry.js'
import { vehicleOf } from '../geometry/threat.js'
import { finding } from './finding.js'
import type { LintFinding } from './finding.js'

/** A range in print, and the speed in print that has to fly it; the height and length of the burn where there are any. */
interface Claim {
  /** A number of the library, or m where the range stands in the name of the speed. */
  readonly range: readonly [id: string, quantity?: string] | number
  readonly speed: readonly [id: string, quantity?: string]
  readonly height?: readonly [id: string, quantity?: string]
  readonly burn?: readonly [id: string, quantity?: string]
}

const CLAIMS: readonly Claim[] = [
  { range: ['int.sm3iia.reach', 'max range'], speed: ['int.sm3iia.vbo'] },
  { range: ['int.thaad.range'], speed: ['int.thaad.vbo'] },
  { range: ['int.sprint.range'], speed: ['int.sprint.speed'] },
  {
    range: ['int.spartan.range'],
    speed: ['geo.int.safeguard-upper', 'burnout speed'],
    height: ['geo.int.safeguard-upper', 'effective burnout altitude'],
    burn: ['geo.int.safeguard-upper', 'burn time'],
  },
  {
    range: 10_000_000,
    speed: ['threat.icbm.bo.speed'],
    height: ['threat.icbm.bo.alt.liquid'],
    burn: ['threat.icbm.liquid.tburn'],
  },
]

/** No interceptor in print accelerates more than this on average, in units of g0: the highest figure is 100 at its peak. */
const MOST_MEAN_G = 100

/** What cannot be, by the laws of flight: vehicles that stay on the ground, ranges and heights beyond their own speeds. */
export const flightLint = ({ parameters, vehicles }: LibraryFile, library: Library): LintFinding[] => [
  ...vehicles.flatMap(one => vehicleLint(one, library)),
  ...parameters
    .filter(one => isOfKind(one, 'interceptor'))
    .flatMap(one => interceptorLint(quantity => library.number(one.id, quantity), one.id)),
  ...CLAIMS.flatMap(claim => claimLint(claim, library)),
]

function vehicleLint(file: LibraryFile['vehicles'][number], library: Library): LintFinding[] {
  const vehicle = vehicleOf(file)
  const found: LintFinding[] = []
  if (!canLiftOff(vehicle))
    found.push(finding('no-lift', file.id, `thrust is ${vehicle.stages[0]?.thrustToWeight} of weight`))
  const burn = file.boost_time === undefined ? undefined : library.number(file.boost_time)
  const time = boostTime(vehicle)
  if (burn && !(time >= (burn.low ?? 0) && time <= (burn.high ?? Infinity)))
    found.push(
      finding(
        'burn-time',
        file.id,
        `burns ${time.toFixed(0)} s, ${burn.id} has ${burn.low} to ${burn.high} s`,
      ),
    )
  const range = library.number(file.range_class)
  const shortest = range?.low ?? range?.value
  if (shortest !== undefined && shortest !== null && idealSpeed(vehicle) < leastSpeed(shortest, 0))
    found.push(
      finding(
        'class-out-of-reach',
        file.id,
        `${idealSpeed(vehicle).toFixed(0)} m/s without losses, ${leastSpeed(shortest, 0).toFixed(0)} m/s needed`,
      ),
    )
  return found
}

function interceptorLint(
  number: (quantity: string) => PublishedNumber | undefined,
  id: string,
): LintFinding[] {
  const value = (quantity: string): number => number(quantity)?.value ?? NaN
  const most = (quantity: string): number => number(quantity)?.high ?? value(quantity)
  const found: LintFinding[] = []
  const [speed, burn, height] = [
    value('burnout speed'),
    value('burn time'),
    value('effective burnout altitude'),
  ]
  if (height > most('burnout speed') * most('burn time'))
    found.push(finding('burnout-out-of-reach', id, `${height} m in ${burn} s at ${speed} m/s`))
  if (speed / burn > MOST_MEAN_G * G0)
    found.push(finding('acceleration-doubtful', id, `${(speed / burn / G0).toFixed(0)} g on average`))
  if (value('longest flight time') < burn)
    found.push(finding('flight-too-short', id, 'the longest flight ends before burnout'))
  if (value('altitude floor') >= value('altitude ceiling'))
    found.push(finding('range-order', id, 'the altitude floor is not below the ceiling'))
  if (value('altitude ceiling') > heightStraightUp(most('burnout speed'), height))
    found.push(
      finding(
        'ceiling-doubtful',
        id,
        `straight up it gets to ${(heightStraightUp(most('burnout speed'), height) / 1000).toFixed(0)} km`,
      ),
    )
  return found
}

function claimLint({ range, speed, height, burn }: Claim, library: Library): LintFinding[] {
  const far = typeof range === 'number' ? range : library.number(...range)?.value
  const fast = library.number(...speed)
  if (typeof far !== 'number' || !fast || fast.value === null) return []
  const highest = fast.high ?? fast.value
  const start = (height && library.number(...height)?.value) ?? 0
  // What the boost may cover on its own: half the burnout speed for the time of the burn.
  const boosted = (((burn && library.number(...burn)?.value) ?? 0) * highest) / 2
  const needed = leastSpeed(Math.max(1, far - boosted), start)
  const about = `${(far / 1000).toFixed(0)} km needs ${needed.toFixed(0)} m/s, there are ${fast.value} to ${highest} m/s`
  if (highest < needed) return [finding('range-out-of-reach', fast.id, about)]
  return fast.value < needed ? [finding('range-doubtful', fast.id, about)] : []
}

/**
 * The least speed at a height from which a body reaches the ground at a range, m/s, on a round Earth without air.
 *
 * Source: MODELS M1C, the minimum-speed ellipse between two points; computed.
 */
export function leastSpeed(range: number, height: number): number {
  const [r1, r2] = [R_EARTH + height, R_EARTH]
  const chord = Math.sqrt(r1 * r1 + r2 * r2 - 2 * r1 * r2 * cos(range / R_EARTH))
  return Math.sqrt(MU * (2 / r1 - 4 / (r1 + r2 + chord)))
}

/** How high a body gets that leaves a height straight up, m; Infinity where it does not come back. */
function heightStraightUp(speed: number, height: number): number {
  const energy = (speed * speed) / 2 - MU / (R_EARTH + height)
  return energy < 0 ? -MU / energy - R_EARTH : Infinity
}
