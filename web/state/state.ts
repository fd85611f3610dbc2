import { VIEWS } from './views.js'
import type { View } from './views.js'

/** One value a visitor changed: of one position, or of all where `position` is null. In the unit of the file. */
export interface PageEdit {
  readonly scenario: string
  readonly key: string
  readonly position: string | null
  readonly value: number
  /** What the visitor gives as source; empty where none. */
  readonly source: string
}

/** A position of the visitor's own: a copy of another one under a name of its own, changed by edits like any other. */
export interface OwnPosition {
  readonly scenario: string
  readonly key: string
  readonly name: string
  /** Key of the position it was copied from. */
  readonly from: string
}

/** In which order the steps between the two results are taken. */
export type StepOrder = 'average' | 'largest' | readonly string[]

/** Everything a visitor can change and a link carries. */
export interface State {
  readonly view: View
  /** Id of the scenario asked. */
  readonly question: string
  /** Keys of the two positions, left and right; null: the first two of the file. */
  readonly sides: readonly [string, string] | null
  readonly edits: readonly PageEdit[]
  /** Positions beside those of the file. */
  readonly own: readonly OwnPosition[]
  readonly order: StepOrder
  /** Which side cruxes and break-evens are seen from: 0 left, 1 right. */
  readonly seenFrom: 0 | 1
  /** What a view of its own keeps: filters, dates, chosen ids. */
  readonly extra: Readonly<Record<string, string>>
}

export const FLAGSHIP = 'crawford-2001-raid'

export const INITIAL: State = {
  view: VIEWS[0],
  question: FLAGSHIP,
  sides: null,
  edits: [],
  own: [],
  order: 'average',
  seenFrom: 0,
  extra: {},
}

/** The edits with one value set; an edit of the same value is replaced. */
export const withEdit = (edits: readonly PageEdit[], edit: PageEdit): readonly PageEdit[] => [
  ...edits.filter(one => !isSameValue(one, edit)),
  edit,
]

/** The edits without those of one value. */
export const withoutEdit = (
  edits: readonly PageEdit[],
  edit: Pick<PageEdit, 'scenario' | 'key' | 'position'>,
): readonly PageEdit[] => edits.filter(one => !isSameValue(one, edit))

/** A key for one more position of a scenario that no other has. */
export function freeKey(own: readonly OwnPosition[]): string {
  let number = 1
  while (own.some(one => one.key === `own-${number}`)) number++
  return `own-${number}`
}

const isSameValue = (
  a: Pick<PageEdit, 'scenario' | 'key' | 'position'>,
  b: Pick<PageEdit, 'scenario' | 'key' | 'position'>,
): boolean => a.scenario === b.scenario && a.key === b.key && a.position === b.position
