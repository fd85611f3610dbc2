import { standardAir } from '../../earth/index.js'
import { number } from './entry.js'
import type { ModelEntry } from './entry.js'

const AIR = {
  id: 'M1A',
  name: 'standard atmosphere',
  source: 'U.S. Standard Atmosphere, 1976, NOAA-S/T 76-1562 (unchecked)',
  validity:
    'Mean mid-latitude air; density at 60-100 km varies by tens of percent. T is the molecular-scale temperature: 4e-4 above the kinetic one at 86 km. Below sea level: sea level, with a warning.',
  inputs: { z_m: number('height above sea level, geometric, m') },
}

export const FLIGHT_ENTRIES: ModelEntry[] = [
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
]
