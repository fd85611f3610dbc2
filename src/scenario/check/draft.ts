import type { GeometryDraft } from '../geometry/check.js'
import type { TestRecord } from '../../record/index.js'
import type { Path } from '../text/located.js'
import type { Review } from '../text/review.js'
import type { CaseFile, ScenarioFile } from '../schema.js'
import type { LocalText, Use } from '../scenario.js'

export type AssumptionFile = ScenarioFile['assumptions'][string]
export type PositionFile = ScenarioFile['positions'][string]
export type PositionValueFile = PositionFile['values'][string]
export type ModelFile = ScenarioFile['model']
export type InputFile = ModelFile['inputs'][string]

/** A scenario file without the parts that did not fit its form. */
export interface Draft extends Partial<
  Omit<ScenarioFile, 'assumptions' | 'geometry' | 'model' | 'positions'>
> {
  assumptions?: Record<string, Partial<AssumptionFile>>
  geometry?: GeometryDraft
  model?: Partial<ModelFile>
  positions?: Record<string, PositionDraft>
}

export type PositionDraft = Partial<Omit<PositionFile, 'values'>> & {
  values?: Record<string, Partial<PositionValueFile>>
}
export type CaseDraft = Partial<CaseFile>

/** How many steps of a path stay in a `Draft` when something at its end does not fit. */
export function wholeInDraft([top, second, third]: Path): number {
  if (top === 'assumptions') return 3
  if (top === 'positions') return third === 'values' ? 5 : 3
  if (top === 'geometry') return second === 'layers' ? 4 : 2
  return top === 'model' ? 3 : 1
}

/** What the checks of a scenario share: the file under review and what is known beside it. */
export interface Examination {
  readonly review: Review
  readonly draft: Draft
  readonly use: Use | null
  readonly tests: TestRecord
  /** The file's `as-of`: tests flown later are not known. */
  readonly until: string | null
  /** Ids of sources that may be cited, or null where there is no list to hold them against. */
  readonly sources: ReadonlySet<string> | null
}

/** A text for people, whichever way it was written. */
export const localText = (text: string | { en: string; ru?: string | undefined }): LocalText =>
  typeof text === 'string'
    ? { en: text }
    : text.ru === undefined
      ? { en: text.en }
      : { en: text.en, ru: text.ru }

/** As `localText`, or null where nothing was written. */
export const maybeText = (text: Parameters<typeof localText>[0] | undefined): LocalText | null =>
  text === undefined ? null : localText(text)
