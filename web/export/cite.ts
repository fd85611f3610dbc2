import { toBibTeX } from '../../src/index.js'
import type { PageVoice } from '../words/say.js'
import { editLines, resultsLine } from './result.js'
import type { Result } from './result.js'

/** The result as a reference in a text: what was asked, of which version, from which data, with which seed. */
export function citeText(result: Result, voice: PageVoice): string {
  const { compare, address, day } = result
  const edits = editLines(result, voice)
  return [
    voice.say('cite.text', {
      engine: compare.engine,
      data: compare.data,
      title: voice.text(compare.title),
      date: compare.asOf,
      results: resultsLine(compare, voice),
      id: compare.scenario,
      positions: [compare.from.position, compare.to.position].join(', '),
      seed: compare.seed,
      hash: compare.hash,
    }),
    ...(edits.length > 0 ? [`${voice.say('cite.edited')} ${edits.join(' ')}`] : []),
    ...(address === null ? [] : [voice.say('cite.address', { address, day })]),
  ].join(' ')
}

/** The same as one BibTeX entry. */
export function citeBibTeX(result: Result, voice: PageVoice): string {
  const { compare, address, day } = result
  const edits = editLines(result, voice)
  return toBibTeX({
    id: `${compare.scenario}-${compare.hash.slice(0, 8)}`,
    type: 'software',
    title: voice.text(compare.title),
    author: [{ literal: 'The Crawford authors' }],
    'container-title': `Crawford ${compare.engine}`,
    issued: { 'date-parts': [compare.data.split('-').map(Number)] },
    ...(address === null ? {} : { URL: address }),
    note: [
      voice.say('cite.note', {
        data: compare.data,
        date: compare.asOf,
        results: resultsLine(compare, voice),
        positions: [compare.from.position, compare.to.position].join(', '),
        seed: compare.seed,
        hash: compare.hash,
      }),
      ...(edits.length > 0 ? [`${voice.say('cite.edited')} ${edits.join(' ')}`] : []),
      ...(address === null ? [] : [voice.say('cite.read', { day })]),
    ].join(' '),
  }).trimEnd()
}
