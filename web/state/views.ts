/** The views of the page, in the order of the header; each is a hash route of its own. */
export const VIEWS = [
  'question',
  'assumptions',
  'outcome',
  'disagreement',
  'geometry',
  'treaties',
  'arsenals',
  'record',
  'validation',
  'library',
  'calculators',
  'corrections',
  'about',
  'teach',
] as const

export type View = (typeof VIEWS)[number]

/** Views in the header; the others are under “More”. */
export const IN_HEADER = VIEWS.slice(0, 8)

export const isView = (name: string): name is View => (VIEWS as readonly string[]).includes(name)
