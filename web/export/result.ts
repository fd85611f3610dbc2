import { shown } from '../../messages/numbers.js'
import type { Band, CompareResult, Edit, Scenario } from '../../src/index.js'
import type { PageVoice } from '../words/say.js'
import { editText } from './editText.js'

/** A result as it leaves the page: the comparison, its bands, what was edited, and the address it came from. */
export interface Result {
  compare: CompareResult
  bands: Readonly<Record<string, Band>>
  scenario: Scenario
  edits: readonly Edit[]
  /** Address that opens the same state; null where nobody else could open it. */
  address: string | null
  /** Day of the export, `2026-11-26`. */
  day: string
}

/** What every export says of itself: versions, hash and seed, and as of when. */
export const sourceLine = (compare: CompareResult, voice: PageVoice): string =>
  voice.say('export.source-line', {
    engine: compare.engine,
    data: compare.data,
    id: compare.scenario,
    hash: compare.hash.slice(0, 12),
    seed: compare.seed,
    date: compare.asOf,
  })

/** What is no longer as shipped, one sentence an edit; empty where nothing is. */
export const editLines = ({ edits, scenario, compare }: Result, voice: PageVoice): string[] =>
  edits.map(edit => editText(edit, scenario, compare, voice))

/** Both results with the positions that lead to them. */
export const resultsLine = ({ from, to, unit }: CompareResult, voice: PageVoice): string =>
  [from, to].map(one => `${voice.text(one.label)}: ${shown(voice, one.value, unit)}`).join('; ')

/** The name of an exported file, without its ending. */
export const fileName = ({ compare, edits }: Result): string =>
  `crawford-${compare.scenario.replace(/^crawford-/, '')}${edits.length > 0 ? '-edited' : ''}`
