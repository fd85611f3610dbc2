import { layersExpectedLeakers, layersMeans, layersOutcome, sampleLayers } from '../../engagement/index.js'
import type { Layer, LayersPlan } from '../../engagement/index.js'
import type { BoundInputs } from '../evaluator.js'
import { slotValue } from '../evaluator.js'
import { LEAK_METRICS, metricOfMean, metricOfPmf } from '../leakMetrics.js'
import type { OutcomeModel } from './outcomeModel.js'

const boundLayer = (inputs: BoundInputs): ((values: Float64Array) => Layer) => {
  const [N, n, p] = [inputs.slot('interceptors'), inputs.slot('shots'), inputs.slot('shot_kill')]
  const [s, rounds] = [inputs.slot('common'), inputs.slot('rounds')]
  const [falseKill, falseAlive, reserve] = [
    inputs.slot('false_kill'),
    inputs.slot('false_alive'),
    inputs.slot('reserve'),
  ]
  return values => {
    const shots = Math.round(slotValue(n, values))
    const repeats = Math.max(1, Math.round(slotValue(rounds, values)))
    return {
      interceptors: Math.round(slotValue(N, values)),
      plan: Array.from({ length: repeats }, () => shots),
      shotKill: slotValue(p, values),
      works: slotValue(s, values),
      falseKill: slotValue(falseKill, values),
      falseAlive: slotValue(falseAlive, values),
      reserve: Math.round(slotValue(reserve, values)),
    }
  }
}

/** Layers one behind the other: what one lets through is what the next one meets. */
export const layersModel: OutcomeModel = {
  name: 'layers',
  rests: ['M5D', 'M5E'],
  equation:
    'the leaker distribution of one layer is the arrival distribution of the next; layers are out by common failure with correlation c',
  source: 'computed (models M5D and M5E)',
  validity: 'Separate inventories, every warhead alike and seen, no decoys; a layer is out or in as a whole.',
  inputs: [
    { name: 'warheads', units: ['count'], required: true, integer: true, about: 'warheads in the attack, W' },
    {
      name: 'layer_correlation',
      units: ['probability', 'ratio'],
      required: false,
      default: 0,
      about: 'how far one common fault takes several layers down together, c',
    },
  ],
  list: {
    name: 'layers',
    inputs: [
      {
        name: 'interceptors',
        units: ['count'],
        required: true,
        integer: true,
        about: 'interceptors of the layer, N',
      },
      {
        name: 'shots',
        units: ['count'],
        required: true,
        integer: true,
        about: 'shots per object and round, n',
      },
      {
        name: 'rounds',
        units: ['count'],
        required: false,
        integer: true,
        default: 1,
        about: 'rounds: 1 is a barrage, more is shoot-look-shoot',
      },
      { name: 'shot_kill', units: ['probability'], required: true, about: 'single-shot kill probability, p' },
      {
        name: 'common',
        units: ['probability'],
        required: true,
        common: true,
        default: 1,
        about: 'chance that the layer works at all, s',
      },
      {
        name: 'false_kill',
        units: ['probability'],
        required: false,
        default: 0,
        about: 'chance that a live object is declared killed',
      },
      {
        name: 'false_alive',
        units: ['probability'],
        required: false,
        default: 0,
        about: 'chance that a killed object is declared alive',
      },
      {
        name: 'reserve',
        units: ['count'],
        required: false,
        integer: true,
        default: 0,
        about: 'interceptors held back',
      },
    ],
  },
  metrics: LEAK_METRICS,
  bind(inputs, metric) {
    const [W, c] = [inputs.slot('warheads'), inputs.slot('layer_correlation')]
    const bound = inputs.layers.map(boundLayer)
    const meanOf = rememberedMeans()
    const plan = (values: Float64Array): LayersPlan => ({
      warheads: Math.round(slotValue(W, values)),
      correlation: slotValue(c, values),
      layers: bound.map(layer => layer(values)),
    })
    return {
      metric(values) {
        const attack = plan(values)
        return metric.name === 'p_no_leak' || metric.name === 'p_leak_at_most'
          ? metricOfPmf(metric, layersOutcome(attack).pmf)
          : metricOfMean(metric, meanOf(attack), attack.warheads)!
      },
      leakers: values => layersOutcome(plan(values)).pmf,
      sampler: {
        warheads: values => Math.round(slotValue(W, values)),
        sample: (histogram, values, seed, first, trials) =>
          sampleLayers(histogram, plan(values), seed, first, trials),
      },
    }
  },
}

/** Raids above this size are worked out together with all smaller ones. */
const LARGE_RAID = 64
const MOST_TABLES = 512

/**
 * Expected leakers, remembering what large raids against the same layers came to: a scan over the size of a raid asks
 * for every size in turn, and all sizes at once cost little more than one.
 */
function rememberedMeans(): (attack: LayersPlan) => number {
  const tables = new Map<string, Float64Array>()
  return attack => {
    const { warheads, layers, correlation } = attack
    if (warheads <= LARGE_RAID) return layersExpectedLeakers(attack)
    const name = JSON.stringify([layers, correlation])
    let means = tables.get(name)
    if (!means || means.length <= warheads) {
      if (tables.size >= MOST_TABLES) tables.clear()
      let most = LARGE_RAID
      while (most < warheads) most *= 2
      means = layersMeans({ ...attack, warheads: most })
      tables.set(name, means)
    }
    return means[warheads]!
  }
}
