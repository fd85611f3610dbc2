export type { Frame, Vec3 } from './frame.js'
export { geodesic, geodesicEnd } from './geodesic.js'
export type { Geodesic } from './geodesic.js'
export {
  ecefFromEci,
  ecefFromPlace,
  eciFromEcef,
  enuAxes,
  enuFromEcef,
  placeFromEcef,
  shape,
  turning,
} from './geodesy.js'
export { field, gravity } from './gravity.js'
export type { Field } from './gravity.js'
export { groundDistance, mustBeGround } from './groundDistance.js'
export type { Ground } from './groundDistance.js'
export { airTable, tabledDensity } from './airTable.js'
export { FLATTENING, G0, J2, MU, OMEGA, R_EARTH, R_EQUATOR } from './planet.js'
export type { Earth, Place } from './planet.js'
export { boxPoints } from './box.js'
export type { Box } from './box.js'
export { standardAir } from './standardAir.js'
export type { Air } from './standardAir.js'
