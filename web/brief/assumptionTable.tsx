import type { JSX } from 'preact'
import { assumed } from '../../messages/numbers.js'
import { citation } from '../../src/index.js'
import type { AssumptionResult, CompareResult, Scenario } from '../../src/index.js'
import { Grade } from '../parts/grade.js'
import { useVoice } from '../words/context.js'
import type { PageKey } from '../words/say.js'

interface Props {
  compare: CompareResult
  scenario: Scenario
  /** One assumption alone; null for all. */
  only: string | null
}

const chosen = ({ compare, only }: Props): readonly AssumptionResult[] =>
  compare.assumptions.filter(one => only === null || one.key === only)

/** The sources behind these assumptions and the claim, in the order they are first named: their place is their number. */
const numbered = (props: Props): readonly string[] => [
  ...new Set([
    ...chosen(props).flatMap(one => one.sources),
    ...(props.only === null ? (props.compare.claim?.sources ?? []) : []),
  ]),
]

/** Every assumption with both values, the arguable range, its grades and the numbers of its sources. */
export function AssumptionTable(props: Props): JSX.Element {
  const voice = useVoice()
  const { compare, scenario } = props
  const sources = numbered(props)
  const sides = [compare.from, compare.to]
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={voice.say('brief.assumptions')}>
      <table class="data assumption-table">
        <thead>
          <tr>
            <th scope="col">{voice.say('brief.assumption')}</th>
            {sides.map(one => (
              <th scope="col" key={one.position}>
                {voice.text(one.label)}
              </th>
            ))}
            <th scope="col">{voice.say('brief.range')}</th>
            <th scope="col">{voice.say('brief.sources')}</th>
          </tr>
        </thead>
        <tbody>
          {chosen(props).map(one => (
            <tr key={one.key}>
              <th scope="row">
                {voice.text(one.label)}{' '}
                <span class="note">
                  {voice.say(`kind.${one.kind}` as PageKey)}, {one.unit}
                </span>
                {one.edited ? <b class="edited-word"> {voice.say('strip.edited')}</b> : null}
              </th>
              {sides.map(({ position }) => (
                <td key={position}>
                  {assumed(voice, one.values[position]!)} <Grade of={one.grades[position]!} />
                </td>
              ))}
              <td>{assumed(voice, scenario.assumptions.find(({ key }) => key === one.key)!.text)}</td>
              <td>{one.sources.map(id => `[${sources.indexOf(id) + 1}]`).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The sources by number; an address is written out, because paper has no links. */
export function SourceNotes(props: Props): JSX.Element | null {
  const voice = useVoice()
  const { scenario } = props
  const sources = numbered(props)
  if (sources.length === 0) return <p class="note">{voice.say('brief.no-sources')}</p>
  return (
    <ol class="source-notes">
      {sources.map((id, i) => {
        const source = scenario.bibliography.get(id)
        return (
          <li key={id}>
            [{i + 1}] {source ? citation(source) : id}{' '}
            {source?.URL && /^https?:/.test(source.URL) ? (
              <a href={source.URL} rel="noreferrer">
                {source.URL}
              </a>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
