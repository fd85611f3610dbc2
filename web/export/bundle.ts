import type { PageVoice } from '../words/say.js'
import { citeBibTeX, citeText } from './cite.js'
import { resultCsv } from './csv.js'
import { editLines, resultsLine, sourceLine } from './result.js'
import type { Result } from './result.js'
import { COLUMNS } from './rows.js'
import { zipped } from './zip.js'

/** The whole result as JSON: what `crawford compare --json` prints, with bands, edits and address. */
export const resultJson = ({ compare, bands, edits, address, day }: Result): string =>
  `${JSON.stringify({ ...compare, bands, edits, address, exported: day }, null, 2)}\n`

/** Everything in one zip: data, pictures, what the columns mean, license and how to cite. */
export const resultZip = (
  result: Result,
  pictures: Readonly<Record<string, string>>,
  voice: PageVoice,
): Uint8Array =>
  zipped({
    'README.md': readme(result, Object.keys(pictures), voice),
    'LICENSE.txt': `${voice.say('export.license')}\n`,
    'CITATION.txt': `${citeText(result, voice)}\n`,
    'CITATION.bib': `${citeBibTeX(result, voice)}\n`,
    'metadata.json': metadata(result, voice),
    'data.csv': resultCsv(result, voice),
    'data.json': resultJson(result),
    ...pictures,
  })

function readme(result: Result, pictures: readonly string[], voice: PageVoice): string {
  const { compare } = result
  const edits = editLines(result, voice)
  return (
    [
      `# ${voice.text(compare.title)}`,
      voice.text(compare.question),
      resultsLine(compare, voice),
      ...(edits.length > 0 ? [`**${voice.say('strip.edited')}.** ${edits.join(' ')}`] : []),
      sourceLine(compare, voice),
      `## ${voice.say('export.readme-files')}`,
      [
        `- data.csv: ${voice.say('export.readme-csv')}`,
        `- data.json: ${voice.say('export.readme-json')}`,
        `- metadata.json: ${voice.say('export.readme-metadata')}`,
        ...pictures.map(name => `- ${name}: ${voice.say('export.readme-picture')}`),
        `- CITATION.txt, CITATION.bib: ${voice.say('export.readme-citation')}`,
      ].join('\n'),
      `## ${voice.say('export.readme-columns')}`,
      COLUMNS.map(name => `- ${name}: ${voice.say(`export.column-${name}`)}`).join('\n'),
      `## ${voice.say('export.readme-license')}`,
      voice.say('export.license'),
    ].join('\n\n') + '\n'
  )
}

const metadata = (result: Result, voice: PageVoice): string => {
  const { compare, address, edits, day } = result
  return `${JSON.stringify(
    {
      title: compare.title,
      question: compare.question,
      asOf: compare.asOf,
      metric: compare.metric,
      unit: compare.unit,
      claim: compare.claim?.text ?? null,
      positions: [compare.from, compare.to].map(({ position, label, holder }) => ({
        position,
        label,
        holder,
      })),
      scenario: compare.scenario,
      hash: compare.hash,
      engine: compare.engine,
      data: compare.data,
      seed: compare.seed,
      draws: compare.draws,
      edits,
      address,
      exported: day,
      source: sourceLine(compare, voice),
      license: voice.say('export.license'),
      columns: Object.fromEntries(COLUMNS.map(name => [name, voice.say(`export.column-${name}`)])),
    },
    null,
    2,
  )}\n`
}
