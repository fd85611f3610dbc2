export { endOf, KNOT, startOf, stateAt } from './trajectory.js'
export type { Trajectory } from './trajectory.js'
export { allenEggers, reentry } from './reentry.js'
export type { Entry, EntryPeak, ExponentialEntry, Reentry } from './reentry.js'
