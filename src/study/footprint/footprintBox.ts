import type { Box } from '../../earth/index.js'
import type { Geometry } from '../../scenario/index.js'
import { GLOBE } from './globeGrid.js'

const DEG = Math.PI / 180

/** Room around what a map is about, rad. */
const MARGIN = 8 * DEG

/**
 * The part of the globe a map of a geometry is about, with room around: the defended regions and the sites, or, for the
 * launch area denied, the launch regions.
 *
 * Angles in rad; east may pass 180° so that a box across it stays one. The whole globe where there is nothing.
 */
export function footprintBox(
  { launch, defend, layers }: Pick<Geometry, 'launch' | 'defend' | 'layers'>,
  question: 'defended' | 'denied',
): Box {
  const boxes: Box[] =
    question === 'denied'
      ? launch.map(one => one.box)
      : [
          ...defend.map(one => one.box),
          ...layers.flatMap(layer =>
            layer.sites.map(({ place: { latitude, longitude } }) => ({
              south: latitude,
              north: latitude,
              west: longitude,
              east: longitude,
            })),
          ),
        ]
  const [first] = boxes
  if (!first) return GLOBE
  const middle = (first.west + first.east) / 2
  /** A longitude as near to the middle of the first box as whole turns allow. */
  const near = (longitude: number): number =>
    longitude - 2 * Math.PI * Math.round((longitude - middle) / (2 * Math.PI))
  const west =
    Math.min(...boxes.map(box => near((box.west + box.east) / 2) - (box.east - box.west) / 2)) - MARGIN
  const east =
    Math.max(...boxes.map(box => near((box.west + box.east) / 2) + (box.east - box.west) / 2)) + MARGIN
  const south = Math.max(-Math.PI / 2, Math.min(...boxes.map(box => box.south)) - MARGIN)
  const north = Math.min(Math.PI / 2, Math.max(...boxes.map(box => box.north)) + MARGIN)
  if (east - west >= 2 * Math.PI) return { ...GLOBE, south, north }
  const turn = 2 * Math.PI * Math.floor((west + Math.PI) / (2 * Math.PI))
  return { south, north, west: west - turn, east: east - turn }
}
