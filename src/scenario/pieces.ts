import * as z from 'zod'

/** `shot_kill`: lower-case letters, digits and underscores, beginning with a letter. */
const KEY = /^[a-z][a-z0-9_]*$/
/** `crawford-2001-raid`: lower-case letters, digits and hyphens. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** A map with these keys and no other; the keys travel in the message so that a misspelled one finds its neighbor. */
export const map = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  })

/** The pieces that files are built from. */
export function pieces() {
  const words = z.string().min(1)
  const text = z.union([words, map({ en: words, ru: words.optional() })])
  const key = z.string().regex(KEY, 'key')
  const id = z.string().regex(ID, 'id')
  const year = z.int().min(1900).max(2200)
  const date = z.union([z.string().regex(DATE, 'date'), year]).describe('2001, 2001-11 or 2001-11-15')
  const source = words.describe('id of a source, in Crawford’s bibliography or in the one of this file')
  const sources = z.array(source)
  const evidence = z
    .enum(['primary', 'secondary', 'unchecked', 'computed', 'assumed'])
    .describe('how good the evidence for the number is')
  const quantity = z.union([z.number(), words]).describe('a number, or a number with a unit such as 6 km/s')
  const pair = z.tuple([z.number(), z.number()])
  const value = z
    .union([
      z.number(),
      words,
      map({ low: quantity, mode: quantity, high: quantity }).describe('triangular'),
      map({ beta: pair }).describe('Beta, for probabilities'),
      map({
        tests: words.describe('name of a test series'),
        rule: words.describe('name of a counting rule'),
        weight: z.number().min(0).max(1).optional().describe('how much a test counts; 1 unless given'),
        prior: z
          .union([z.enum(['jeffreys', 'uniform']), pair])
          .optional()
          .describe('jeffreys unless given, or [a, b]'),
      }).describe('Beta posterior from the test record under a counting rule'),
      map({ 'one-of': z.array(quantity).min(1), weights: z.array(z.number()).min(1).optional() }).describe(
        'one of a few values',
      ),
    ])
    .describe(
      'a number with or without a unit, a range such as 0.5 to 0.85 (5th to 95th percentile), or a distribution',
    )
  return { words, text, key, id, year, date, sources, evidence, quantity, value }
}
