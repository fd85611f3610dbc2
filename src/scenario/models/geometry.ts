import { plannedMemory, plannedRaidPmf, samplePlannedRaid } from '../../engagement/index.js'
import type { LookSetting, PlannedMemory, RaidPlan } from '../../engagement/index.js'
import { slotValue } from '../evaluator.js'
import type { BoundInputs } from '../evaluator.js'
import { geometryLooks } from '../geometry/looks.js'
import type { GeometryLooks } from '../geometry/looks.js'
import { LEAK_METRICS, metricOfPmf } from '../leakMetrics.js'
import type { OutcomeModel } from './outcomeModel.js'
import { boundRaidPlan, raidModel } from './raid.js'

/** Draws this model can afford for ignorance: each is asked of every mixture of two positions. */
const DRAWS = 200

/** A raid whose rounds of shots follow from flight, sensing, reach and time. */
export const geometryModel: OutcomeModel = {
  name: 'geometry',
  rests: ['M1G', 'M2B', 'M3A', 'M3B', 'M3C', 'M4C', 'M5D'],
  equation:
    'looks = successive earliest intercepts: t_1 after track + decision, t_(k+1) after t_k + assessment + decision;  n shots in min(looks, n) rounds;  W m engaged objects through these rounds (M5D), m by the rule of raid;  mean over launch points, defended points and lofts',
  source: 'computed (models M1G, M2B, M3, M4 and M5D); the plan of rounds and the equal weights are assumed',
  validity:
    'One raid along one path at a time, all paths alike; one stock for all sites; a track holds once made and every result is seen: an upper bound on looks. Track and kill chances are given, not derived.',
  draws: DRAWS,
  inputs: [
    // Whole interceptors are spread over the rounds.
    ...raidModel.inputs.map(one => (one.name === 'interceptors' ? { ...one, integer: true as const } : one)),
    {
      name: 'decision_delay',
      units: ['s'],
      required: false,
      about: 'from a good track to the order to launch; the delay of the geometry where not bound',
    },
    {
      name: 'assess_delay',
      units: ['s'],
      required: false,
      about: 'from an intercept to knowing its result; the delay of the geometry where not bound',
    },
    {
      name: 'sensor_range_factor',
      units: ['ratio'],
      required: false,
      default: 1,
      about: 'range of every radar over that of the geometry',
    },
    {
      name: 'burnout_speed',
      units: ['m/s'],
      required: false,
      about: 'burnout speed of the interceptors of every layer; that of the geometry where not bound',
    },
  ],
  metrics: LEAK_METRICS,
  needsGeometry: true,
  bind(inputs, metric) {
    const { geometry } = inputs
    if (!geometry) throw new RangeError('geometry: scenario must have a block geometry, got none')
    const plan = boundRaidPlan(inputs)
    const setting = boundSetting(inputs)
    const memory = plannedMemory()
    let known: GeometryLooks | null = null
    // Flights take a second or more: they wait for the first question.
    const looks = (): GeometryLooks => (known ??= geometryLooks(geometry))
    const chances = (values: Float64Array): readonly number[] =>
      looks().shares(setting(values), Math.round(plan(values).shotsMax))
    const leakers = (values: Float64Array): Float64Array => mixedPmf(plan(values), chances(values), memory)
    return {
      // Where no path can be flown there is nothing to take a mean of: said so by the caller.
      metric: values => (looks().flown.length > 0 ? metricOfPmf(metric, leakers(values)) : NaN),
      leakers,
      looks: chances,
      sampler: {
        warheads: values => Math.round(plan(values).warheads),
        sample: (histogram, values, seed, first, trials) =>
          samplePlannedRaid(histogram, plan(values), chances(values), seed, first, trials),
      },
    }
  },
}

/** The distribution of leakers over paths with different numbers of looks. */
function mixedPmf(plan: RaidPlan, chances: readonly number[], memory: PlannedMemory): Float64Array {
  const mixed = new Float64Array(Math.round(plan.warheads) + 1)
  chances.forEach((chance, looks) => {
    if (chance === 0) return
    const pmf = plannedRaidPmf(plan, looks, memory)
    for (let leakers = 0; leakers < mixed.length; leakers++) mixed[leakers]! += chance * pmf[leakers]!
  })
  return mixed
}

/** What sets the looks, from the bound inputs and, where they are not bound, from the geometry. */
function boundSetting(inputs: BoundInputs): (values: Float64Array) => LookSetting {
  const { delays } = inputs.geometry!
  const bound = (name: string, otherwise: number): ((values: Float64Array) => number) => {
    if (!inputs.has(name)) return () => otherwise
    const slot = inputs.slot(name)
    return values => slotValue(slot, values)
  }
  const factor = bound('sensor_range_factor', 1)
  const decision = bound('decision_delay', delays.decision?.value ?? 0)
  const assess = bound('assess_delay', delays.assess?.value ?? 0)
  const speed = inputs.has('burnout_speed') ? inputs.slot('burnout_speed') : null
  return values => ({
    rangeFactor: factor(values),
    decision: decision(values),
    assess: assess(values),
    speed: speed && slotValue(speed, values),
  })
}
