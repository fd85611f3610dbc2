export interface BoostWatch {
  /** When the engine lights, s. */
  ignition: number
  /** When the missile comes out above the clouds, s; Infinity if it does not before burnout. */
  cloudBreak: number
  /** When the last engine stops, s: from then on there is no plume to see. */
  burnout: number
  /** Time of burning before the plume can be told from the ground, s. */
  dimness: number
  /** Time until the scan comes round, s: 0 for a sensor that stares. */
  scan: number
  /** Time until the report has reached whoever acts on it, s. */
  report: number
}

export type BoostDetection = { seen: true; time: number } | { seen: false; why: 'burned-out' }

/**
 * When infrared sensors in space report a missile under power, s.
 *
 * It must burn for a while and be above the clouds; then the scan and the report take their time. A plume that is not
 * looked at before burnout is never seen. All times are published or assumed numbers, none is derived from a sensor; the
 * satellites are taken to have the launch in view.
 *
 * @throws RangeError for a negative delay, or a burnout before ignition
 *
 * Source: computed (model M3C).
 */
export function boostDetection(watch: BoostWatch): BoostDetection {
  const { ignition, cloudBreak, burnout, dimness, scan, report } = watch
  for (const [name, delay] of Object.entries({ dimness, scan, report }))
    if (!(delay >= 0 && delay < Infinity))
      throw new RangeError(`boostDetection: ${name} must be 0 or more and finite, got ${delay}`)
  if (!(burnout >= ignition && burnout < Infinity && ignition > -Infinity))
    throw new RangeError(
      `boostDetection: burnout must not be before ignition, got ${burnout} and ${ignition}`,
    )
  if (Number.isNaN(cloudBreak)) throw new RangeError('boostDetection: cloudBreak must be a number, got NaN')
  const looked = Math.max(cloudBreak, ignition + dimness) + scan
  return looked <= burnout ? { seen: true, time: looked + report } : { seen: false, why: 'burned-out' }
}
