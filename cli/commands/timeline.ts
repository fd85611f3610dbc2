import { positionSettings, scenarioHash, scenarioTimeline, ENGINE_VERSION } from '../../src/index.js'
import type { DefenseSettings, Geometry, LookSetting, Scenario } from '../../src/index.js'
import type { Context } from '../context.js'
import { fileFormat, write } from '../export/written.js'
import { Failure } from '../failure.js'
import { geometryOf, pathAsked, pathsOf } from '../geometry/pathAsked.js'
import type { PathFlags } from '../geometry/pathAsked.js'
import { actorIds, timelineAnswer } from '../geometry/timelineAnswer.js'
import { timelineScene, timelineTable } from '../geometry/timelineScene.js'
import { loaded, nearText } from '../load.js'
import { pathTable, timelineText } from '../print/timeline.js'
import { writtenPlace } from '../geometry/flightAnswer.js'

export interface TimelineFlags extends PathFlags {
  position?: string
  set?: string[]
  source?: string
  out?: string
  json?: boolean
}

/** `crawford timeline`: who sees what when along one path of a scenario, and how many rounds that leaves. */
export function timelineCommand(name: string, flags: TimelineFlags, context: Context): number {
  const { voice, data } = context
  if (flags.out !== undefined) fileFormat(flags.out, context)
  const what = loaded(name, { use: 'point', set: flags.set, source: flags.source }, context)
  if (what.case || what.questions.length !== 1) throw new Failure(voice.say('timeline.case', { name }))
  const { scenario } = what.questions[0]!
  const geometry = geometryOf(scenario, context)
  const position = positionAsked(scenario, flags.position, context)
  const paths = pathsOf(geometry)
  const path = pathAsked(paths, flags, context)
  const found = scenarioTimeline(scenario, position, path)
  const answer = timelineAnswer(found, actorIds(geometry))
  const whole = {
    scenario: scenario.id,
    hash: scenarioHash(scenario),
    engine: ENGINE_VERSION,
    data: data.version,
    position,
    earth: geometry.earth,
    launch: writtenPlace(path.launch),
    aim: writtenPlace(path.aim),
    loft: path.loft,
    ...answer,
    overrides: geometry.overrides.map(({ id, quantity, value, shipped, evidence }) => ({
      id,
      quantity,
      value,
      shipped,
      evidence,
    })),
  }
  if (flags.out !== undefined) {
    const scene = timelineScene(scenario, geometry, found, answer, context)
    write(flags.out, { scene, table: timelineTable(answer), answer: whole }, context)
  }
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(whole, null, 2)}\n`)
    return 0
  }
  const shown = { scenario, geometry, position, found, paths }
  const isAny = flags.launch === undefined && flags.aim === undefined && flags.loft === undefined
  const more = isAny
    ? ['', ...pathTable(shown, settingOf(geometry, positionSettings(scenario, position)), context)]
    : []
  process.stdout.write(`${[timelineText(shown, context), ...more].join('\n')}\n`)
  return 0
}

/** What sets the looks, with the geometry's own numbers where a position has none. */
function settingOf(
  { delays }: Geometry,
  { rangeFactor, decision, assess, speed }: DefenseSettings,
): LookSetting {
  return {
    rangeFactor: rangeFactor ?? 1,
    decision: decision ?? delays.decision?.value ?? 0,
    assess: assess ?? delays.assess?.value ?? 0,
    speed: speed ?? null,
  }
}

function positionAsked(scenario: Scenario, asked: string | undefined, context: Context): string | null {
  if (asked === undefined) return null
  const names = scenario.positions.map(one => one.key)
  if (names.includes(asked)) return asked
  throw new Failure(
    context.voice.say('error.position', {
      name: asked,
      scenario: scenario.id,
      names: names.join(', '),
      near: nearText(asked, names, context),
    }),
  )
}
