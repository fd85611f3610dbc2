import type { CompareResult } from '../../src/index.js'
import type { PageVoice } from '../words/say.js'
import { editLines } from './result.js'
import type { Result } from './result.js'

/** One number of the result, in a form that any table program reads. */
export interface Row {
  /** `result`, `band`, `outcome`, `share`, `interaction`, `crux`, `break-even`, `evidence` or `assumption`. */
  part: string
  key: string
  label: string
  position: string
  /** A number in `unit`; text where the file gives a range or a set. */
  value: number | string
  unit: string
  /** Lowest and highest, of a range, a band or over all orders. */
  low: number | ''
  high: number | ''
  grade: string
  sources: string
}

export const COLUMNS = [
  'part',
  'key',
  'label',
  'position',
  'value',
  'unit',
  'low',
  'high',
  'grade',
  'sources',
] as const satisfies readonly (keyof Row)[]

/** Every number of the result, one a row. */
export function resultRows({ compare, bands }: Pick<Result, 'compare' | 'bands'>, voice: PageVoice): Row[] {
  const { unit } = compare
  const row = (part: string, rest: Partial<Row>): Row => ({
    part,
    key: '',
    label: '',
    position: '',
    value: '',
    unit,
    low: '',
    high: '',
    grade: 'computed',
    sources: '',
    ...rest,
  })
  const label = (key: string): string =>
    voice.text(compare.assumptions.find(one => one.key === key)?.label) || key
  const sides = [compare.from, compare.to]
  return [
    ...sides.flatMap(({ position, ...one }) => {
      const band = bands[position]
      const named = { position, label: voice.text(one.label) }
      return [
        row('result', { ...named, key: compare.metric, value: one.value }),
        ...(band && band.draws > 0
          ? [row('band', { ...named, key: '5-95 %', value: band.q50, low: band.q05, high: band.q95 })]
          : []),
        ...[one.independent, one.correlated].flatMap((value, i) =>
          value === null
            ? []
            : [
                row('no-leak', {
                  ...named,
                  key: i === 0 ? 'independent' : 'correlated',
                  value,
                  unit: 'probability',
                }),
              ],
        ),
        ...(one.outcome?.leakers ?? []).map((value, n) =>
          row('outcome', { ...named, key: `leakers ${n}`, value, unit: 'probability' }),
        ),
      ]
    }),
    ...compare.attribution.map(one =>
      row('share', {
        key: one.key,
        label: label(one.key),
        value: one.share,
        low: one.min ?? '',
        high: one.max ?? '',
      }),
    ),
    row('gap', { value: compare.gap }),
    ...compare.interactions.map(one =>
      row('interaction', {
        key: `${one.a} ${one.b}`,
        label: `${label(one.a)}, ${label(one.b)}`,
        value: one.value,
      }),
    ),
    ...cruxRows(compare, row, label),
    ...compare.breakEven.flatMap(one =>
      one.values.map(value =>
        row('break-even', {
          key: one.key,
          label: label(one.key),
          position: one.seenFrom,
          value,
          unit: unitOf(compare, one.key),
        }),
      ),
    ),
    ...compare.evidence.map(one =>
      row('evidence', { key: one.key, label: label(one.key), value: one.reduction }),
    ),
    ...compare.assumptions.flatMap(one =>
      sides.map(({ position }) =>
        row('assumption', {
          key: one.key,
          label: voice.text(one.label),
          position,
          value: one.values[position]!,
          unit: one.unit,
          grade: one.grades[position]!,
          sources: one.sources.join(' '),
        }),
      ),
    ),
  ]
}

function cruxRows(
  { cruxes }: CompareResult,
  row: (part: string, rest: Partial<Row>) => Row,
  label: (key: string) => string,
): Row[] {
  if ('why' in cruxes) return []
  return cruxes.minimal.map((set, i) =>
    row('crux', { key: set.join(' '), label: set.map(label).join(', '), value: cruxes.reached[i]!.value }),
  )
}

const unitOf = ({ assumptions }: CompareResult, key: string): string =>
  assumptions.find(one => one.key === key)!.unit

/** The columns that say in every row where it comes from; a row cut out of the table still tells. */
export function originOf(result: Result, voice: PageVoice): Readonly<Record<string, string | number>> {
  const { compare } = result
  return {
    scenario: compare.scenario,
    as_of: compare.asOf,
    engine: compare.engine,
    data: compare.data,
    seed: compare.seed,
    hash: compare.hash,
    edited: editLines(result, voice).join(' '),
  }
}
