/** How much a finding weighs: an error stops the gate, a warning is counted, a note is for the reader. */
export type LintSeverity = 'error' | 'warning' | 'note'

/** Everything the library is held against. */
export const LINT_SEVERITY = {
  'duplicate-id': 'error',
  'no-number': 'error',
  'unknown-unit': 'error',
  'range-order': 'error',
  'orphan-source': 'error',
  'source-missing': 'error',
  'place-outside': 'error',
  'box-order': 'error',
  'box-wide': 'error',
  'box-small': 'error',
  'part-missing': 'error',
  'no-lift': 'error',
  'burn-time': 'error',
  'class-out-of-reach': 'error',
  'burnout-out-of-reach': 'error',
  'range-out-of-reach': 'error',
  'flight-too-short': 'error',
  'range-doubtful': 'warning',
  'ceiling-doubtful': 'warning',
  'acceleration-doubtful': 'warning',
  'ground-missing': 'warning',
  'unit-without-size': 'note',
  'facing-unknown': 'note',
} as const satisfies Record<string, LintSeverity>

export type LintRule = keyof typeof LINT_SEVERITY

/** One thing about one entry of the library. */
export interface LintFinding {
  readonly severity: LintSeverity
  readonly rule: LintRule
  /** The entry. */
  readonly id: string
  /** What it is about, in a few words of English: the reader is who keeps the data. */
  readonly about: string
}

export const finding = (rule: LintRule, id: string, about: string): LintFinding => ({
  severity: LINT_SEVERITY[rule],
  rule,
  id,
  about,
})
