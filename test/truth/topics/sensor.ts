import {
  adaptiveIntegral,
  added,
  antennaGain,
  assignmentBound,
  backSubstituted,
  bestAssignment,
  BOLTZMANN,
  exp,
  fluctuatingDetection,
  fromSi,
  greedyAllocation,
  horizon,
  product,
  radarEquationRange,
  signalFor,
  steadyDetection,
  toSi,
  transposed,
  triangularized,
} from '../../../src/index.js'
import { list, number, within } from './topic.js'
import type { Check, Topic } from './topic.js'

const KILO = 1000
const NAUTICAL_MILE = 1852

const near = (name: string, got: number, want: number, allowed: number): Check => ({
  name,
  got,
  want,
  allowed,
})

type Table = Readonly<Record<string, readonly number[]>>

/** "1e-5 rel" */
const horizons: Topic = ({ inputs, expected }) =>
  list(inputs, 'elevation_deg').flatMap(elevationDeg =>
    list(inputs, 'target_alt_km').flatMap((heightKm, i) => {
      const reach = horizon({
        targetHeight: heightKm * KILO,
        elevation: toSi(elevationDeg, 'deg'),
        radius: number(inputs, 'R_km') * KILO,
      })
      if (!reach.reached) throw new Error(reach.why)
      const at = `${heightKm} km at ${elevationDeg} deg`
      const key = `el${elevationDeg}`
      return [
        within(`slant ${at}`, reach.slantRange / KILO, (expected['slant_km'] as Table)[key]![i]!, 1e-5),
        within(`ground ${at}`, reach.groundRange / KILO, (expected['ground_km'] as Table)[key]![i]!, 1e-5),
      ]
    }),
  )

/** "0.001 dB": a signal asked for by the chance, or the chance by the signal. */
const detections: Topic = ({ inputs, expected }) => {
  const alarm = number(inputs, 'Pfa')
  const steady = /non-?fluctuating|swerling 0|steady/i.test(String(inputs['target']))
  const detection = steady ? steadyDetection : fluctuatingDetection
  if ('SNR_dB' in inputs)
    return [near('Pd', detection(toSi(number(inputs, 'SNR_dB'), 'dB'), alarm), number(expected, 'Pd'), 1e-4)]
  const wanted = number(inputs, 'Pd')
  const want = number(expected, 'SNR_dB')
  if (!steady) return [near('SNR_dB', fromSi(signalFor(wanted, alarm), 'dB'), want, 0.001)]
  // The chance rises with the signal: it must be passed within the tolerance.
  return [
    near('SNR_dB is enough', Math.max(0, wanted - detection(toSi(want + 0.001, 'dB'), alarm)), 0, 0),
    near('SNR_dB is needed', Math.max(0, detection(toSi(want - 0.001, 'dB'), alarm) - wanted), 0, 0),
  ]
}

/** "1e-4 rel": from pulses and a least signal, or from a dwell and the noise. */
const radarEquations: Topic = ({ inputs, expected }) => {
  if ('dwell_s' in inputs) {
    const area = number(inputs, 'A_m2') * number(inputs, 'eff')
    const range = radarEquationRange({
      sent: number(inputs, 'P_avg_kW') * KILO * number(inputs, 'dwell_s'),
      gain: antennaGain(area, number(inputs, 'f_GHz') * 1e9),
      area,
      crossSection: number(inputs, 'sigma_m2'),
      needed: BOLTZMANN * number(inputs, 'T_K') * toSi(number(inputs, 'L_dB'), 'dB') * number(inputs, 'SNR'),
    })
    return [within('range_km', range / KILO, number(expected, 'range_km'), 1e-4)]
  }
  const sides = list(inputs, 'antenna_m')
  const area = sides.reduce((whole, side) => whole * side, 1) * number(inputs, 'aperture_eff')
  const peak = number(inputs, 'P_avg_W') / (number(inputs, 'pulse_us') * 1e-6 * number(inputs, 'PRF_Hz'))
  const gain = antennaGain(area, number(inputs, 'f_GHz') * 1e9)
  const range = radarEquationRange({
    sent: peak,
    gain,
    area,
    crossSection: number(inputs, 'sigma_m2'),
    needed: number(inputs, 'S_min_W'),
  })
  return [
    within('P_peak_kW', peak / KILO, number(expected, 'P_peak_kW'), 1e-4),
    within('gain', gain, number(expected, 'gain'), 1e-4),
    within('range_km', range / KILO, number(expected, 'range_km'), 1e-4),
    within('range_nmi', range / NAUTICAL_MILE, number(expected, 'range_nmi'), 1e-4),
  ]
}

/** The constant in "v'=-exp(-5e-5 h) v^2 x3". */
const thinning = (dynamics: unknown): number => Number(/exp\(-([\d.e-]+) h\)/.exec(String(dynamics))![1])

/** "1e-6 rel": the speed left at a height, by adding up the air on the way. */
const fallingBodies: Topic = ({ inputs, expected }) => {
  const [height, speed, drag] = list(inputs, 'x0') as [number, number, number]
  const rate = thinning(inputs['dyn'])
  return Object.entries(expected['v_of_h'] as Readonly<Record<string, number>>).map(([at, want]) => {
    const air = adaptiveIntegral(h => exp(-rate * h), [Number(at), height], 1e-12)
    return within(`v at ${at} ft`, speed * exp(-drag * air), want, 1e-6)
  })
}

/**
 * "0.5% rel": the least error any filter can have along the true path, as a square root of the information.
 *
 * The look at time k counts at time k.
 */
const fallingBodyBound: Topic = ({ inputs, expected }) => {
  const numbersOf = (text: unknown): number[] =>
    [...String(text).matchAll(/\d[\d.]*(?:e-?\d+)?/g)].map(([digits]) => Number(digits))
  const rate = thinning(inputs['dyn'])
  const start = numbersOf(/diag\(([^)]*)\)/.exec(String(inputs['P0']))![1])
  const [aside, above, every, variance] = numbersOf(String(inputs['meas']).replace(/ft\^2/g, 'ft')) as [
    number,
    number,
    number,
    number,
  ]
  // State h, v, x3 and the nine entries of Φ⁻¹, which obeys Ψ′ = −Ψ F.
  const slope = (s: readonly number[]): number[] => {
    const [h, v, x] = s as unknown as [number, number, number]
    const air = exp(-rate * h)
    const F = [
      [0, -1, 0],
      [rate * air * v * v * x, -2 * air * v * x, -air * v * v],
      [0, 0, 0],
    ]
    const back = product([s.slice(3, 6), s.slice(6, 9), s.slice(9, 12)], F)
    return [-v, -air * v * v * x, 0, ...back.flat().map(entry => -entry)]
  }
  const moved = (s: readonly number[], k: readonly number[], h: number): number[] =>
    s.map((value, i) => value + h * k[i]!)
  let root = start.map((p, i) => start.map((_, j) => (i === j ? 1 / Math.sqrt(p) : 0)))
  let state = [...list(inputs, 'x0')]
  const times = list(expected, 'k_s')
  const checks: Check[] = []
  const steps = 500
  for (let k = 1; k <= Math.max(...times); k++) {
    let s = [...state, 1, 0, 0, 0, 1, 0, 0, 0, 1]
    for (let step = 0; step < steps; step++) {
      const h = every / steps
      const k1 = slope(s)
      const k2 = slope(moved(s, k1, h / 2))
      const k3 = slope(moved(s, k2, h / 2))
      const k4 = slope(moved(s, k3, h))
      s = s.map((value, i) => value + (h / 6) * (k1[i]! + 2 * (k2[i]! + k3[i]!) + k4[i]!))
    }
    state = s.slice(0, 3)
    const back = [s.slice(3, 6), s.slice(6, 9), s.slice(9, 12)]
    const up = state[0]! - above
    const range = Math.sqrt(aside * aside + up * up)
    root = triangularized([...product(root, back), [up / range / Math.sqrt(variance), 0, 0]])
    const i = times.indexOf(k)
    if (i < 0) continue
    const inverse = backSubstituted(root, [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ])
    const errors = product(inverse, transposed(inverse)).map((row, j) => Math.sqrt(row[j]!))
    for (const [j, name] of ['sigma_h', 'sigma_v', 'sigma_x3'].entries())
      checks.push(within(`${name} at ${k} s`, errors[j]!, list(expected, name)[i]!, 0.005))
  }
  return checks
}

/** "1e-9": where a Kalman filter settles whose body jerks anew at every step. */
const alphaBeta: Topic = ({ inputs, expected }) => {
  const index = number(inputs, 'tracking_index')
  const step = [
    [1, 1],
    [0, 1],
  ]
  const jerk = [
    [(index * index) / 4, (index * index) / 2],
    [(index * index) / 2, index * index],
  ]
  let P = [
    [1, 0],
    [0, 1],
  ]
  let [alpha, beta] = [0, 0]
  for (let i = 0; i < 200_000; i++) {
    P = added(product(step, product(P, transposed(step))), jerk)
    const gain = [P[0]![0]! / (P[0]![0]! + 1), P[1]![0]! / (P[0]![0]! + 1)] as const
    P = P.map((row, j) => row.map((p, k) => p - gain[j]! * P[0]![k]!))
    if (Math.abs(gain[0] - alpha) + Math.abs(gain[1] - beta) < 1e-15) break
    ;[alpha, beta] = gain
  }
  return [
    near('alpha', alpha, number(expected, 'alpha'), 1e-9),
    near('beta', beta, number(expected, 'beta'), 1e-9),
  ]
}

/** "1e-9" for unlike interceptors; "1e-6" for like ones, with the fractional floor. */
const assignments: Topic = ({ inputs, expected }) => {
  const values = list(inputs, 'values')
  if ('p[w][t]' in inputs) {
    const kill = list<number[]>(inputs, 'p[w][t]')
    const best = bestAssignment({ values, kill }).surviving
    return [near('surviving', best, number(expected, 'min_expected_surviving_value'), 1e-9)]
  }
  return list<{ p: number; n: number }>(inputs, 'identical_weapons').flatMap(({ p, n }, i) => {
    const row = values.map(() => p)
    const best = greedyAllocation(values, row, n)
    const { bound } = assignmentBound({ values, kill: [row], inventory: [n] })
    return [
      near(`optimum ${i}`, best.expectedSurvivingValue, list(expected, 'optimum')[i]!, 1e-6),
      near(`floor ${i}`, bound, list(expected, 'continuous_lower_bound')[i]!, 1e-6),
      ...list<number[]>(expected, 'allocation')[i]!.map((shots, j) =>
        near(`shots ${i} at ${j}`, best.shots[j]!, shots, 0),
      ),
    ]
  })
}

export const SENSOR_TOPICS: Readonly<Record<string, Topic>> = {
  horizon: horizons,
  detection: detections,
  'radar equation': radarEquations,
  'falling body': fallingBodies,
  'falling body CRLB': fallingBodyBound,
  'alpha-beta': alphaBeta,
  assignment: assignments,
}
