import { R_EARTH } from '../../src/index.js'
import type { Spot } from './scene.js'

const DEG = Math.PI / 180

/**
 * A place on a globe of radius 1, at its true altitude: the pole on y, longitude 0 on x, 90° east on −z.
 *
 * @param lift  added to the height, so that lines do not sink into the ground
 */
export function onGlobe({ latitude, longitude, height }: Spot, lift = 0): [x: number, y: number, z: number] {
  const radius = 1 + height / R_EARTH + lift
  const [lat, lon] = [latitude * DEG, longitude * DEG]
  return [
    radius * Math.cos(lat) * Math.cos(lon),
    radius * Math.sin(lat),
    -radius * Math.cos(lat) * Math.sin(lon),
  ]
}
