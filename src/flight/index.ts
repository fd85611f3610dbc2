export { freeFlight, launchesAtSpeed, minimumEnergyLaunch } from './freeFlight.js'
export type { ArcEnds, ArcLaunch, FreeFlight, LaunchesAtSpeed, NoArc } from './freeFlight.js'
export { lambert, lambertFacts } from './lambert.js'
export type { LambertArc, LambertFacts, NoTransfer, Transfer } from './lambert.js'
export { endOf, KNOT, startOf, stateAt } from './trajectory.js'
export type { Trajectory } from './trajectory.js'
export { allenEggers, reentry } from './reentry.js'
export type { Entry, EntryPeak, ExponentialEntry, Reentry } from './reentry.js'
export { boost } from './boost.js'
export type { BoostFlight, BoostPlan, BoostStage, BoostTimeline, NoBoost } from './boost.js'
export { kickForRange, longestFlight } from './kick.js'
export type { KickedFlight, UnaimedBoost } from './kick.js'
export { loftedTest } from './loftedTest.js'
export type { LoftedFlight, LoftedTest } from './loftedTest.js'
export { rotatingLaunchesAtSpeed, slowestRotatingLaunch } from './rotatingLaunch.js'
export type {
  BelowSurface,
  NoPlane,
  RotatingLaunch,
  RotatingLaunches,
  TurningEarth,
} from './rotatingLaunch.js'
export { oblatePath } from './oblatePath.js'
export type { OblatePath } from './oblatePath.js'
