import type { JSX } from 'preact'
import { yearOf } from '../../src/index.js'
import type { Source } from '../../src/index.js'

/** A source as the bibliography of the page has it. */
export interface CitedSource extends Source {
  custom?: { kind?: string; weak?: boolean; licence?: string }
}

/** Only addresses of web pages become links, whatever a file says. */
export const isWebAddress = (text: string): boolean => /^https?:\/\//i.test(text)

/** A web address that opens beside the page. */
export const Address = ({ to, children }: { to: string; children?: string }): JSX.Element =>
  isWebAddress(to) ? (
    <a class="address" href={to} target="_blank" rel="noopener noreferrer">
      {children ?? to.replace(/^https?:\/\/(www\.)?/, '')}
    </a>
  ) : (
    <span>{to}</span>
  )

const dateOf = (source: Source): string => {
  const [year, month, day] = source.issued?.['date-parts'][0] ?? []
  return [year, month, day]
    .filter(part => part !== undefined)
    .map(part => String(part).padStart(2, '0'))
    .join('-')
}

const authorsOf = (source: Source): string =>
  (source.author ?? [])
    .map(({ family, given, literal }) => literal ?? [given, family].filter(Boolean).join(' '))
    .join(', ')

/** A source in full: who, title, where it appeared, when, address, and its id. */
export function Reference({ source }: { source: CitedSource }): JSX.Element {
  const parts = [
    authorsOf(source),
    source.title,
    source['container-title'],
    source.publisher === authorsOf(source) ? undefined : source.publisher,
    yearOf(source) === undefined ? undefined : dateOf(source),
  ].filter(Boolean)
  return (
    <span class="reference" lang="en">
      {parts.join('. ')}. {source.DOI ? <Address to={`https://doi.org/${source.DOI}`} /> : null}
      {source.URL && !source.DOI ? <Address to={source.URL} /> : null}{' '}
      <span class="source-id">[{source.id}]</span>
      {source.note ? <span class="note"> {source.note}</span> : null}
    </span>
  )
}
