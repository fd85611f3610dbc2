import {
  cumulativeDetection,
  fluctuatingDetection,
  handoverChance,
  horizon,
  lookAccuracy,
  meanDetectionDelay,
  radarRange,
  steadyDetection,
  trackAccuracy,
} from '../../sensor/index.js'
import { R_EARTH } from '../../earth/index.js'
import { toSi } from '../../math/index.js'
import { count, number, numbers, optional, positive, probability } from './entry.js'
import type { ModelEntry } from './entry.js'

/** M3: what a sensor sees, how soon, and how well it then knows where a body will be. */
export const SENSING_ENTRIES: ModelEntry[] = [
  {
    id: 'M3A',
    variant: null,
    name: 'horizon',
    equation:
      'elevation 0: ground = kR[acos(kR/(kR + h1)) + acos(kR/(kR + h2))], slant = sqrt(2kR h1 + h1^2) + sqrt(2kR h2 + h2^2); above 0: slant = -r1 sin e + sqrt((r1 sin e)^2 + r2^2 - r1^2), r = kR + h',
    source: 'computed',
    validity:
      'Round Earth. k = 4/3 only for paths low in the troposphere. No solution for an object below a sensor that looks up.',
    inputs: {
      h_sensor_m: optional(number('height of the sensor')),
      h_target_m: number('height of the object'),
      k_factor: optional(positive('refraction, factor on the radius')),
      min_elev_deg: optional(number('lowest elevation')),
      R_m: optional(positive('radius of the Earth')),
    },
    outputs: ['ground_range_m', 'slant_range_m'],
    evaluate(inputs) {
      const reach = horizon({
        sensorHeight: inputs.numberOr('h_sensor_m', 0),
        targetHeight: inputs.number('h_target_m'),
        radiusFactor: inputs.numberOr('k_factor', 1),
        elevation: toSi(inputs.numberOr('min_elev_deg', 0), 'deg'),
        radius: inputs.numberOr('R_m', R_EARTH),
      })
      return reach.reached
        ? { ground_range_m: reach.groundRange, slant_range_m: reach.slantRange }
        : { ground_range_m: null, slant_range_m: null, why: reach.why }
    },
  },
  {
    id: 'M3B',
    variant: null,
    name: 'radar range scaling',
    equation: 'R = R0 [(sigma/sigma0)(SNR0/SNR)(tau/tau0)]^(1/4)',
    source: 'computed',
    validity:
      'One cited reference (R0, sigma0, SNR0), never derived from antenna figures. Horizon and field of view come on top.',
    inputs: {
      R0_m: positive('cited range'),
      sigma0_m2: positive('cross-section at that range'),
      snr0_dB: number('signal-to-noise ratio at that range'),
      sigma_m2: positive('cross-section of the object'),
      snr_dB: number('signal-to-noise ratio needed'),
      dwell_ratio: optional(positive('time on the object over that of the reference')),
    },
    outputs: ['R_m'],
    evaluate: inputs => ({
      R_m: radarRange(
        {
          range: inputs.number('R0_m'),
          crossSection: inputs.number('sigma0_m2'),
          signal: toSi(inputs.number('snr0_dB'), 'dB'),
        },
        {
          crossSection: inputs.number('sigma_m2'),
          signal: toSi(inputs.number('snr_dB'), 'dB'),
          dwellRatio: inputs.numberOr('dwell_ratio', 1),
        },
      ),
    }),
  },
  {
    id: 'M3C',
    variant: 'single-look',
    name: 'detection',
    equation: 'Swerling 1: P_d = P_fa^(1/(1 + SNR)); steady: Marcum Q1(sqrt(2 SNR), sqrt(-2 ln P_fa))',
    source: 'computed',
    validity: 'One look, one threshold, noise alone.',
    inputs: {
      snr_dB: number('signal-to-noise ratio'),
      pfa: probability('chance that noise alone passes'),
    },
    outputs: ['pd_swerling1', 'pd_nonfluctuating'],
    evaluate(inputs) {
      const [signal, falseAlarm] = [toSi(inputs.number('snr_dB'), 'dB'), inputs.number('pfa')]
      return {
        pd_swerling1: fluctuatingDetection(signal, falseAlarm),
        pd_nonfluctuating: steadyDetection(signal, falseAlarm),
      }
    },
  },
  {
    id: 'M3C',
    variant: 'cumulative',
    name: 'detection',
    equation: 'P = 1 - (1 - P_d)^n; mean delay from entry = scan (1/2 + (1 - P_d)/P_d)',
    source: 'computed',
    validity: 'Looks independent and alike. An object no look can find has no delay.',
    inputs: {
      pd: probability('chance of one look'),
      n: count('looks'),
      scan_s: number('time between looks'),
    },
    outputs: ['p_cum', 'mean_delay_from_entry_s'],
    evaluate(inputs) {
      const pd = inputs.number('pd')
      return {
        p_cum: cumulativeDetection(pd, inputs.number('n')),
        mean_delay_from_entry_s: pd > 0 ? meanDetectionDelay(pd, inputs.number('scan_s')) : null,
      }
    },
  },
  {
    id: 'M3D',
    variant: null,
    name: 'looks and prediction',
    equation:
      'sigma_v^2 = 12 sigma^2/(dt^2 N(N^2 - 1)); sigma_pred(t)^2 = sigma^2/N + sigma_v^2 (t + (N - 1) dt/2)^2',
    source: 'computed',
    validity: 'One direction, constant speed, independent errors, t from the last look.',
    inputs: {
      N: count('looks, 2 or more'),
      dt_s: positive('time between looks'),
      sigma_r_m: number('error of one look'),
      t_predict_s: number('time from the last look'),
    },
    outputs: ['sigma_pos_m', 'sigma_vel_m_s', 'sigma_pred_m'],
    evaluate(inputs) {
      const known = lookAccuracy(
        inputs.number('N'),
        inputs.number('dt_s'),
        inputs.number('sigma_r_m'),
        inputs.number('t_predict_s'),
      )
      return { sigma_pos_m: known.position, sigma_vel_m_s: known.speed, sigma_pred_m: known.predicted }
    },
  },
  {
    id: 'M3E',
    variant: null,
    name: 'ballistic covariance',
    equation:
      'I <- Phi^-T I Phi^-1, I += H^T R^-1 H, R = s_r^2 uu^T + (rho s_a)^2 (I - uu^T); P(t) = Phi I^-1 Phi^T',
    source: 'computed (variational equations with the gravity gradient)',
    validity:
      'Free flight around a round Earth, sensor fixed in the inertial frame, errors independent from look to look. One look tells no velocity.',
    inputs: {
      r0_m: numbers('position at the first look'),
      v0_m_s: numbers('velocity at the first look'),
      site_m: numbers('sensor'),
      N: count('looks'),
      dt_s: positive('time between looks'),
      sigma_range_m: positive('error of one look along the line of sight'),
      sigma_angle_rad: positive('error of one look across it'),
      t_predict_s: number('time from the last look'),
      rk4_step_s: optional(positive('longest step of the integration')),
      q_m2_s3: optional(number('unmodeled acceleration as white noise')),
    },
    outputs: ['sigma_pos_axes_m', 'sigma_vel_axes_m_s', 'sigma_pred_axes_m', 'condition', 'warnings'],
    evaluate(inputs) {
      const known = trackAccuracy({
        motion: { position: inputs.numbers('r0_m'), velocity: inputs.numbers('v0_m_s') },
        site: inputs.numbers('site_m'),
        looks: inputs.number('N'),
        spacing: inputs.number('dt_s'),
        rangeError: inputs.number('sigma_range_m'),
        angleError: inputs.number('sigma_angle_rad'),
        ahead: inputs.number('t_predict_s'),
        step: inputs.numberOr('rk4_step_s', 1),
        noise: inputs.numberOr('q_m2_s3', 0),
      })
      if (!known.known)
        return {
          sigma_pos_axes_m: null,
          sigma_vel_axes_m_s: null,
          sigma_pred_axes_m: null,
          condition: null,
          warnings: [],
          why: known.why,
        }
      return {
        sigma_pos_axes_m: known.position,
        sigma_vel_axes_m_s: known.velocity,
        sigma_pred_axes_m: known.predicted,
        condition: known.condition,
        warnings: known.warnings,
      }
    },
  },
  {
    id: 'M3F',
    variant: null,
    name: 'handover basket',
    equation: 'P(|x| <= D), x ~ N(b, diag(s1^2, s2^2)); equal spreads without bias: 1 - exp(-D^2/2s^2)',
    source: 'computed',
    validity: 'Errors normal in the plane across the closing velocity.',
    inputs: {
      D_m: number('what the interceptor can still correct'),
      s1_m: number('spread along the first axis'),
      s2_m: number('spread along the second axis'),
      b1_m: optional(number('bias along the first axis')),
      b2_m: optional(number('bias along the second axis')),
    },
    outputs: ['p_contain'],
    evaluate: inputs => ({
      p_contain: handoverChance({
        basket: inputs.number('D_m'),
        spread: [inputs.number('s1_m'), inputs.number('s2_m')],
        bias: [inputs.numberOr('b1_m', 0), inputs.numberOr('b2_m', 0)],
      }),
    }),
  },
]
