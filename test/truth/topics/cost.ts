import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { library } from '../../../src/index.js'
import type { LibraryFile } from '../../../src/index.js'
import { list, number, within } from './topic.js'
import type { Check, Topic } from './topic.js'

const path = resolve(import.meta.dirname, '..', '..', '..', 'data', 'library.json')
const shipped = library(JSON.parse(readFileSync(path, 'utf8')) as LibraryFile)

/** A number of the shipped library as its source prints it. */
function printed(id: string, quantity?: string): number {
  const entry = shipped.get(id)
  const found = quantity ? entry?.components?.find(one => one.quantity === quantity) : entry
  if (typeof found?.value !== 'number') throw new Error(`library.json has no number ${id} ${quantity ?? ''}`)
  return found.value
}

const near = (name: string, got: number, want: number, allowed: number): Check => ({
  name,
  got,
  want,
  allowed,
})

/** "satellite cost exact; must be below 723": a constellation bought again at the end of each life. */
const replaced: Topic = ({ expected }) => {
  const years = 20
  const satellites =
    (printed('int.sbi.cbo26.n', 'interceptors') * years) / printed('cost.sbi.cbo26.unit', 'life')
  const cost = (satellites * printed('cost.sbi.cbo26.unit', 'unit')) / 1000
  const acquisition = printed('cost.sbi.cbo26', 'acquire')
  return [
    near('satellites_bought', satellites, number(expected, 'satellites_bought'), 0),
    near('satellite_cost_B', cost, number(expected, 'satellite_cost_B'), 1e-9),
    near('published_acquisition_B', acquisition, number(expected, 'published_acquisition_B'), 0),
    near('cost below the published acquisition', Number(cost < acquisition), 1, 0),
  ]
}

/** "1 B; 0.1 pct" */
const cheaperLaunch: Topic = ({ expected }) => {
  const pairs = [
    ['lowest', printed('cost.sbi.cbo25.low', 'before lower launch cost')],
    ['lowest', printed('cost.sbi.cbo25.low', 'after lower launch cost')],
    ['highest', printed('cost.sbi.cbo25.high', 'before lower launch cost')],
    ['highest', printed('cost.sbi.cbo25.high', 'after lower launch cost')],
  ] as const
  const costs = pairs.map(([option, cost], i) =>
    near(`${option} ${i % 2 ? 'after' : 'before'}`, cost, list(expected, option)[i % 2]!, 1),
  )
  const reductions = [0, 2].map((at, i) =>
    near(
      `reduction of the ${pairs[at]![0]}`,
      100 * (1 - pairs[at + 1]![1] / pairs[at]![1]),
      list(expected, 'reduction_pct')[i]!,
      0.1,
    ),
  )
  return [...costs, ...reductions]
}

/** "2 M vs published": program costs over interceptors, and what the library holds as printed. */
const perInterceptor: Topic = ({ inputs, expected }) => {
  const [all, operational] = list(inputs, 'interceptors')
  const [develop, buy] = [number(inputs, 'develop_B'), number(inputs, 'operational_B')]
  return [
    near('avg_M', (1000 * (develop + buy)) / all!, number(expected, 'avg_M'), 2),
    near('avg_M as printed', printed('cost.ngi.unit.avg'), number(expected, 'avg_M'), 2),
    near('procure_M', (1000 * buy) / operational!, number(expected, 'procure_M'), 2),
    near('procure_M as printed', printed('cost.ngi.unit.proc'), number(expected, 'procure_M'), 2),
  ]
}

/** "29.5 exact; “nearly” 36 and 60": nearly is half a billion below, at most. */
const plans: Topic = ({ expected }) =>
  ['nmd.c1.cost', 'nmd.c2.cost', 'nmd.c3.sbirs'].map((id, i) =>
    near(id, printed(id), list(expected, 'cost_through_2015_B')[i]!, i === 0 ? 0 : 0.5),
  )

/** "0.5%" */
const shareOfTotal: Topic = ({ expected }) => {
  const layer = printed('cost.sbi.cbo26', '20-yr total')
  const total = 1000 * printed('cost.nmd.cbo26')
  return [
    within('SBI_20yr_B', layer, number(expected, 'SBI_20yr_B'), 0.005),
    within('total_B', total, number(expected, 'total_B'), 0.005),
    within('share', layer / total, number(expected, 'share'), 0.005),
  ]
}

const KINDS = {
  satellites_bought: replaced,
  reduction_pct: cheaperLaunch,
  avg_M: perInterceptor,
  cost_through_2015_B: plans,
  share: shareOfTotal,
}

/** Published costs: what the shipped library holds, and the arithmetic between its numbers. */
const cost: Topic = one => {
  const kind = Object.entries(KINDS).find(([name]) => name in one.expected)
  if (!kind) throw new Error(`no cost is computed for ${Object.keys(one.expected).join(', ')}`)
  return kind[1](one)
}

export const COST_TOPICS: Readonly<Record<string, Topic>> = { cost }
