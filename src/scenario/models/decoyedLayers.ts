import { decoyedLayersPmf, sampleDecoyedLayers } from '../../engagement/index.js'
import type { DecoyedLayer, DecoyedLayers } from '../../engagement/index.js'
import type { BoundInputs } from '../evaluator.js'
import { slotValue } from '../evaluator.js'
import { LEAK_METRICS, metricOfPmf } from '../leakMetrics.js'
import type { OutcomeModel } from './outcomeModel.js'

const boundLayer = (inputs: BoundInputs): ((values: Float64Array) => DecoyedLayer) => {
  const [N, n, p, works] = [
    inputs.slot('interceptors'),
    inputs.slot('shots'),
    inputs.slot('shot_kill'),
    inputs.slot('common'),
  ]
  const mode = inputs.text('mode') === 'salvo' ? 'salvo' : 'sls'
  return values => ({
    interceptors: Math.round(slotValue(N, values)),
    shots: Math.round(slotValue(n, values)),
    shotKill: slotValue(p, values),
    fail: 1 - slotValue(works, values),
    mode,
  })
}

/** Warheads among decoys against two or more layers that cannot tell them apart for sure. */
export const decoyedLayersModel: OutcomeModel = {
  name: 'decoyed-layers',
  rests: ['M5H'],
  equation:
    'taken objects are served in random order until the layer is out of interceptors; survivors go to the next layer; warheads not taken leak',
  source: 'computed (model M5H)',
  validity: 'The choice of objects is made once for all layers; perfect kill assessment inside a layer.',
  inputs: [
    { name: 'warheads', units: ['count'], required: true, integer: true, about: 'warheads in the raid, W' },
    {
      name: 'decoys',
      units: ['count'],
      required: true,
      integer: true,
      about: 'credible decoys in the raid, D',
    },
    {
      name: 'warhead_taken',
      units: ['probability'],
      required: true,
      about: 'chance that a warhead is taken for a threat, p_true',
    },
    {
      name: 'decoy_taken',
      units: ['probability'],
      required: true,
      about: 'chance that a decoy is taken for a threat, p_false',
    },
    {
      name: 'common',
      units: ['probability'],
      required: true,
      common: true,
      default: 1,
      about: 'chance that discrimination works for the whole raid, 1 - disc_common',
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
        about: 'largest number of shots per object, n',
      },
      {
        name: 'mode',
        units: [],
        required: false,
        choices: ['sls', 'salvo'],
        about: 'sls: one shot after the other until a kill; salvo: all at once',
      },
      { name: 'shot_kill', units: ['probability'], required: true, about: 'single-shot kill probability, p' },
      {
        name: 'common',
        units: ['probability'],
        required: true,
        common: true,
        default: 1,
        about: 'chance that the layer works at all, 1 - fail',
      },
    ],
  },
  metrics: LEAK_METRICS,
  bind(inputs, metric) {
    const [W, D] = [inputs.slot('warheads'), inputs.slot('decoys')]
    const [taken, falselyTaken] = [inputs.slot('warhead_taken'), inputs.slot('decoy_taken')]
    const works = inputs.slot('common')
    const bound = inputs.layers.map(boundLayer)
    const plan = (values: Float64Array): DecoyedLayers => ({
      warheads: Math.round(slotValue(W, values)),
      decoys: Math.round(slotValue(D, values)),
      warheadTaken: slotValue(taken, values),
      decoyTaken: slotValue(falselyTaken, values),
      discriminationCommon: 1 - slotValue(works, values),
      layers: bound.map(layer => layer(values)),
    })
    return {
      metric: values => metricOfPmf(metric, decoyedLayersPmf(plan(values))),
      leakers: values => decoyedLayersPmf(plan(values)),
      sampler: {
        warheads: values => Math.round(slotValue(W, values)),
        sample: (histogram, values, seed, first, trials) =>
          sampleDecoyedLayers(histogram, plan(values), seed, first, trials),
      },
    }
  },
}
