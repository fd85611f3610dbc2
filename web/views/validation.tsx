import type { JSX } from 'preact'
import { Choice, NothingFound, withExtra } from '../reference/filters.js'
import { useLoaded } from '../reference/loadedData.js'
import { sayIfKnown, useReferenceVoice } from '../reference/words.js'
import { modelName, publishedCounts } from '../validation/data.js'
import type { PublishedCase, Validation } from '../validation/data.js'
import { Models } from '../validation/models.js'
import { Topic } from '../validation/published.js'
import { useVoice } from '../words/context.js'
import type { PageKey } from '../words/say.js'
import type { ViewProps } from './view.js'

const GRADES = ['primary', 'secondary', 'unchecked', 'computed', 'assumed'] as const
const isLofted = (topic: string): boolean => topic.startsWith('lofted t')

/** Published beside computed: how close every model comes, with residuals, sources and tolerances. */
export function ValidationView({ state, change }: ViewProps): JSX.Element {
  const voice = useReferenceVoice()
  const page = useVoice()
  const data = useLoaded<Validation>(() => import('virtual:crawford/data/validation'))
  if (!data) return <p role="status">{page.say('page.opening')}</p>
  const { extra } = state
  const set = (part: Record<string, string>): void => change({ extra: withExtra(extra, part) })
  const { references, published } = data
  const counts = publishedCounts(data)
  const fits = (one: PublishedCase): boolean =>
    (!extra['grade'] || one.evidence === extra['grade']) &&
    (extra['only'] !== 'printed' || one.numbers.some(number => number.allowed === null)) &&
    (extra['only'] !== 'out' || one.numbers.some(number => number.isOut))
  const topics = published.topics
    .filter(({ topic }) => !extra['topic'] || topic === extra['topic'])
    .map(({ topic, cases }) => ({ topic, cases: cases.filter(fits) }))
    .filter(({ cases }) => cases.length > 0)
  const models = references.models.filter(one => !extra['model'] || one.id === extra['model'])
  const hasPublishedFilter = Boolean(extra['topic'] || extra['grade'] || extra['only'])
  const section = (shown: typeof topics): JSX.Element[] =>
    shown.map(({ topic, cases }) => (
      <Topic key={topic} topic={topic} cases={cases} isOpen={hasPublishedFilter || isLofted(topic)} />
    ))
  return (
    <div class="reference-view">
      <h1 class="view-title">{voice.say('val.title')}</h1>
      <p class="lead">
        {voice.say('val.lead', { n: counts.all, asserted: counts.asserted, out: counts.out })}{' '}
        {voice.say('val.lead-models', {
          n: references.passed + references.failed,
          passed: references.passed,
          unknown: references.unknown,
        })}
      </p>
      <div class="filters">
        <Choice
          label={voice.say('val.topic')}
          all={voice.say('val.all-topics')}
          value={extra['topic'] ?? ''}
          options={published.topics.map(({ topic }) => ({
            value: topic,
            text: sayIfKnown(voice, 'topic', topic),
          }))}
          onChange={topic => set({ topic })}
        />
        <Choice
          label={voice.say('val.model')}
          all={voice.say('val.all-models')}
          value={extra['model'] ?? ''}
          options={references.models.map(one => ({
            value: one.id,
            text: `${one.id} ${modelName(one, voice)}`,
          }))}
          onChange={model => set({ model })}
        />
        <Choice
          label={voice.say('val.column-evidence')}
          all={voice.say('filter.any')}
          value={extra['grade'] ?? ''}
          options={GRADES.map(grade => ({ value: grade, text: page.say(`grade.${grade}` as PageKey) }))}
          onChange={grade => set({ grade })}
        />
        <Choice
          label={voice.say('val.only')}
          all={voice.say('filter.any')}
          value={extra['only'] ?? ''}
          options={[
            { value: 'out', text: voice.say('val.only-out') },
            { value: 'printed', text: voice.say('val.only-printed') },
          ]}
          onChange={only => set({ only })}
        />
      </div>
      {extra['model'] ? null : (
        <>
          {topics.length === 0 ? (
            <NothingFound
              text={voice.say('val.nothing')}
              clear={voice.say('filter.clear')}
              onClear={() => change({ extra: {} })}
            />
          ) : null}
          {topics.some(({ topic }) => isLofted(topic)) ? (
            <section aria-labelledby="val-lofted">
              <h2 id="val-lofted">{voice.say('val.lofted')}</h2>
              <p class="note">{voice.say('val.lofted-note')}</p>
              {section(topics.filter(({ topic }) => isLofted(topic)))}
            </section>
          ) : null}
          {topics.some(({ topic }) => !isLofted(topic)) ? (
            <section aria-labelledby="val-published">
              <h2 id="val-published">{voice.say('val.published-heading')}</h2>
              <p class="note">{voice.say('val.published-note')}</p>
              {section(topics.filter(({ topic }) => !isLofted(topic)))}
            </section>
          ) : null}
          {published.open.length > 0 ? (
            <p class="note">
              {voice.say('val.waiting', {
                topics: published.open.map(topic => sayIfKnown(voice, 'topic', topic)).join(', '),
              })}
            </p>
          ) : null}
        </>
      )}
      {hasPublishedFilter && !extra['model'] ? null : (
        <section aria-labelledby="val-models">
          <h2 id="val-models">{voice.say('val.models')}</h2>
          <Models models={models} opened={extra['model'] ?? ''} />
        </section>
      )}
    </div>
  )
}
