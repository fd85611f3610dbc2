export { boostDetection } from './boostDetection.js'
export type { BoostDetection, BoostWatch } from './boostDetection.js'
export { clusterSelection } from './cluster.js'
export type { Cluster } from './cluster.js'
export { confirmationChance, meanConfirmationLooks } from './confirmation.js'
export {
  cumulativeDetection,
  fluctuatingDetection,
  meanDetectionDelay,
  signalFor,
  steadyDetection,
} from './detection.js'
export { fusedSeparation } from './fusion.js'
export { handoverChance } from './handover.js'
export type { Handover } from './handover.js'
export { horizon } from './horizon.js'
export type { Horizon, HorizonReach } from './horizon.js'
export { lookAccuracy } from './looks.js'
export type { LookAccuracy } from './looks.js'
export { antennaGain, BOLTZMANN, radarEquationRange } from './radarEquation.js'
export type { Antenna } from './radarEquation.js'
export { radarRange } from './radarRange.js'
export type { RadarReference, RadarTask } from './radarRange.js'
export { MOST_DECOYS, rankProbabilities, rankProbability, smallestSelection } from './rank.js'
export { roc, rocWithStudentScores } from './roc.js'
export type { Roc } from './roc.js'
export { thresholdRule } from './threshold.js'
export { trackAccuracy } from './track.js'
export type { TrackAccuracy, TrackPlan } from './track.js'
export { flownFreely } from './transition.js'
export type { Motion } from './transition.js'
