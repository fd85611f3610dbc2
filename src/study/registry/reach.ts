import {
  arcPassage,
  flyOut,
  footprintEdges,
  interceptWindows,
  lateralLimit,
  shotOpportunities,
  straightIntercept,
} from '../../interceptor/index.js'
import type { Interceptor } from '../../interceptor/index.js'
import { number, numbers, optional, positive } from './entry.js'
import type { Checked, ModelEntry } from './entry.js'

const BOUND =
  'An upper bound: round Earth at rest, no drag, no turning loss, no limit by sensors, discrimination or inventory.'

const INTERCEPTOR = {
  v_bo_m_s: positive('speed at burnout, m/s'),
  h_bo_m: number('height of burnout above the site, m'),
  t_bo_s: number('burn time, s'),
  t_max_s: optional(positive('longest flight, s')),
}
const LIMITS = {
  t_commit_s: number('earliest launch after that of the threat, s'),
  h_min_m: number('least height of intercept, m'),
  h_max_m: number('greatest height of intercept, m'),
}

const interceptorOf = (inputs: Checked): Interceptor => ({
  burnoutSpeed: inputs.number('v_bo_m_s'),
  burnoutHeight: inputs.number('h_bo_m'),
  burnTime: inputs.number('t_bo_s'),
  floor: inputs.numberOr('h_min_m', 0),
  ceiling: inputs.numberOr('h_max_m', Infinity),
  longestFlight: inputs.numberOr('t_max_s', Infinity),
})

/** Fly-out, windows and edges. */
export const REACH_ENTRIES: ModelEntry[] = [
  {
    id: 'M2A',
    variant: null,
    name: 'fly-out time',
    equation: 'T_f = t_bo + min{tau : |v1(tau)| <= V_bo}; reachable where V_bo >= v_min',
    source: 'Forden (2007), GUI_Missile_Flyout (unchecked); closed form computed',
    validity: `${BOUND} An arc that would pass through the ground gives way to the quickest that does not.`,
    inputs: {
      ...INTERCEPTOR,
      ground_range_m: number('along the ground from the site, m'),
      alt_m: number('height of the intercept, m'),
      h_min_m: optional(LIMITS.h_min_m),
      h_max_m: optional(LIMITS.h_max_m),
    },
    outputs: ['flyout_s', 'reachable', 'v_min_energy_m_s', 'coast_min_energy_s'],
    evaluate(inputs) {
      const found = flyOut(interceptorOf(inputs), inputs.number('ground_range_m'), inputs.number('alt_m'))
      return {
        flyout_s: found.reached ? found.time : null,
        reachable: found.reached,
        v_min_energy_m_s: found.leastSpeed,
        coast_min_energy_s: found.leastSpeedCoast,
        ...(found.reached ? {} : { why: found.why }),
      }
    },
  },
  {
    id: 'M2B',
    variant: null,
    name: 'intercept window and shots',
    equation:
      'windows: g(t) = t - t_commit - T_f(P(t)) >= 0 between the altitude limits; next commit = t_k + assessment and decision',
    source: 'After Wilkening (2004), Airborne boost-phase ballistic missile defense (unchecked); computed',
    validity: `${BOUND} The threat flies a minimum-energy arc without a boost, in the plane of the site.`,
    inputs: {
      range_m: positive('ground range of the threat, m'),
      site_offset_from_aim_m: number('site beyond the aim point, m; negative toward the launch'),
      ...INTERCEPTOR,
      ...LIMITS,
      ka_plus_decision_s: number('from an intercept to the next launch, s'),
    },
    outputs: ['threat_tof_s', 't_first_s', 't_last_s', 'n_opportunities', 't_opportunities_s', 'windows_s'],
    evaluate(inputs) {
      const passage = arcPassage(inputs.number('range_m'), inputs.number('site_offset_from_aim_m'), 0)
      const interceptor = interceptorOf(inputs)
      const commit = inputs.number('t_commit_s')
      const { windows, why } = interceptWindows(passage, interceptor, commit)
      const delay = inputs.number('ka_plus_decision_s')
      const { opportunities } = shotOpportunities(passage, interceptor, commit, delay)
      return {
        threat_tof_s: passage.to,
        t_first_s: windows[0]?.from ?? null,
        t_last_s: windows[windows.length - 1]?.to ?? null,
        n_opportunities: opportunities.length,
        t_opportunities_s: opportunities.map(({ intercept }) => intercept),
        windows_s: windows.map(({ from, to }) => [from, to]),
        ...(why === null ? {} : { why }),
      }
    },
  },
  {
    id: 'M2C',
    variant: null,
    name: 'footprint edges in plane',
    equation: 'edge = distance of the aim point from the site at which max g = 0',
    source: 'After Wilkening (2004) (unchecked); computed',
    validity: `${BOUND} Minimum-energy threats in the plane of the site, of 200 km or more; searched to 8,000 km, an answer that means "at least". Never to be drawn as "defended" alone.`,
    inputs: {
      launch_to_site_m: positive('from the launch to the site, m'),
      ...INTERCEPTOR,
      ...LIMITS,
    },
    outputs: ['edge_beyond_site_m', 'edge_before_site_m'],
    evaluate(inputs) {
      const { beyond, before } = footprintEdges(
        inputs.number('launch_to_site_m'),
        interceptorOf(inputs),
        inputs.number('t_commit_s'),
      )
      return { edge_beyond_site_m: beyond, edge_before_site_m: before }
    },
  },
  {
    id: 'M2D',
    variant: null,
    name: 'straight-line intercept',
    equation: 'least root t >= t_d of |P0 + V t - S| = v_i (t - t_d)',
    source: 'computed',
    validity: 'Flat, no gravity, constant speeds: a check on the rest, not a model of a flight.',
    inputs: {
      P0_m: numbers('threat at time 0, m'),
      V_m_s: numbers('velocity of the threat, m/s'),
      S_m: numbers('site, m'),
      v_i_m_s: positive('speed of the interceptor, m/s'),
      t_delay_s: number('its launch, s'),
    },
    outputs: ['t_s', 'point_m'],
    evaluate(inputs) {
      const met = straightIntercept(
        inputs.numbers('P0_m'),
        inputs.numbers('V_m_s'),
        inputs.numbers('S_m'),
        inputs.number('v_i_m_s'),
        inputs.number('t_delay_s'),
      )
      return met.reached ? { t_s: met.time, point_m: met.point } : { t_s: null, point_m: null, why: met.why }
    },
  },
  {
    id: 'M2E',
    variant: null,
    name: 'window off the plane',
    equation: 'as M2B with cos(ground range angle) = cos(along) cos(cross)',
    source: 'After Wilkening (2004) (unchecked); computed',
    validity: `${BOUND} One minimum-energy threat; lateral limit searched to 6,000 km, where 5,999,977 m means "at least".`,
    inputs: {
      range_m: positive('ground range of the threat, m'),
      site_offset_along_m: number('foot of the site beyond the aim point, m; negative toward the launch'),
      site_offset_cross_m: number('site beside the plane of flight, m'),
      ...INTERCEPTOR,
      ...LIMITS,
    },
    outputs: ['t_first_s', 't_last_s', 'cross_limit_m'],
    evaluate(inputs) {
      const [range, along] = [inputs.number('range_m'), inputs.number('site_offset_along_m')]
      const interceptor = interceptorOf(inputs)
      const commit = inputs.number('t_commit_s')
      const passage = arcPassage(range, along, inputs.number('site_offset_cross_m'))
      const { windows, why } = interceptWindows(passage, interceptor, commit)
      return {
        t_first_s: windows[0]?.from ?? null,
        t_last_s: windows[windows.length - 1]?.to ?? null,
        cross_limit_m: lateralLimit(range, along, interceptor, commit) ?? 0,
        ...(why === null ? {} : { why }),
      }
    },
  },
]
