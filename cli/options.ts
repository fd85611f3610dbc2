import type { StopRule, Use } from '../src/index.js'
import type { Context } from './context.js'
import { Failure } from './failure.js'
import type { Key } from './say.js'

/** A whole number an option was given, or a Failure that says what it takes. */
export function wholeNumber(
  text: string,
  option: string,
  least: number,
  expected: Key,
  { voice }: Context,
): number {
  const value = /^\d+(e\d+)?$/i.test(text) ? Number(text) : Number.NaN
  if (!(value >= least && Number.isSafeInteger(value)))
    throw new Failure(voice.say('error.number', { option, expected: voice.say(expected), found: text }))
  return value
}

export function positiveNumber(text: string, option: string, { voice }: Context): number {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (!(value > 0 && value < Infinity))
    throw new Failure(
      voice.say('error.number', { option, expected: voice.say('error.expected-positive'), found: text }),
    )
  return value
}

export function usedValues(text: string | undefined, { voice }: Context): Use | undefined {
  if (text !== undefined && text !== 'point' && text !== 'range')
    throw new Failure(voice.say('error.use', { found: text }))
  return text
}

/** Simulated raids when no number and no precision is asked for. */
const DEFAULT_TRIALS = 100_000

export function stopRule(options: { trials?: string; precision?: string }, context: Context): StopRule {
  const { trials, precision } = options
  if (trials !== undefined && precision !== undefined)
    throw new Failure(context.voice.say('error.trials-and-precision'))
  if (precision !== undefined) return { precision: positiveNumber(precision, '--precision', context) }
  return {
    trials:
      trials === undefined
        ? DEFAULT_TRIALS
        : wholeNumber(trials, '--trials', 1, 'error.expected-count', context),
  }
}
