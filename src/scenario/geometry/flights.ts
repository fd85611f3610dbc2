import { boxPoints } from '../../earth/index.js'
import type { Place } from '../../earth/index.js'
import { flightBetween } from '../../flight/index.js'
import type { Flight, NoAimedFlight, StagedVehicle } from '../../flight/index.js'
import type { GenericMissile } from '../../threat/index.js'
import type { Geometry, GeometryLoft } from './geometry.js'

/** One way an attack of the scenario may come. */
export interface GeometryPath {
  /** Places in the lists of regions. */
  readonly launchRegion: number
  readonly defendRegion: number
  readonly launch: Place
  readonly aim: Place
  readonly loft: GeometryLoft
}

/** Places of launch and places defended that stand for their regions, over all regions together: few, because each pair is flown. */
const [LAUNCHES, AIMS] = [2, 8]

/**
 * No burnout below this counts, m. Without drag in the ascent a flatter flight would skim through air that is not there;
 * the library's own floors hold for the longest range only and would forbid most other flights.
 */
export const BURNOUT_FLOOR = 100_000

/** Top of the clouds, m, above which a plume is seen from space; assumed. */
const CLOUDS = 10_000

/**
 * Every way an attack of the scenario may come: places spread over the launch regions, places spread over the defended
 * regions, and each family of trajectories.
 *
 * Few places for each region, the middles of cells of equal area: regions, never places to aim at.
 */
export function geometryPaths({ launch, defend, threat }: Geometry): GeometryPath[] {
  const spread = (regions: Geometry['launch'], total: number): { region: number; place: Place }[] =>
    regions.flatMap(({ box }, region) =>
      boxPoints(box, Math.max(1, Math.floor(total / regions.length))).map(place => ({ region, place })),
    )
  const aims = spread(defend, AIMS)
  return spread(launch, LAUNCHES).flatMap(from =>
    aims.flatMap(to =>
      (threat?.loft ?? []).map(loft => ({
        launchRegion: from.region,
        defendRegion: to.region,
        launch: from.place,
        aim: to.place,
        loft,
      })),
    ),
  )
}

/** The vehicle of a class as it is flown in engagements. */
export const engagedVehicle = ({ stages, verticalTime, burnoutFloor }: GenericMissile): StagedVehicle => ({
  kind: 'staged',
  stages,
  verticalTime,
  ballisticCoefficient: null,
  burnoutFloor: Math.min(burnoutFloor, BURNOUT_FLOOR),
})

/**
 * The flight along one path by the scenario's generic vehicle, or why it cannot be flown.
 *
 * @throws RangeError for a geometry without a vehicle
 */
export function geometryFlight(
  { threat, earth }: Geometry,
  { launch, aim, loft }: Pick<GeometryPath, 'launch' | 'aim' | 'loft'>,
): Flight | NoAimedFlight {
  if (!threat?.vehicle) throw new RangeError('geometryFlight: geometry must have a threat with a vehicle')
  return flightBetween({
    vehicle: engagedVehicle(threat.vehicle),
    launch,
    aim,
    loft,
    earth,
    cloudHeight: CLOUDS,
  })
}
