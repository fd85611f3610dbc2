import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import {
  betaQuantile,
  binomialPmf,
  predictiveNoLeak,
  ratioOfCosts,
  requiredShots,
  salvoKill,
  shootLookShoot,
  tally,
  zeroLeak,
} from '../../../src/index.js'
import type { TestRecord } from '../../../src/index.js'
import { list, number, within } from './topic.js'
import type { Check, Topic } from './topic.js'

const tests = (): TestRecord =>
  JSON.parse(
    readFileSync(resolve(import.meta.dirname, '..', '..', '..', 'data', 'tests.json'), 'utf8'),
  ) as TestRecord

/** `"12/21"` or `0.8`. */
const share = (text: unknown): number => {
  const [over, under = '1'] = String(text).split('/')
  return Number(over) / Number(under)
}

const exactly = (name: string, got: number, want: number): Check => ({ name, got, want, allowed: 0 })
const near = (name: string, got: number, want: number, allowed: number): Check => ({
  name,
  got,
  want,
  allowed,
})

/** "1e-6" */
const killBySalvo: Topic = ({ inputs, expected }) =>
  list(inputs, 'shots').map((shots, i) =>
    near(`P_kill of ${shots}`, salvoKill(share(inputs['SSPK']), shots), list(expected, 'P_kill')[i]!, 1e-6),
  )

/** "1e-4". Published in parts of a shot; ours are whole shots, the next number up. */
const needed: Topic = ({ inputs, expected }) =>
  list(inputs, 'warheads').flatMap((warheads, i) => {
    const target = number(inputs, 'P_zero_leak')
    return [
      near(
        'required_Kw',
        requiredShots(warheads, target, 0.5).killPerWarhead,
        list(expected, 'required_Kw')[i]!,
        1e-4,
      ),
      ...[0.5, 0.8].map(shotKill =>
        exactly(
          `shots at ${shotKill}`,
          requiredShots(warheads, target, shotKill).shotsPerWarhead,
          Math.ceil(list(expected, `shots_needed_k${shotKill}`)[i]!),
        ),
      ),
    ]
  })

/** "1e-5 rel" */
const noLeak: Topic = ({ inputs, expected }) => {
  const track = 'P_track' in inputs ? number(inputs, 'P_track') : 1
  const kill = track * salvoKill(share(inputs['SSPK']), number(inputs, 'shots_each'))
  const outcome = zeroLeak(number(inputs, 'warheads'), kill)
  return [
    within('P_zero_leak', outcome.pNoLeak, number(expected, 'P_zero_leak'), 1e-5),
    ...('expected_leakers' in expected
      ? [within('expected_leakers', outcome.expectedLeakers, number(expected, 'expected_leakers'), 1e-5)]
      : []),
  ]
}

const effectiveness: Topic = one =>
  'P_kill' in one.expected ? killBySalvo(one) : 'required_Kw' in one.expected ? needed(one) : noLeak(one)

/** "1e-6" */
const looks: Topic = ({ inputs, expected }) =>
  list<number | string>(inputs, 'SSPK').map((shotKill, i) => {
    const plan = Array<number>(number(inputs, 'max_shots')).fill(1)
    const { expectedShots } = shootLookShoot({ shotKill: share(shotKill), plan })
    return near(`shots at ${shotKill}`, expectedShots, list(expected, 'expected_shots')[i]!, 1e-6)
  })

/** "1e-6" */
const leakage: Topic = ({ inputs, expected }) => {
  const pmf = binomialPmf(number(inputs, 'warheads'), number(inputs, 'leak_prob'))
  return list(expected, 'P(0..3 leak)').map((want, k) => near(`${k} leak`, pmf[k]!, want, 1e-6))
}

/** "exact (floor)": objects that can get a full salvo. */
const inventory: Topic = ({ inputs, expected }) =>
  list(inputs, 'interceptors').map((interceptors, i) =>
    exactly(
      `objects for ${interceptors}`,
      Math.floor(interceptors / number(inputs, 'shots_each')),
      list(expected, 'targets_engaged')[i]!,
    ),
  )

/** "1e-6". The published arithmetic fires a full salvo at each of a few objects picked blindly. */
const decoys: Topic = ({ inputs, expected }) => {
  const warheads = number(inputs, 'warheads')
  const shots = number(inputs, 'shots_each')
  const objects = warheads * (1 + number(inputs, 'decoys_each'))
  const engaged = Math.floor(number(inputs, 'interceptors') / shots)
  const killed = (engaged * warheads * salvoKill(share(inputs['SSPK']), shots)) / objects
  return [
    exactly('credible_objects', objects, number(expected, 'credible_objects')),
    exactly('engaged_objects', engaged, number(expected, 'engaged_objects')),
    near('expected_warheads_killed', killed, number(expected, 'expected_warheads_killed'), 1e-6),
    near('expected_leakers', warheads - killed, number(expected, 'expected_leakers'), 1e-6),
  ]
}

/** "1e-5" */
const statistics: Topic = ({ inputs, expected }) => {
  const hits = number(inputs, 'hits')
  const misses = number(inputs, 'tests') - hits
  if ('plug_in' in expected) {
    const shots = number(inputs, 'shots')
    const predictive = predictiveNoLeak(hits + 0.5, misses + 0.5, shots, 1)
    return [
      near('predictive', predictive, number(expected, 'posterior_predictive_P_kill'), 1e-5),
      near('plug_in', salvoKill(hits / (hits + misses), shots), number(expected, 'plug_in'), 1e-5),
    ]
  }
  const exact = list(expected, 'clopper_pearson_95')
  const jeffreys = list(expected, 'jeffreys_95')
  return [
    near('clopper_pearson low', betaQuantile(0.025, hits, misses + 1), exact[0]!, 1e-5),
    near('clopper_pearson high', betaQuantile(0.975, hits + 1, misses), exact[1]!, 1e-5),
    near('jeffreys low', betaQuantile(0.025, hits + 0.5, misses + 0.5), jeffreys[0]!, 1e-5),
    near('jeffreys high', betaQuantile(0.975, hits + 0.5, misses + 0.5), jeffreys[1]!, 1e-5),
  ]
}

/** "exact": the published ratios again from the rows, each by its own counting rule. */
const record: Topic = ({ expected }) => {
  const { series, rules } = tests()
  const counted = [
    ['row-list', '2002-12'],
    ['mda-2013', '2013-01'],
    ['row-list', '2017-05-29'],
    ['row-list', '2017-05-30'],
  ] as const
  return counted.flatMap(([rule, until], i) => {
    const { successes, trials } = tally(series['gmd']!, rules[rule]!, until)
    const [hits, attempts] = list<string>(expected, 'hits/attempts')[i]!.split('/')
    return [
      exactly(`hits until ${until}`, successes, Number(hits)),
      exactly(`attempts until ${until}`, trials, Number(attempts)),
    ]
  })
}

/** "exact": fully survivable forces, so that the order of strikes changes nothing. */
const stability: Topic = ({ expected }) => {
  const side = { force: 2000, survivingShare: 1, interceptors: 50 }
  const { index } = ratioOfCosts([side, { ...side, force: 1500 }], {
    reliability: 0.9,
    shotKill: 0.7,
    scale: 500,
    weight: 0.5,
  })
  return [exactly('index', index, number(expected, 'index'))]
}

export const OUTCOME_TOPICS: Readonly<Record<string, Topic>> = {
  effectiveness,
  'shoot-look-shoot': looks,
  'binomial leakage': leakage,
  inventory,
  decoys,
  statistics,
  record,
  'first-strike stability': stability,
}
