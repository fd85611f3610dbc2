export { endOf, KNOT, startOf, stateAt } from './trajectory.js'
export type { Trajectory } from './trajectory.js'
