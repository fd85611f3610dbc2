import { availableParallelism } from 'node:os'
import {
  fieldMap,
  footprintContours,
  footprintSheets,
  globeGrid,
  scenarioFootprint,
} from '../../src/index.js'
import type { FootprintAsk, MapLoft, Scenario, ScenarioFootprint } from '../../src/index.js'
import type { Context } from '../context.js'
import { fileFormat, write } from '../export/written.js'
import { Failure } from '../failure.js'
import { loaded, nearText } from '../load.js'
import { seedOf } from './run.js'
import { fieldWorkers } from '../map/fieldWorkers.js'
import { mapAnswer } from '../map/mapAnswer.js'
import type { MapParts } from '../map/mapAnswer.js'
import { mapRegion, mapResolution } from '../map/mapRegion.js'
import { mapScene } from '../map/mapScene.js'
import { mapText } from '../map/mapText.js'
import { usedValues, wholeNumber } from '../options.js'
import { progressOf } from '../progress.js'

export interface MapFlags {
  position?: string
  loft?: string
  resolution?: string
  denied?: boolean
  region?: string
  workers?: string
  draws?: string
  seed?: string
  set?: string[]
  source?: string
  use?: string
  json?: boolean
  out?: string
}

/** How exactly an outline is found, m. */
const TOLERANCE = 500
/** With fewer draws 5 % of them are less than one. */
const LEAST_DRAWS = 20
const MOST_THREADS = 8

const LOFTS: readonly MapLoft[] = ['minimum-energy', 'lofted', 'depressed']

/** `crawford map`: where the defense of a scenario has how many looks, as text, JSON or a file. */
export async function mapCommand(name: string, flags: MapFlags, context: Context): Promise<number> {
  const { voice } = context
  if (flags.out !== undefined) fileFormat(flags.out, context)
  const seed = seedOf(flags.seed, context)
  const draws =
    flags.draws === undefined
      ? 0
      : wholeNumber(flags.draws, '--draws', LEAST_DRAWS, 'map.expected-draws', context)
  const threads =
    flags.workers === undefined
      ? Math.min(MOST_THREADS, availableParallelism())
      : wholeNumber(flags.workers, '--workers', 1, 'error.expected-count', context)
  const lofts = loftsOf(flags.loft, context)
  const use = usedValues(flags.use, context)
  const what = loaded(name, { use, set: flags.set, source: flags.source }, context)
  const scenario = what.questions[0]!.scenario
  if (what.case || !scenario.geometry)
    throw new Failure(voice.say('map.no-geometry', { scenario: what.case?.id ?? scenario.id }))
  const question = flags.denied ? 'denied' : 'defended'
  const { position, footprint } = chosen(scenario, flags.position, { question, lofts, draws, seed }, context)
  const box = mapRegion(flags.region, scenario.geometry, question === 'denied', context)
  const resolution = mapResolution(flags.resolution, box, context)
  const grid = globeGrid(box, resolution)
  const { ask } = footprint
  const places = progressOf('map.progress.places', context)
  let outlines: typeof places | null = null
  const order = { ask, grid, tolerance: TOLERANCE, sheets: footprintSheets(ask).sheets }
  const work = fieldWorkers(order, threads, {
    places: places.report,
    outlines: (done, total) =>
      (outlines ??= progressOf('map.progress.outlines', context)).report(done, total),
  })
  try {
    const field = await fieldMap(work, grid, values => {
      places.end()
      return footprintContours(ask, values)
    })
    ;(outlines as typeof places | null)?.end()
    const parts: MapParts = {
      scenario,
      position,
      seed,
      footprint,
      box,
      resolution,
      tolerance: TOLERANCE,
      grid,
      field,
    }
    const answer = mapAnswer(parts, context)
    if (flags.out !== undefined) write(flags.out, mapScene(answer, parts, context), context)
    if (flags.json) process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`)
    else if (flags.out === undefined) process.stdout.write(`${mapText(answer, parts, context)}\n`)
    return 0
  } finally {
    await work.end()
  }
}

function loftsOf(text: string | undefined, { voice }: Context): MapLoft[] | undefined {
  if (text === undefined) return undefined
  if (text === 'all') return [...LOFTS]
  const asked = text.split(',').map(one => one.trim())
  const unknown = asked.find(one => !LOFTS.includes(one as MapLoft))
  if (unknown !== undefined)
    throw new Failure(voice.say('map.loft', { found: unknown, names: [...LOFTS, 'all'].join(', ') }))
  return LOFTS.filter(one => asked.includes(one))
}

/** The position asked for; none where all of them leave the geometry as it is. */
function chosen(
  scenario: Scenario,
  asked: string | undefined,
  choice: { question: FootprintAsk['question']; lofts: MapLoft[] | undefined; draws: number; seed: number },
  context: Context,
): { position: string | null; footprint: ScenarioFootprint } {
  const { voice } = context
  const keys = scenario.positions.map(one => one.key)
  if (asked !== undefined && !keys.includes(asked))
    throw new Failure(
      voice.say('error.position', {
        name: asked,
        scenario: scenario.id,
        names: keys.join(', '),
        near: nearText(asked, keys, context),
      }),
    )
  const of = (position: string): ScenarioFootprint => {
    const found = scenarioFootprint(scenario, { ...choice, position })
    if ('why' in found) throw new Failure(voice.say(`map.${found.why}`, { scenario: scenario.id }))
    return found
  }
  if (asked !== undefined) return { position: asked, footprint: of(asked) }
  const all = keys.map(of)
  if (all.some(one => JSON.stringify(one) !== JSON.stringify(all[0])))
    throw new Failure(voice.say('map.which-position', { scenario: scenario.id, names: keys.join(', ') }))
  return { position: all.length === 1 ? keys[0]! : null, footprint: all[0]! }
}
