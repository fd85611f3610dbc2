import { absenteeShell } from '../../interceptor/index.js'
import { slotValue } from '../evaluator.js'
import type { OutcomeModel } from './outcomeModel.js'

/** How many satellites a shell needs so that one is always in reach of a launch. */
export const boostShellModel: OutcomeModel = {
  name: 'boost-shell',
  rests: ['SCEN'],
  equation:
    'reach = v (t_boost - t_delay);  psi = reach/(R_E + h);  satellites_needed = launches shots overlap 2/(1 - cos psi)',
  source: 'After the absentee argument of APS (2003), Boost-Phase Intercept Systems (unchecked); computed',
  validity: 'One uniform shell, reach within the shell; order of magnitude only.',
  inputs: [
    { name: 'speed', units: ['m/s', 'km/s'], required: true, about: 'average speed of the interceptor, v' },
    { name: 'boost_time', units: ['s', 'min'], required: true, about: 'burn time of the missile, t_boost' },
    { name: 'delay', units: ['s', 'min'], required: true, about: 'time from ignition to release, t_delay' },
    { name: 'altitude', units: ['m', 'km'], required: true, about: 'height of the shell, h' },
    { name: 'overlap', units: ['ratio'], required: false, default: 1, about: 'overlap factor' },
    { name: 'launches', units: ['count'], required: false, default: 1, about: 'missiles launched at once' },
    { name: 'shots', units: ['count'], required: false, default: 1, about: 'interceptors per missile' },
  ],
  metrics: [{ name: 'satellites_needed', unit: 'count', formula: 'launches shots overlap 2/(1 - cos psi)' }],
  bind(inputs) {
    const [v, boost, delay, height] = [
      inputs.slot('speed'),
      inputs.slot('boost_time'),
      inputs.slot('delay'),
      inputs.slot('altitude'),
    ]
    const [overlap, launches, shots] = [inputs.slot('overlap'), inputs.slot('launches'), inputs.slot('shots')]
    return {
      metric(values) {
        const shell = absenteeShell({
          speed: slotValue(v, values),
          boostTime: slotValue(boost, values),
          delay: slotValue(delay, values),
          altitude: slotValue(height, values),
          overlap: slotValue(overlap, values),
        })
        if ('why' in shell) return Infinity
        return slotValue(launches, values) * slotValue(shots, values) * shell.withOverlap
      },
      leakers: () => null,
      sampler: null,
    }
  },
}
