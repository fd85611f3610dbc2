/** One published statement about a radar: from how far it sees what, and how well. */
export interface RadarReference {
  /** m. */
  range: number
  /** Radar cross-section of the object, m². */
  crossSection: number
  /** Signal-to-noise ratio at that range, a plain ratio (13 dB is 20). */
  signal: number
}

/** What is asked of that radar. */
export interface RadarTask {
  /** Radar cross-section of the object, m². */
  crossSection: number
  /** Signal-to-noise ratio that is needed, a plain ratio. */
  signal: number
  /** Time spent on the object over the time of the reference. */
  dwellRatio?: number
}

/**
 * How far away a radar sees an object, scaled from one cited range.
 *
 * The fourth root makes it insensitive: a cross-section ten thousand times smaller costs a factor of ten in range. The
 * reference is always a published number; nothing here derives it from an antenna. Range in m, without the horizon.
 *
 * @throws RangeError unless every number is positive and finite
 *
 * Source: computed (model M3B), the fourth-power law of a radar that lights up what it sees.
 */
export function radarRange(reference: RadarReference, task: RadarTask): number {
  const { crossSection, signal, dwellRatio = 1 } = task
  const inputs = { ...reference, 'task crossSection': crossSection, 'task signal': signal, dwellRatio }
  for (const [name, value] of Object.entries(inputs))
    if (!(value > 0 && value < Infinity))
      throw new RangeError(`radarRange: ${name} must be positive and finite, got ${value}`)
  const gain = (crossSection / reference.crossSection) * (reference.signal / signal) * dwellRatio
  return reference.range * Math.sqrt(Math.sqrt(gain))
}
