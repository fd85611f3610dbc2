import type { Name, Source } from './bibliography.js'

const TYPES: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'article'],
  ['article-magazine', 'article'],
  ['article-newspaper', 'article'],
  ['book', 'book'],
  ['chapter', 'incollection'],
  ['manuscript', 'unpublished'],
  ['paper-conference', 'inproceedings'],
  ['report', 'techreport'],
])
const CONTAINERS: ReadonlyMap<string, string> = new Map([
  ['article', 'journal'],
  ['incollection', 'booktitle'],
  ['inproceedings', 'booktitle'],
])

/** A source as one BibTeX entry; its key is the source's id without the signs BibTeX does not take. */
export function toBibTeX(source: Source): string {
  const type = TYPES.get(source.type ?? '') ?? 'misc'
  const [year, month, day] = source.issued?.['date-parts'][0] ?? []
  const date = [year, month, day]
    .filter(part => part !== undefined)
    .map(part => String(part).padStart(2, '0'))
  const fields: [string, string | undefined][] = [
    ['author', source.author && source.author.map(fullName).join(' and ')],
    ['title', source.title && `{${escaped(source.title)}}`],
    [CONTAINERS.get(type) ?? 'howpublished', maybeEscaped(source['container-title'])],
    [type === 'techreport' ? 'institution' : 'publisher', maybeEscaped(source.publisher)],
    ['year', year === undefined ? undefined : String(year)],
    ['date', date.length > 1 ? date.join('-') : undefined],
    ['doi', verbatim(source.DOI)],
    ['url', verbatim(source.URL)],
    ['note', maybeEscaped(source.note)],
  ]
  const lines = fields.filter(([, text]) => text).map(([name, text]) => `  ${name} = {${text}},`)
  return `@${type}{${source.id.replace(/[^\w:.-]/g, '-')},\n${lines.join('\n')}\n}\n`
}

/** Bodies are wrapped in braces so that BibTeX does not take them for a first and a last name. */
function fullName({ family, given, literal }: Name): string {
  if (literal !== undefined) return `{${escaped(literal)}}`
  return [family, given]
    .filter(part => part !== undefined)
    .map(escaped)
    .join(', ')
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const escaped = (text: string): string => text.replace(/[\\~^{}%&#$_]/g, sign => SPECIAL[sign] ?? `\\${sign}`)

const maybeEscaped = (text: string | undefined): string | undefined => text && escaped(text)

/** Addresses keep their signs; only braces, which would end the field, are percent-coded. */
const verbatim = (text: string | undefined): string | undefined =>
  text?.replace(/[{}]/g, brace => (brace === '{' ? '%7B' : '%7D'))
