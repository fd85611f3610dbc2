export type { Frame, Vec3 } from './frame.js'
export { FLATTENING, G0, J2, MU, OMEGA, R_EARTH, R_EQUATOR } from './planet.js'
export type { Earth, Place } from './planet.js'
