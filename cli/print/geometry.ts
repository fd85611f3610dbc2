import type { RunResult } from '../../src/index.js'
import { shown } from '../../messages/numbers.js'
import type { Context } from '../context.js'
import type { Key } from '../say.js'
import { wrapped } from './layout.js'
import { paint } from './parts.js'

/** Shares of the paths by their number of looks, in one line. */
export function looksText(looks: readonly number[], { voice }: Context): string {
  const shares = looks
    .map((share, n) => ({ share, n }))
    .filter(({ share }) => share > 0)
    .map(({ share, n }) => voice.say('geometry.share', { n, share: shown(voice, share, 'probability') }))
  return voice.say('geometry.looks', { shares: shares.join(', ') })
}

/** What an answer by geometry rests on: paths, what is put in the place of other numbers, what is given directly. */
export function geometryLines(
  { geometry, assumptions }: Pick<RunResult, 'geometry' | 'assumptions'>,
  context: Context,
): string[] {
  if (geometry === null) return []
  const { voice, width } = context
  const line = (text: string): string => wrapped(`  ${text}`, width, '    ')
  const notFlown = geometry.notFlown.map(({ launch, defend, loft }) =>
    [voice.text(launch), voice.text(defend), voice.say(`loft.${loft}` as Key)].join(' – '),
  )
  const number = (value: number): string => voice.number(value, { maximumSignificantDigits: 6 })
  const nameOf = (input: string): string => {
    const found = assumptions.find(one => one.key === input)
    return found ? voice.text(found.label) : input
  }
  return [
    paint(context).bold(voice.say('geometry.title')),
    line(
      voice.say('geometry.paths', { n: geometry.paths, earth: voice.say(`earth.${geometry.earth}` as Key) }),
    ),
    ...(notFlown.length > 0
      ? [line(voice.say('geometry.not-flown', { list: [...new Set(notFlown)].join('; ') }))]
      : []),
    ...geometry.given.map(({ input, own, evidence }) =>
      line(
        own === null
          ? voice.say('geometry.given', { input: nameOf(input) })
          : voice.say('geometry.given-track', {
              input: nameOf(input),
              own: shown(voice, own, 'probability'),
              grade: voice.say(`grade.${evidence ?? 'assumed'}` as Key),
            }),
      ),
    ),
    ...geometry.overrides.map(({ id, quantity, value, shipped, evidence }) =>
      line(
        voice.say('geometry.override', {
          id: id ?? '',
          quantity,
          value: number(value),
          shipped: shipped === null ? '–' : number(shipped),
          grade: voice.say(`grade.${evidence}` as Key),
        }),
      ),
    ),
  ]
}
