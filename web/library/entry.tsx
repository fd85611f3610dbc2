import type { JSX } from 'preact'
import type { GenericVehicle, Printed } from '../../src/index.js'
import { fragmentOf } from '../state/link.js'
import type { State } from '../state/state.js'
import { INITIAL } from '../state/state.js'
import { Grade } from '../parts/grade.js'
import { DataTable } from '../reference/dataTable.js'
import { Figure } from '../reference/figure.js'
import { Address, Reference } from '../reference/reference.js'
import type { CitedSource } from '../reference/reference.js'
import { useReferenceVoice } from '../reference/words.js'
import { figuresOf, isDisputed } from './data.js'
import type { ShownParameter, Use } from './data.js'
import { Limits, PrintedValue, RangeWords, SideBySide, Unit } from './value.js'

/** What a name is in the reader's language. */
export function Name({ of }: { of: { name: string; name_ru?: string } }): JSX.Element {
  const { language, told } = useReferenceVoice()
  return <span>{(language === 'ru' ? of.name_ru : undefined) ?? told(of.name)}</span>
}

/** One parameter: a line, and on opening every published value, what its range means, its sources, and where it is used. */
export function Entry({
  one,
  isOpen,
  onToggle,
  byId,
  sources,
}: {
  one: ShownParameter
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  byId: ReadonlyMap<string, ShownParameter>
  sources: ReadonlyMap<string, CitedSource>
}): JSX.Element {
  const voice = useReferenceVoice()
  return (
    <details
      class="entry"
      id={one.id}
      open={isOpen}
      onToggle={event => {
        if (event.currentTarget.open !== isOpen) onToggle(event.currentTarget.open)
      }}
    >
      <summary>
        <span class="entry-name">
          <b>
            <Name of={one} />
          </b>{' '}
          <span class="entry-quantity">{voice.told(one.quantity)}</span>
        </span>
        <span class="entry-value">
          <Summary of={one} />
        </span>
        <span class="entry-grade">
          <Grade of={one.evidence} />
          {isDisputed(one) ? <span class="note"> {voice.say('lib.differs')}</span> : null}
        </span>
      </summary>
      {isOpen ? <Body one={one} byId={byId} sources={sources} /> : null}
    </details>
  )
}

function Summary({ of }: { of: ShownParameter }): JSX.Element {
  const voice = useReferenceVoice()
  if (of.components) return <>{voice.say('lib.components', { n: of.components.length })}</>
  return <PrintedValue of={of} />
}

function Body({
  one,
  byId,
  sources,
}: {
  one: ShownParameter
  byId: ReadonlyMap<string, ShownParameter>
  sources: ReadonlyMap<string, CitedSource>
}): JSX.Element {
  const voice = useReferenceVoice()
  const beside = one.beside.flatMap(id => byId.get(id) ?? [])
  return (
    <div class="entry-body">
      {one.components ? (
        <Components one={one} components={one.components} />
      ) : (
        <>
          <RangeWords of={one} />
          {beside.length === 0 && figuresOf(one).some(({ low, high }) => low !== null && low !== high) ? (
            <SideBySide rows={[{ key: one.id, name: <Name of={one} />, figure: one, grade: one.evidence }]} />
          ) : null}
        </>
      )}
      {beside.length > 0 ? (
        <section>
          <h3>{voice.say('lib.beside')}</h3>
          <p class="note">{voice.say('lib.beside-note')}</p>
          <SideBySide
            opened={one.id}
            rows={beside.map(other => ({
              key: other.id,
              name: (
                <>
                  <Name of={other} />, {voice.told(other.quantity)}
                </>
              ),
              figure: other,
              grade: other.evidence,
            }))}
          />
        </section>
      ) : null}
      {one.note ? (
        <p>
          <b>{voice.say('lib.note')}</b> <span lang="en">{one.note}</span>
        </p>
      ) : null}
      <Sources one={one} sources={sources} />
      <Uses uses={one.uses} />
      <p class="note">
        {voice.say('lib.id')} <code>{one.id}</code>
        {one.band ? ` · ${voice.say(`lib.band-${one.band}`)}` : ''}
      </p>
    </div>
  )
}

function Components({
  one,
  components,
}: {
  one: ShownParameter
  components: readonly Printed[]
}): JSX.Element {
  const voice = useReferenceVoice()
  return (
    <DataTable
      label={voice.say('lib.components', { n: components.length })}
      columns={[
        { label: voice.say('lib.column-quantity') },
        { label: voice.say('lib.column-value'), isNumber: true },
        { label: voice.say('lib.column-range'), isNumber: true },
        { label: voice.say('lib.column-meaning') },
        { label: voice.say('lib.column-grade') },
      ]}
      rows={components.map((part, i) => ({
        key: `${part.quantity} ${i}`,
        cells: [
          voice.told(part.quantity),
          <PrintedValue of={part} />,
          part.low === null && part.high === null ? (
            ''
          ) : (
            <>
              <Limits low={part.low} high={part.high} /> <Unit of={part.unit} />
            </>
          ),
          part.range_of ? voice.say(`lib.range-${part.range_of}`) : '',
          <Grade of={part.evidence ?? one.evidence} />,
        ],
      }))}
    />
  )
}

function Sources({
  one,
  sources,
}: {
  one: Pick<ShownParameter, 'source' | 'url'>
  sources: ReadonlyMap<string, CitedSource>
}): JSX.Element {
  const voice = useReferenceVoice()
  const urls = one.url ?? []
  if (one.source.length === 0 && urls.length === 0) return <p>{voice.say('lib.no-source')}</p>
  return (
    <section>
      <h3>{voice.say('lib.sources')}</h3>
      <ul class="references">
        {one.source.map(id => {
          const source = sources.get(id)
          return <li key={id}>{source ? <Reference source={source} /> : id}</li>
        })}
      </ul>
      {urls.length > 0 ? (
        <p class="note">
          {voice.say('lib.read-at')}{' '}
          {urls.map(url => (
            <span key={url}>
              <Address to={url} />{' '}
            </span>
          ))}
        </p>
      ) : null}
    </section>
  )
}

/** The link to a place of a scenario: its assumption, or the question itself. */
const placeOf = (use: Use): State => ({
  ...INITIAL,
  question: use.scenario,
  ...(use.assumption ? { view: 'assumptions', extra: { open: use.assumption.key } } : { view: 'geometry' }),
})

function Uses({ uses }: { uses: readonly Use[] }): JSX.Element {
  const voice = useReferenceVoice()
  if (uses.length === 0) return <p class="note">{voice.say('lib.unused')}</p>
  return (
    <section>
      <h3>{voice.say('lib.used')}</h3>
      <ul class="uses">
        {uses.map(use => (
          <li key={`${use.scenario} ${use.assumption?.key} ${voice.text(use.position ?? undefined)}`}>
            <a href={fragmentOf(placeOf(use))}>
              {voice.text(use.title)}
              {': '}
              {use.assumption ? voice.text(use.assumption.label) : voice.say('lib.in-geometry')}
            </a>
            {use.position ? <span class="note"> · {voice.text(use.position)}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A made-up missile that stands for a class of range. */
export function Vehicle({
  one,
  range,
}: {
  one: GenericVehicle
  range: ShownParameter | undefined
}): JSX.Element {
  const voice = useReferenceVoice()
  return (
    <details class="entry">
      <summary>
        <span class="entry-name">
          <b>
            <Name of={one} />
          </b>
        </span>
        <span class="entry-value">{voice.say('lib.stages', { n: one.stages.length })}</span>
        <span class="entry-grade">
          <Grade of={one.evidence} />
        </span>
      </summary>
      <div class="entry-body">
        <DataTable
          label={voice.say('lib.stages', { n: one.stages.length })}
          columns={[
            { label: voice.say('lib.stage') },
            { label: voice.say('lib.isp'), isNumber: true },
            { label: voice.say('lib.tw'), isNumber: true },
            { label: voice.say('lib.propellant'), isNumber: true },
          ]}
          rows={one.stages.map((stage, i) => ({
            key: String(i),
            cells: [
              voice.number(i + 1),
              <Figure value={stage.isp_s} />,
              <Figure value={stage.tw_ign} />,
              <Figure value={stage.prop_frac} />,
            ],
          }))}
        />
        {range ? (
          <p>
            {voice.say('lib.stands-for')} <Name of={range} /> <Grade of={range.evidence} />
          </p>
        ) : null}
        <p lang="en">{one.note}</p>
        <p class="note">
          {voice.say('lib.id')} <code>{one.id}</code>
        </p>
      </div>
    </details>
  )
}
