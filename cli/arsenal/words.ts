import { citation } from '../../src/index.js'
import type { Grade } from '../../src/index.js'
import type { Context } from '../context.js'
import type { Key } from '../say.js'

export const gradeWord = (grade: Grade, { voice }: Context): string => voice.say(`grade.${grade}` as Key)

/** Source ids as they are cited; where there is none yet it says so. */
export const sourceWords = (sources: readonly (string | null)[], { voice }: Context): string =>
  sources.filter(Boolean).join(', ') || voice.say('arsenal.no-source')

/** The entries of a list of source ids, one a line. */
export function citedLines(ids: Iterable<string>, context: Context): string[] {
  const { bibliography } = context.data
  return [...new Set(ids)].toSorted().map(id => {
    const source = bibliography.get(id)
    return `  [${id}] ${source ? citation(source) : context.voice.say('arsenal.no-source')}${source?.URL ? ` ${source.URL}` : ''}`
  })
}

/** The licence of a source's data and whom to credit, where it asks for that. */
export const licenceOf = (id: string | null, { data }: Context): string => {
  const source = id === null ? undefined : data.bibliography.get(id)
  return (source as { custom?: { licence?: string } } | undefined)?.custom?.licence ?? ''
}
