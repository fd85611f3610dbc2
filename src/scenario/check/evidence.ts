import { bibliography } from '../../record/index.js'
import type { Bibliography, Source } from '../../record/index.js'
import type { Examination } from './draft.js'
import { keysAt } from '../text/located.js'
import type { Path } from '../text/located.js'
import { nearest } from '../nearest.js'
import { nearestDetail } from '../text/review.js'
import type { ScenarioFile } from '../schema.js'

interface Graded {
  readonly evidence?: string | undefined
  readonly sources?: readonly string[] | undefined
  readonly note?: unknown
}

/** A number needs a source unless it is assumed, computed, or unchecked with a note; sources need to be known. */
export function checkEvidence(
  { evidence, sources, note }: Graded,
  path: Path,
  { review, ...known }: Examination,
): void {
  const sourced = sources === undefined ? keysAt(review.tree, path).includes('sources') : sources.length > 0
  const mayStandAlone =
    evidence === 'assumed' || evidence === 'computed' || (evidence === 'unchecked' && note !== undefined)
  if (evidence !== undefined && !sourced && !mayStandAlone)
    review.say('source-missing', [...path, 'evidence'], { evidence })
  checkSources(sources ?? [], [...path, 'sources'], { review, ...known })
}

/** Warns of every cited source that is in neither bibliography. */
export function checkSources(
  ids: readonly string[],
  path: Path,
  { review, sources }: Pick<Examination, 'review' | 'sources'>,
): void {
  if (sources === null) return
  ids.forEach((id, i) => {
    if (!sources.has(id))
      review.say('source-unknown', [...path, i], { found: id, ...nearestDetail(nearest(id, sources)) })
  })
}

/** The shipped bibliography with the file's own entries, which win; winning over a shipped source is worth a warning. */
export function fileBibliography(
  own: NonNullable<ScenarioFile['bibliography']>,
  shipped: Bibliography | undefined,
  review: Examination['review'],
): Bibliography {
  for (const id of Object.keys(own))
    if (shipped?.has(id)) review.say('source-replaced', ['bibliography', id], { found: id }, 'key')
  return (shipped ?? bibliography([])).with(Object.entries(own).map(([id, entry]) => sourceOf(id, entry)))
}

type Entry = NonNullable<ScenarioFile['bibliography']>[string]

const sourceOf = (id: string, { title, author, publisher, year, url, note }: Entry): Source => ({
  id,
  title,
  ...(author !== undefined && { author: [{ literal: author }] }),
  ...(publisher !== undefined && { publisher }),
  ...(year !== undefined && { issued: { 'date-parts': [[year]] } }),
  ...(url !== undefined && { URL: url }),
  ...(note !== undefined && { note }),
})
