import type { Fact, RuleFinding, Trigger } from '../src/index.js'
import type { Words } from './treatyWords.js'
import type { Voice } from './voice.js'

/** Most components named one by one. */
const MOST_NAMED = 4

/** What a field of a file that is not filled in is called. */
export type FieldName = (field: string) => string

/** Why a rule came out as it did, in a sentence: what in the subject triggers it, with its value. */
export function becauseText(
  rule: RuleFinding,
  words: Words,
  voice: Voice,
  fieldName: FieldName = field => field,
): string {
  const { say } = voice
  switch (rule.reason) {
    case 'past':
      return say('treaty.because.past', { date: rule.appliesTo ?? '' })
    case 'never-bound':
      return say('treaty.because.never-bound', {
        date: rule.bindingOn ?? '',
        count: comparisonText(rule, voice, fieldName),
      })
    case 'test':
    case 'readings':
      return decidedText(rule, words, voice, fieldName)
    default:
      return say(`treaty.because.${rule.reason}`)
  }
}

function decidedText(rule: RuleFinding, words: Words, voice: Voice, fieldName: FieldName): string {
  const { say } = voice
  if (rule.comparison) return comparisonText(rule, voice, fieldName)
  const facts = triggersText(rule.triggers, voice)
  const missing =
    rule.missing.length > 0
      ? say('treaty.because.missing', { names: missingText(rule, voice, fieldName) })
      : ''
  if (rule.verdict === 'not-enough-information') return missing
  if (rule.verdict === 'classified') return `${facts}: ${words(rule.class ?? '', rule.class ?? '')}`
  return [facts, missing].filter(Boolean).join('; ')
}

/** The fields that are missing, the first few by name. */
function missingText(rule: RuleFinding, voice: Voice, fieldName: FieldName): string {
  const named = rule.missing.slice(0, MOST_NAMED).map(fieldName).join(', ')
  const further = rule.missing.length - MOST_NAMED
  return further > 0 ? `${named} ${voice.say('treaty.because.more', { n: further })}` : named
}

/** A count held against a limit, and what was declared. */
function comparisonText({ comparison, missing }: RuleFinding, voice: Voice, fieldName: FieldName): string {
  if (!comparison) return ''
  const { say, number } = voice
  const limit = number(comparison.limit)
  const value = comparison.counted?.value ?? null
  const counted =
    value === null
      ? say('treaty.because.not-counted', {
          limit,
          names: missing.slice(0, MOST_NAMED).map(fieldName).join(', '),
        })
      : say('treaty.because.counted', { count: number(value), limit })
  const { declared } = comparison
  if (!declared) return counted
  const figure =
    declared.value === null
      ? say('treaty.because.not-declared', { note: declared.note ?? '' })
      : say(declared.within ? 'treaty.because.declared-within' : 'treaty.because.declared-above', {
          count: number(declared.value),
          grade: say(`grade.${declared.evidence}`),
        })
  return `${counted}; ${figure}`
}

function triggersText(triggers: readonly Trigger[], voice: Voice): string {
  const named = triggers.slice(0, MOST_NAMED).map(trigger => triggerText(trigger, voice))
  const further = triggers.length - named.length
  return [
    ...new Set(named.filter(Boolean)),
    ...(further > 0 ? [voice.say('treaty.because.more', { n: further })] : []),
  ].join('; ')
}

function triggerText({ component, facts }: Trigger, voice: Voice): string {
  const name = nameOf(component)
  const said = listed(facts, component, 0, voice)
  return name ? `${name}: ${said}` : said
}

/** Facts one after another, numbers first; what a fact was worked out from in brackets, one level deep. */
function listed(facts: readonly Fact[], seenFrom: string, depth: number, voice: Voice): string {
  const numbersFirst = facts.toSorted(
    (a, b) => Number(typeof b.value === 'number') - Number(typeof a.value === 'number'),
  )
  const texts = [...new Set(numbersFirst.map(fact => factText(fact, seenFrom, depth, voice)))]
  const further = texts.length - MOST_NAMED
  return [
    ...texts.slice(0, MOST_NAMED),
    ...(further > 0 ? [voice.say('treaty.because.more', { n: further })] : []),
  ].join(', ')
}

function factText(fact: Fact, seenFrom: string, depth: number, voice: Voice): string {
  const label = voice.say(`treaty.fact.${fact.parameter.split('.').at(-1)!}`)
  const name = label.startsWith('treaty.fact.') ? fact.parameter : label
  const whose = fact.component && fact.component !== seenFrom ? `${nameOf(fact.component)} ` : ''
  const value = fact.value === true ? '' : `: ${valueText(fact, voice)}`
  const from = fact.from ?? []
  const inner =
    from.length > 0 && depth === 0 ? ` (${listed(from, fact.component || seenFrom, 1, voice)})` : ''
  return `${whose}${name}${value}${inner}`
}

const nameOf = (component: string): string => component.split('.').slice(1).join('.')

function valueText({ value }: Fact, voice: Voice): string {
  if (value === null) return voice.say('treaty.value.none')
  if (typeof value === 'boolean') return voice.say(value ? 'treaty.value.yes' : 'treaty.value.no')
  if (typeof value === 'number') return voice.number(value, { maximumFractionDigits: value < 100 ? 1 : 0 })
  const words = voice.say(`treaty.value.${value}`)
  return words.startsWith('treaty.value.') ? value : words
}
