import * as z from 'zod'
import { UNIT_SYMBOLS } from '../math/index.js'
import { geometryForm } from './geometry/form.js'
import { map, pieces } from './pieces.js'

/** The version of the format that this program reads. */
export const FORMAT_VERSION = 1

function build() {
  const all = pieces()
  const { words, text, key, id, year, date, sources, evidence, quantity, value } = all
  const assumption = map({
    label: text.describe('what the assumption is called'),
    short: text.optional().describe('a shorter label for charts'),
    about: text.optional().describe('what the number means, in a sentence'),
    kind: z
      .enum(['lever', 'belief', 'fact'])
      .describe('lever: somebody’s choice; belief: contested; fact: measured'),
    unit: z.enum(UNIT_SYMBOLS as [string, ...string[]]),
    bounds: z.tuple([quantity, quantity]).describe('lowest and highest value anybody may try'),
    value: value.describe('what the assumption is where no position says otherwise'),
    evidence,
    sources: sources.optional().describe('required unless assumed, computed, or unchecked with a note'),
    note: text.optional(),
    concept: words.optional().describe('same concept and system in two questions is one idea'),
    system: words.optional(),
    group: words.optional().describe('assumptions of one group move together in the nested attribution'),
    test: map({ trials: z.int().min(1) })
      .optional()
      .describe('a test series that both sides would accept; for probabilities'),
    year: year.optional().describe('price year, required with MUSD'),
  })
  const positionValue = map({
    value,
    range: value.optional().describe('companion of value, taken when the file says use: range'),
    evidence,
    sources: sources.optional(),
    note: text.optional(),
    reason: text.optional().describe('why the same holder says otherwise in another question'),
  })
  const position = map({
    holder: words.optional().describe('who holds it; the name of the position unless given'),
    label: text,
    'reconstructed-from': sources.optional(),
    date: date.optional(),
    values: z.record(key, positionValue),
  })
  const claim = z.union([
    words,
    map({ text: words, why: text.optional(), evidence: evidence.optional(), sources: sources.optional() }),
  ])
  const binding = z
    .union([z.number(), words])
    .describe('the key of an assumption, or a literal with its unit')
  const model = map({
    use: words.describe('a named outcome model'),
    inputs: z.record(words, z.union([z.number(), words, z.array(z.record(words, binding)).min(1)])),
    note: text.optional().describe('required with common: none'),
  })

  const scenario = map({
    crawford: z.literal(FORMAT_VERSION).describe('version of this format'),
    id: id.describe('lower-case letters and digits, joined by hyphens'),
    title: text.describe('what the question is called'),
    question: text.describe('the question two sides answer differently'),
    metric: words.describe('one of the metrics of the model, such as p_no_leak'),
    claim: claim.optional().describe('metric, one of >= <= > <, and a number: p_no_leak >= 0.5'),
    'as-of': date.optional().describe('the day whose knowledge the file stands for'),
    architecture: words
      .optional()
      .describe('id of a bundled architecture, for crawford check; no number depends on it'),
    use: z
      .enum(['point', 'range'])
      .optional()
      .describe('point: take each value; range: take the range where one is given'),
    assumptions: z.record(key, assumption).describe('the named numbers the answer turns on'),
    model: model.describe('the model that answers the question'),
    geometry: geometryForm(all)
      .optional()
      .describe('where missiles come from, what is defended, and with what, by ids of the library'),
    correlation: z
      .array(map({ between: z.tuple([words, words]), rho: z.number().gt(-1).lt(1) }))
      .optional()
      .describe('rank correlation of draws'),
    positions: z.record(id, position).describe('who takes the assumptions to be what'),
    caveats: z.array(text).optional().describe('printed with the result'),
    bibliography: z
      .record(
        words,
        map({
          title: words,
          author: words.optional(),
          publisher: words.optional(),
          year: year.optional(),
          url: words.optional(),
          note: words.optional(),
        }),
      )
      .optional()
      .describe('sources that are not in Crawford’s own list'),
  })
  const crawfordCase = map({
    'crawford-case': z.literal(FORMAT_VERSION).describe('version of this format'),
    id,
    title: text,
    questions: z.array(id).min(1).describe('ids of scenarios'),
  })
  return { scenario, case: crawfordCase, value }
}

type Schemas = ReturnType<typeof build>
export type ScenarioFile = z.infer<Schemas['scenario']>
export type CaseFile = z.infer<Schemas['case']>
export type ValueForm = z.infer<Schemas['value']>

let built: Schemas | undefined

/** The form of both kinds of file and of a single value. Built when first asked for, because start-up time counts. */
export const schemas = (): Schemas => (built ??= build())

/** The form of a file as JSON Schema, from which editors complete and check it. */
export function jsonSchema(kind: 'scenario' | 'case' = 'scenario'): Record<string, unknown> {
  return { ...z.toJSONSchema(schemas()[kind]), title: `Crawford ${kind}` }
}
