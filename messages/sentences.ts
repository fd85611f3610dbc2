import type { AssumptionResult, CompareResult, PositionResult, ShownClaim } from '../src/index.js'
import { assumed, shown } from './numbers.js'
import type { Voice } from './voice.js'

/** A claim in words: `Chance that no warhead leaks ≥ 0.5`. */
export const claimText = ({ operator, threshold }: ShownClaim, metric: string, voice: Voice): string =>
  `${metricLabel(metric, voice)} ${SIGNS[operator] ?? operator} ${assumed(voice, threshold)}`

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤' }

/** The name of an assumption by its key, short where the file has a short one. */
export function namesOf(assumptions: readonly AssumptionResult[], voice: Voice): (key: string) => string {
  const names = new Map(assumptions.map(one => [one.key, voice.text(one.short ?? one.label)]))
  return key => names.get(key) ?? key
}

export function metricLabel(metric: string, voice: Voice): string {
  const [name, parameter] = metric.split('(')
  const label = voice.say(`metric.${name}`)
  return parameter ? `${label} (${parameter.replace(')', '')})` : label
}

/** The result in plain words; the condition stands beside the number. */
export function leadSentences(result: CompareResult, voice: Voice): string[] {
  const { from, to, unit, cruxes, claim } = result
  const name = namesOf(result.assumptions, voice)
  const sentences = [
    voice.say('lead.numbers', {
      a: shown(voice, from.value, unit),
      b: shown(voice, to.value, unit),
      labelA: voice.text(from.label),
      labelB: voice.text(to.label),
    }),
  ]
  if (claim === null) sentences.push(voice.say('lead.no-claim'))
  else if ('why' in cruxes) {
    if (cruxes.why === 'same-side')
      sentences.push(
        voice.say(from.claim?.holds ? 'lead.same-holds' : 'lead.same-not', {
          claim: claimText(claim, result.metric, voice),
        }),
      )
  } else {
    const singles = cruxes.minimal.filter(set => set.length === 1)
    const values = { claim: claimText(claim, result.metric, voice) }
    if (singles.length > 1)
      sentences.push(
        voice.say('lead.any', { ...values, names: singles.map(([key]) => name(key!)).join(', ') }),
      )
    else if (singles.length === 1)
      sentences.push(voice.say('lead.one', { ...values, name: name(singles[0]![0]!) }))
    else {
      sentences.push(
        voice.say('lead.none-alone', { ...values, set: voice.list(cruxes.minimal[0]!.map(name)) }),
      )
      for (const key of cruxes.minimal[0]!.filter(one => cruxes.minimal.every(set => set.includes(one))))
        if (cruxes.minimal.length > 1) sentences.push(voice.say('lead.every', { name: name(key) }))
    }
  }
  const [largest] = result.attribution
  sentences.push(
    largest && result.gap !== 0
      ? voice.say('lead.third', {
          share: shown(voice, largest.share, unit),
          gap: shown(voice, result.gap, unit),
          name: name(largest.key),
        })
      : voice.say('lead.no-gap'),
  )
  return sentences
}

/** Whether the claim holds at a position, and by how much. */
export function verdict(
  { claim, unit }: PositionResult,
  { claim: shownClaim, metric }: Pick<CompareResult, 'claim' | 'metric'>,
  voice: Voice,
): string | null {
  if (!claim || !shownClaim) return null
  const key = isOnEdge(claim.margin, shownClaim.threshold, unit)
    ? 'verdict.edge'
    : claim.holds
      ? 'verdict.holds'
      : 'verdict.not'
  return voice.say(key, {
    claim: claimText(shownClaim, metric, voice),
    margin: shown(voice, Math.abs(claim.margin), unit),
  })
}

/** A margin too small to be called one: 0.005 of a chance, or half a percent of the threshold. */
const isOnEdge = (margin: number, threshold: number, unit: string): boolean =>
  Math.abs(margin) <= (unit === 'probability' ? 0.005 : 0.005 * Math.abs(threshold))
