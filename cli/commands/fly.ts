import type { Context } from '../context.js'
import { fileFormat, write } from '../export/written.js'
import { flightAnswer } from '../geometry/flightAnswer.js'
import { flightAsked } from '../geometry/flightAsked.js'
import type { FlyFlags } from '../geometry/flightAsked.js'
import { flightScene, flightTable } from '../geometry/flightScene.js'
import { positiveNumber } from '../options.js'
import { flyText, placeText } from '../print/fly.js'

/** Seconds between the rows of a timetable. */
const STEP = 30

/** `crawford fly`: one flight of a generic missile between two places, or over a distance. */
export function flyCommand(flags: FlyFlags, context: Context): number {
  const { voice } = context
  if (flags.out !== undefined) fileFormat(flags.out, context)
  const step = flags.step === undefined ? STEP : positiveNumber(flags.step, '--step', context)
  const asked = flightAsked(flags, context)
  const answer = flightAnswer(asked.flight, step)
  if (flags.out !== undefined) {
    const title = voice.say('fly.title', {
      from: placeText(asked.launch, context),
      to: placeText(asked.aim, context),
    })
    const scene = flightScene(asked, answer, title, context)
    write(flags.out, { scene, table: flightTable(answer), answer }, context)
  }
  process.stdout.write(flags.json ? `${JSON.stringify(answer, null, 2)}\n` : `${flyText(asked, context)}\n`)
  return 0
}
