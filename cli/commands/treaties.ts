import { shortName } from '../../messages/treatyWords.js'
import type { Context } from '../context.js'
import { table } from '../print/layout.js'
import { paint } from '../print/parts.js'
import { treatyData } from '../treaty/data.js'

/** `crawford treaties`: what can be checked against what. */
export function treatiesCommand(flags: { json?: boolean }, context: Context): number {
  const { voice } = context
  const data = treatyData()
  const treaties = data.treaties.map(one => ({
    id: one.id,
    short: one.short,
    name: one.name,
    signed: one.signed,
    enteredIntoForce: one.entered_into_force,
    ended: one.ended ?? one.abandoned ?? one.observed_until ?? null,
    rules: (one.rules?.length ?? 0) + (one.limits?.length ?? 0),
    readings: one.readings?.length ?? 0,
  }))
  const architectures = data.architectures.map(one => ({
    id: one.id,
    name: one.name,
    asOf: one.as_of ?? null,
    variants: (one.variants ?? []).map(variant => `${one.id}/${variant.id}`),
  }))
  const forces = data.forces.map(one => ({ id: one.id, party: one.party, asOf: one.asOf, era: one.era }))
  if (flags.json) {
    process.stdout.write(`${JSON.stringify({ treaties, architectures, forces }, null, 2)}\n`)
    return 0
  }
  const color = paint(context)
  const never = voice.say('treaties.never')
  process.stdout.write(
    [
      color.bold(voice.say('treaties.title')),
      table(
        data.treaties.map((one, i) => [
          `  ${one.id}`,
          shortName(one, voice),
          one.signed,
          one.entered_into_force ?? never,
          treaties[i]!.ended ?? '',
        ]),
      ),
      '',
      color.bold(voice.say('treaties.architectures')),
      ...architectures.map(one =>
        [`  ${one.id}`, one.asOf ?? '', ...one.variants.map(id => `\n      ${id}`)].join('  '),
      ),
      '',
      color.bold(voice.say('treaties.forces')),
      table(
        forces.map(one => [
          `  ${one.id}`,
          voice.say(`treaty.party.${one.party}` as 'treaty.party.us'),
          one.asOf,
        ]),
      ),
      '',
    ].join('\n'),
  )
  return 0
}
