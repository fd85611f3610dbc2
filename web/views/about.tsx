import type { ComponentChildren, JSX } from 'preact'
import { bibtexOf } from '../about/citation.js'
import type { Release } from '../about/citation.js'
import { KEYS } from '../about/keys.js'
import { Grade } from '../parts/grade.js'
import { DataTable } from '../reference/dataTable.js'
import { useLoaded } from '../reference/loadedData.js'
import { useReferenceVoice } from '../reference/words.js'
import type { ReferenceKey } from '../reference/words.js'
import { useVoice } from '../words/context.js'

const GRADES = ['primary', 'secondary', 'unchecked', 'computed', 'assumed'] as const
const PROMISES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** What Crawford is, what it promises, where it stops, how to read its grades, and how to cite it. */
export function AboutView(): JSX.Element {
  const voice = useReferenceVoice()
  const page = useVoice()
  const release = useLoaded<Release>(() => import('virtual:crawford/data/about'))
  if (!release) return <p role="status">{page.say('page.opening')}</p>
  const { engine, data, released } = release
  const paragraphs = (...keys: ReferenceKey[]): JSX.Element[] =>
    keys.map(key => <p key={key}>{voice.say(key)}</p>)
  return (
    <div class="reference-view about">
      <h1 class="view-title">{voice.say('about.title')}</h1>
      <div class="prose">
        {paragraphs('about.what-1', 'about.what-2')}
        <Section name="promises">
          <ol class="numbered">
            {PROMISES.map(one => (
              <li key={one}>{voice.say(`about.promise-${one}`)}</li>
            ))}
          </ol>
        </Section>
        <Section name="scope">
          {paragraphs('about.scope-1', 'about.scope-2', 'about.scope-3', 'about.scope-4')}
        </Section>
        <Section name="grades">
          <dl class="grade-list">
            {GRADES.map(grade => (
              <div key={grade}>
                <dt>
                  <Grade of={grade} />
                </dt>
                <dd>{voice.say(`about.grade-${grade}`)}</dd>
              </div>
            ))}
          </dl>
          {paragraphs('about.grades-note')}
        </Section>
        <Section name="luck">{paragraphs('about.luck-1', 'about.luck-2')}</Section>
        <Section name="common">{paragraphs('about.common-1', 'about.common-2')}</Section>
        <Section name="versions">
          <dl class="facts">
            {(
              [
                ['about.engine', engine],
                ['about.data', data],
                ['about.released', released],
              ] as const
            ).map(([key, value]) => (
              <div class="fact" key={key}>
                <dt>{voice.say(key)}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {paragraphs('about.links-note')}
        </Section>
        <Section name="licences">
          {paragraphs('about.licence-1', 'about.licence-2', 'about.licence-3')}
        </Section>
        <Section name="cite">
          {paragraphs('about.cite-note')}
          <p class="quoted">{voice.say('about.cite-text', { year: released.slice(0, 4), engine, data })}</p>
          <pre class="equation">{bibtexOf(release)}</pre>
        </Section>
        <Section name="keys">
          <DataTable
            label={voice.say('about.keys')}
            columns={[{ label: voice.say('about.key') }, { label: voice.say('about.does') }]}
            rows={KEYS.map(({ keys, does }) => ({
              key: does,
              cells: [keys.map(one => <kbd key={one}>{one}</kbd>), voice.say(does)],
            }))}
          />
          {paragraphs('about.keys-note')}
        </Section>
      </div>
    </div>
  )
}

type SectionName =
  'promises' | 'scope' | 'grades' | 'luck' | 'common' | 'versions' | 'licences' | 'cite' | 'keys'

function Section({ name, children }: { name: SectionName; children: ComponentChildren }): JSX.Element {
  const voice = useReferenceVoice()
  return (
    <section aria-labelledby={`about-${name}`}>
      <h2 id={`about-${name}`}>{voice.say(`about.${name}`)}</h2>
      {children}
    </section>
  )
}
