import { G0, standardAir } from '../../earth/index.js'
import { allenEggers, reentry } from '../../flight/index.js'
import { toSi } from '../../math/index.js'
import { number, optional, positive } from './entry.js'
import type { ModelEntry } from './entry.js'

const AIR = {
  id: 'M1A',
  name: 'standard atmosphere',
  source: 'U.S. Standard Atmosphere, 1976, NOAA-S/T 76-1562 (unchecked)',
  validity:
    'Mean mid-latitude air; density at 60-100 km varies by tens of percent. T is the molecular-scale temperature: 4e-4 above the kinetic one at 86 km. Below sea level: sea level, with a warning.',
  inputs: { z_m: number('height above sea level, geometric, m') },
}

export const AIR_ENTRIES: ModelEntry[] = [
  {
    ...AIR,
    variant: 'full',
    equation:
      'h = R0 z/(R0 + z); T = Tb + L(h - hb); p = pb (Tb/T)^(g0 M0/(R* L)), or pb exp(-g0 M0 (h - hb)/(R* Tb)) where L = 0; rho = p M0/(R* T); a = sqrt(1.4 R* T/M0)',
    outputs: ['T_K', 'p_Pa', 'rho_kg_m3', 'a_m_s'],
    evaluate(inputs) {
      const { temperature, pressure, density, soundSpeed, why, warning } = standardAir(inputs.number('z_m'))
      return {
        T_K: temperature,
        p_Pa: pressure,
        rho_kg_m3: density,
        a_m_s: soundSpeed,
        ...(why && { why }),
        ...(warning && { warning }),
      }
    },
  },
  {
    ...AIR,
    variant: 'density',
    equation:
      'up to 86 km as variant=full; above, ln rho straight in z between tabulated densities (unchecked), zero above 1000 km',
    outputs: ['rho_kg_m3'],
    evaluate(inputs) {
      const { density, warning } = standardAir(inputs.number('z_m'))
      return { rho_kg_m3: density, ...(warning && { warning }) }
    },
  },
  {
    id: 'M1F',
    variant: 'integrated',
    name: 're-entry',
    equation:
      'dv/dt = -rho v^2/(2 beta) - g sin(gamma); dgamma/dt = (v/(R+h) - g/v) cos(gamma); dh/dt = v sin(gamma); ds/dt = R v cos(gamma)/(R+h); g = mu/(R+h)^2',
    source: 'equations of a planar point mass; computed',
    validity:
      'Point mass without lift, constant ballistic coefficient, standard air, round Earth at rest. The place of the peak is flat: compare it to 150 m.',
    inputs: {
      V_m_s: positive('speed at entry, m/s'),
      gamma_below_horizon_deg: number('angle of the path below the horizontal, degrees, 0 to 90'),
      beta_kg_m2: positive('ballistic coefficient m/(C_D A), kg/m2'),
      h0_m: optional(positive('height of entry, m; 120 km unless given')),
    },
    outputs: ['time_to_ground_s', 'impact_speed_m_s', 'peak_drag_decel_g', 'alt_peak_m', 'ground_arc_m'],
    evaluate(inputs) {
      const down = reentry({
        speed: inputs.number('V_m_s'),
        angle: toSi(inputs.number('gamma_below_horizon_deg'), 'deg'),
        beta: inputs.number('beta_kg_m2'),
        height: inputs.numberOr('h0_m', 120_000),
      })
      if ('why' in down)
        return {
          time_to_ground_s: null,
          impact_speed_m_s: null,
          peak_drag_decel_g: null,
          alt_peak_m: null,
          ground_arc_m: null,
          why: down.why,
        }
      return {
        time_to_ground_s: down.time,
        impact_speed_m_s: down.speed,
        peak_drag_decel_g: down.peakDrag / G0,
        alt_peak_m: down.peakHeight,
        ground_arc_m: down.arc,
      }
    },
  },
  {
    id: 'M1F',
    variant: 'allen-eggers',
    name: 're-entry',
    equation:
      'peak V^2 sin(gamma)/(2 e H) at h = H ln(rho0 H/(beta sin(gamma))), speed there V e^(-1/2); where h < 0 the peak is at the ground; ground speed V exp(-rho0 H/(2 beta sin(gamma)))',
    source: 'Allen & Eggers, NACA Report 1381 (1958) (unchecked)',
    validity:
      'Exponential air (H = 7200 m, rho0 = 1.225 kg/m3), no gravity, straight path: 10-40 % from an integration; a sanity bound only.',
    inputs: {
      V_m_s: positive('speed at entry, m/s'),
      gamma_deg: positive('angle of the path below the horizontal, degrees, to 90'),
      beta_kg_m2: positive('ballistic coefficient m/(C_D A), kg/m2'),
    },
    outputs: ['peak_decel_g', 'alt_peak_m', 'speed_at_peak_m_s', 'speed_at_ground_m_s'],
    evaluate(inputs) {
      const peak = allenEggers({
        speed: inputs.number('V_m_s'),
        angle: toSi(inputs.number('gamma_deg'), 'deg'),
        beta: inputs.number('beta_kg_m2'),
      })
      return {
        peak_decel_g: peak.peakDrag / G0,
        alt_peak_m: peak.peakHeight,
        speed_at_peak_m_s: peak.speedAtPeak,
        speed_at_ground_m_s: peak.groundSpeed,
      }
    },
  },
]
