import { checkedInputs, entriesOf } from './registry/index.js'
import type { Inputs, Json, ModelEntry } from './registry/index.js'

/** One reference case: what a model must answer, and how closely. */
export interface ReferenceCase {
  id: string
  model: string
  inputs: Inputs
  outputs: Readonly<Record<string, Json>>
  tolerance: { kind: string; value: Json; floor?: number }
}

export interface VerifiedCase {
  id: string
  model: string
  status: 'passed' | 'failed' | 'unknown'
  /** The comparison furthest out, or what kept the model from answering. */
  worst: { output: string; got: Json; want: Json; allowed: Json } | null
}

export interface Verification {
  passed: number
  failed: number
  unknown: number
  cases: VerifiedCase[]
}

/** Values are printed with 12 significant digits: nothing tighter is meant. */
const TIGHTEST = 1e-11

/** Holds the models against reference cases; keys of unknown models are listed, not failed. */
export function verification(cases: readonly ReferenceCase[]): Verification {
  const verified = cases.map(verifiedCase)
  const counted = (status: VerifiedCase['status']): number =>
    verified.filter(one => one.status === status).length
  return {
    passed: counted('passed'),
    failed: counted('failed'),
    unknown: counted('unknown'),
    cases: verified,
  }
}

function verifiedCase(one: ReferenceCase): VerifiedCase {
  const { id, model } = one
  const variant = one.inputs['variant']
  const entries = entriesOf(model).filter(entry => entry.id === model)
  const entry = entries.find(candidate => candidate.variant === (variant ?? null)) ?? onlyEntry(entries)
  if (!entry) return { id, model, status: 'unknown', worst: null }
  const failed = (output: string, got: Json, want: Json, allowed: Json): VerifiedCase => ({
    id,
    model,
    status: 'failed',
    worst: { output, got, want, allowed },
  })
  let answer: Readonly<Record<string, Json>>
  try {
    const inputs = checkedInputs(entry, one.inputs)
    if ('faults' in inputs) {
      const [fault] = inputs.faults
      return failed('inputs', `${fault!.name}: ${fault!.what}`, String(fault!.expected), null)
    }
    answer = entry.evaluate(inputs)
  } catch (error) {
    // The one place where misuse becomes a finding: a case must not stop the others.
    return failed('inputs', error instanceof Error ? error.message : String(error), null, null)
  }
  return comparedCase(one, answer, failed)
}

const onlyEntry = (entries: readonly ModelEntry[]): ModelEntry | undefined =>
  entries.length === 1 && entries[0]!.variant === null ? entries[0] : undefined

/** One number against another: how far apart as a share of what is allowed. */
interface Comparison {
  output: string
  got: Json
  want: Json
  allowed: Json
  /** Above 1: out. */
  share: number
}

function comparedCase(
  { id, model, outputs, tolerance }: ReferenceCase,
  answer: Readonly<Record<string, Json>>,
  failed: (output: string, got: Json, want: Json, allowed: Json) => VerifiedCase,
): VerifiedCase {
  const { value } = tolerance
  const byOutput = typeof value === 'object' && value !== null && tolerance.kind !== 'rel_or_abs'
  const comparisons: Comparison[] = []
  for (const [output, want] of Object.entries(outputs)) {
    const got = answer[output]
    if (got === undefined) return failed(output, null, want, 'an answer')
    if (byOutput && !(output in value)) continue
    const allowance = allowanceOf(tolerance, output, answer)
    comparisons.push(...compared(output, got, want, allowance, []))
  }
  const worst = comparisons.reduce<Comparison | null>(
    (most, one) => (most === null || one.share > most.share ? one : most),
    null,
  )
  const status = worst !== null && !(worst.share <= 1) ? 'failed' : 'passed'
  const shown = worst && { output: worst.output, got: worst.got, want: worst.want, allowed: worst.allowed }
  return { id, model, status, worst: shown }
}

/** What is allowed at a number: by its size and, for sampled lists, its place. */
type Allowance = (want: number, path: readonly number[]) => number

function allowanceOf(
  { kind, value, floor }: ReferenceCase['tolerance'],
  output: string,
  answer: Readonly<Record<string, Json>>,
): Allowance {
  const map = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, Json>>) : null
  const one = Number(map ? (map[output] ?? 0) : value)
  switch (kind) {
    case 'abs':
      return () => one
    case 'rel_or_abs': {
      const [rel, abs] = [Number(map?.['rel'] ?? 0), Number(map?.['abs'] ?? 0)]
      return want => Math.max(Math.max(rel, TIGHTEST) * Math.abs(want), abs)
    }
    case 'z-score': {
      const errors = answer['standardError']
      return (want, path) => {
        const error = Array.isArray(errors) ? Number(errors[path[0] ?? 0] ?? 0) : Number(errors ?? 0)
        return one * error + (floor ?? 1e-9) * Math.max(1, Math.abs(want))
      }
    }
    default:
      return want => Math.max(one, TIGHTEST) * (want === 0 ? 1 : Math.abs(want))
  }
}

const exactly = (output: string, got: Json, want: Json, same: boolean): Comparison[] => [
  { output, got, want, allowed: 0, share: same ? 0 : Infinity },
]

function compared(
  output: string,
  got: Json,
  want: Json,
  allowance: Allowance,
  path: readonly number[],
): Comparison[] {
  if (typeof want === 'number') {
    if (typeof got !== 'number' || !Number.isFinite(got)) return exactly(output, got, want, false)
    const allowed = allowance(want, path)
    const difference = Math.abs(got - want)
    return [{ output, got, want, allowed, share: difference === 0 ? 0 : difference / allowed }]
  }
  if (Array.isArray(want)) {
    if (!Array.isArray(got)) return exactly(output, got, want, false)
    if (isSetOfSets(want) || isSetOfSets(got)) return exactly(output, got, want, sameSets(got, want))
    if (got.length !== want.length) return exactly(output, got, want, false)
    return want.flatMap((item: Json, i) =>
      compared(`${output}[${i}]`, got[i] as Json, item, allowance, [...path, i]),
    )
  }
  if (typeof want === 'object' && want !== null) {
    if (typeof got !== 'object' || got === null || Array.isArray(got))
      return exactly(output, got, want, false)
    const held = got as Readonly<Record<string, Json>>
    return Object.entries(want).flatMap(([key, item]) => {
      const value = held[key] ?? held[key.split('|').toReversed().join('|')]
      return value === undefined
        ? exactly(`${output}.${key}`, null, item as Json, false)
        : compared(`${output}.${key}`, value, item as Json, allowance, path)
    })
  }
  return exactly(output, got, want, got === want)
}

const isSetOfSets = (value: readonly Json[]): boolean =>
  value.length > 0 && value.every(set => Array.isArray(set) && set.every(name => typeof name === 'string'))

function sameSets(a: readonly Json[], b: readonly Json[]): boolean {
  const canonical = (sets: readonly Json[]): string =>
    JSON.stringify(
      sets
        .map(set => [...(set as readonly string[])].sort())
        .map(set => set.join('\u0000'))
        .sort(),
    )
  return canonical(a) === canonical(b)
}
