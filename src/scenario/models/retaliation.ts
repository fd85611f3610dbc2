import { arriving } from '../../arsenal/index.js'
import { layersOutcome } from '../../engagement/index.js'
import { slotValue } from '../evaluator.js'
import type { OutcomeModel } from './outcomeModel.js'

/** Below this many whole warheads, and without decoys, the spread of arrivals is reported beside its mean. */
const SMALL_FORCE = 60

/** What is left of a force, sent through a defense that cannot tell warheads from decoys. Counts only. */
export const retaliationModel: OutcomeModel = {
  name: 'retaliation',
  rests: ['M10A', 'M10B', 'M10E'],
  equation:
    'D = F phi r;  arriving = D {s [(1-f)(1-p)^b + f(1-p)^(b+1)] + 1 - s},  x = N/(D(1+k)), b = floor(x), f = x - b',
  source: 'computed (model M10A)',
  validity: 'Expected values, one exchange, no targets; the surviving share is an input, never computed.',
  inputs: [
    { name: 'deployed', units: ['count'], required: true, about: 'deployed warheads, F' },
    {
      name: 'surviving',
      units: ['probability'],
      required: true,
      about: 'share that survives and can be fired, phi',
    },
    {
      name: 'reliability',
      units: ['probability'],
      required: false,
      default: 1,
      about: 'launch to arrival without defense, r',
    },
    {
      name: 'interceptors',
      units: ['count'],
      required: true,
      about: 'interceptors that can meet the force, N',
    },
    { name: 'shot_kill', units: ['probability'], required: true, about: 'single-shot kill probability, p' },
    {
      name: 'credible_decoys',
      units: ['per-warhead', 'count', 'ratio'],
      required: false,
      default: 0,
      about: 'credible decoys per warhead, k',
    },
    {
      name: 'common',
      units: ['probability'],
      required: false,
      default: 1,
      about: 'chance that the defense works at all, s',
    },
  ],
  metrics: [{ name: 'arriving', unit: 'count', formula: 'expected arriving warheads' }],
  bind(inputs) {
    const [F, phi, r] = [inputs.slot('deployed'), inputs.slot('surviving'), inputs.slot('reliability')]
    const [N, p] = [inputs.slot('interceptors'), inputs.slot('shot_kill')]
    const [k, s] = [inputs.slot('credible_decoys'), inputs.slot('common')]
    const deliverable = (values: Float64Array): number =>
      slotValue(F, values) * slotValue(phi, values) * slotValue(r, values)
    return {
      metric: values =>
        arriving(
          deliverable(values),
          slotValue(N, values),
          slotValue(p, values),
          slotValue(k, values),
          slotValue(s, values),
        ),
      leakers(values) {
        const warheads = deliverable(values)
        if (!Number.isInteger(warheads) || warheads >= SMALL_FORCE || slotValue(k, values) !== 0) return null
        const interceptors = Math.round(slotValue(N, values))
        const most = Math.max(1, Math.ceil(interceptors / Math.max(1, warheads)))
        return layersOutcome({
          warheads,
          correlation: 0,
          layers: [
            { interceptors, plan: [most], shotKill: slotValue(p, values), works: slotValue(s, values) },
          ],
        }).pmf
      },
      sampler: null,
    }
  },
}
