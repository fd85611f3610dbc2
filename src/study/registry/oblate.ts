import { J2, MU, R_EQUATOR } from '../../earth/index.js'
import { oblatePath } from '../../flight/index.js'
import { number, numbers, optional, positive } from './entry.js'
import type { Checked, ModelEntry } from './entry.js'

/** A list of three numbers. */
function triple(inputs: Checked, name: string): Float64Array {
  const values = inputs.numbers(name)
  if (values.length !== 3) throw new RangeError(`${name} must be 3 numbers, got ${values.length}`)
  return Float64Array.from(values)
}

export const OBLATE_ENTRIES: ModelEntry[] = [
  {
    id: 'M1D',
    variant: null,
    name: 'J2 propagation',
    equation:
      'a = -mu r/r^3 + (3/2) J2 mu R_eq^2/r^5 [x(5z^2/r^2 - 1), y(5z^2/r^2 - 1), z(5z^2/r^2 - 3)], integrated by Dormand-Prince 5(4)',
    source: 'computed',
    validity:
      'Inertial frame, no air, no ground. The bulge shifts a flight of 20 to 25 minutes by 6 to 11 km: seconds of warning, not a pointing claim.',
    inputs: {
      r_m: numbers('position, m, three numbers'),
      v_m_s: numbers('velocity, m/s, three numbers'),
      t_s: number('time, s; a negative one looks back'),
      J2: optional(number('oblateness; 1.08262668e-3 unless given')),
      Req_m: optional(positive('equatorial radius, m; 6378137 unless given')),
      mu: optional(positive('gravitational parameter, m^3/s^2; 3.986004418e14 unless given')),
    },
    outputs: ['r_m', 'v_m_s', 'j2_offset_m'],
    evaluate(inputs) {
      const { position, velocity, offset } = oblatePath(
        triple(inputs, 'r_m'),
        triple(inputs, 'v_m_s'),
        inputs.number('t_s'),
        {
          mu: inputs.numberOr('mu', MU),
          j2: inputs.numberOr('J2', J2),
          radius: inputs.numberOr('Req_m', R_EQUATOR),
        },
      )
      return { r_m: [...position], v_m_s: [...velocity], j2_offset_m: offset }
    },
  },
]
