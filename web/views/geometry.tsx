import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { revivedScenario } from '../../src/index.js'
import type { GeometryLoft, PlainScenario, Scenario } from '../../src/index.js'
import { CATALOG } from '../engine/questions.js'
import { edited, withOwn } from '../engine/solve.js'
import { FlatMap } from '../geometry/flatMap.js'
import type { DrawnFootprint } from '../geometry/flatMap.js'
import { FootprintPanel } from '../geometry/footprintPanel.js'
import { GlobePlace } from '../geometry/globePlace.js'
import { Key } from '../geometry/key.js'
import { Lanes } from '../geometry/lanes.js'
import { Now } from '../geometry/now.js'
import { PathControls } from '../geometry/pathControls.js'
import { lacksForScene } from '../geometry/scene.js'
import type { PathChoice, Scene } from '../geometry/scene.js'
import { SceneTable } from '../geometry/sceneTable.js'
import { useFootprint, useScene } from '../geometry/useScene.js'
import { kilometers, minutes, sayPart, useGeometryVoice } from '../geometry/words.js'
import type { GeometryVoice } from '../geometry/words.js'
import { withExtra } from '../reference/filters.js'
import { useLoaded } from '../reference/loadedData.js'
import { fragmentOf } from '../state/link.js'
import type { State } from '../state/state.js'
import { useVoice } from '../words/context.js'
import type { ViewProps } from './view.js'

const TABS = ['globe', 'map', 'table'] as const
type Tab = (typeof TABS)[number]

/** Bundled questions with a flight to show. */
const WITH_FLIGHT = [
  'crawford-2001-c1-geometry',
  'crawford-2001-c3-geometry',
  'gmd-today-geometry',
  'regional-layer',
]

/** Geometry: one flight against a defense on a globe, a map or as a table, with who sees what when. */
export function GeometryView({ answer, state, change }: ViewProps): JSX.Element {
  const voice = useGeometryVoice()
  const { scenario } = answer.edited
  const lacks = lacksForScene(scenario)
  return (
    <div class="geometry-view">
      <h1 class="view-title">{voice.say('geo.title')}</h1>
      {lacks === null ? (
        <Engagement answer={answer} state={state} change={change} />
      ) : (
        <>
          <p class="lead">{voice.say(lacks === 'geometry' ? 'geo.none' : 'geo.lacks')}</p>
          <p>{voice.say('geo.others')}</p>
          <ul class="plain-list">
            {WITH_FLIGHT.map(id => (
              <li key={id}>
                <a
                  href={fragmentOf({ ...state, question: id, sides: null, extra: {} })}
                  onClick={event => {
                    event.preventDefault()
                    change({ question: id, sides: null, order: 'average', extra: {} })
                  }}
                >
                  {voice.text(CATALOG.scenarios.find(one => one.id === id)?.title)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function Engagement({
  answer,
  state,
  change,
}: Pick<ViewProps, 'answer' | 'state' | 'change'>): JSX.Element | null {
  const central = useLoaded<Record<string, PlainScenario>>(() => import('virtual:crawford/data/central'))
  const scenario = useMemo(() => {
    if (!central) return null
    const { id } = answer.edited.scenario
    const shipped = central[id]
    // A visitor's own file has no other numbers than those at hand.
    if (!shipped || CATALOG.scenarios.every(one => one.id !== id)) return answer.edited.scenario
    const own = state.own.filter(one => one.scenario === id)
    return edited(withOwn(revivedScenario(shipped), own), state.edits).scenario
  }, [central, answer.edited])
  const voice = useGeometryVoice()
  return scenario ? (
    <Flight
      scenario={scenario}
      ranged={answer.edited.scenario}
      sides={answer.sides}
      state={state}
      change={change}
    />
  ) : (
    <p role="status" data-opening>
      {voice.say('geo.computing')}
    </p>
  )
}

/** One flight of a scenario whose every value is one number. */
function Flight({
  scenario,
  ranged,
  sides,
  state,
  change,
}: {
  scenario: Scenario
  /** The same as shipped, ranges and all: what bands are drawn from, as the command does. */
  ranged: Scenario
  sides: readonly [string, string]
  state: State
  change: ViewProps['change']
}): JSX.Element {
  const voice = useGeometryVoice()
  const page = useVoice()
  const { extra } = state
  const set = (part: Record<string, string>): void => change({ extra: withExtra(state.extra, part) })
  const position = extra['position'] === sides[1] ? sides[1] : sides[0]
  const path = useMemo(() => pathOf(extra), [extra['launch'], extra['aim'], extra['loft']])
  const { scene, isComputing, problem } = useScene(scenario, position, path)
  const footprint = useFootprint(ranged, position)
  const [family, setFamily] = useState('')
  const tab: Tab = TABS.find(one => one === extra['tab']) ?? 'globe'
  const time = scene ? timeOf(extra['at'], scene) : 0
  const label = (key: string): string => voice.text(scenario.positions.find(one => one.key === key)?.label)
  if (!scene)
    return (
      <p role="status" data-opening={problem === null ? '' : undefined}>
        {problem ?? voice.say('geo.computing')}
      </p>
    )
  const found = footprint.state.is === 'there' ? footprint.state.footprint : null
  const loft = found?.families.find(one => one.loft === family)?.loft ?? found?.families.at(-1)?.loft ?? ''
  const drawn: DrawnFootprint | null = found ? { footprint: found, loft, isBands: found.draws > 0 } : null
  const text = mapText(scene, voice)
  const map = <FlatMap scene={scene} time={time} text={text} drawn={drawn} />
  return (
    <>
      <p class="lead">{voice.say('geo.lead')}</p>
      <PathControls
        scene={scene}
        positions={sides.map(key => ({ key, label: label(key) }))}
        position={position}
        onChange={set}
      />
      <p class="lead" aria-busy={isComputing}>
        {isComputing ? `${voice.say('geo.earlier')} ` : ''}
        {resultText(scene, voice)}
      </p>
      <div role="group" aria-label={voice.say('geo.tabs')} class="picture-tabs">
        {TABS.map(one => (
          <button
            key={one}
            type="button"
            aria-pressed={tab === one}
            onClick={() => set({ tab: one === 'globe' ? '' : one })}
          >
            {voice.say(`geo.tab-${one}`)}
          </button>
        ))}
      </div>
      {scene.isFlown ? (
        <>
          <div class="picture-and-now">
            <div>
              {tab === 'table' ? (
                <SceneTable scene={scene} />
              ) : tab === 'globe' ? (
                <GlobePlace scene={scene} time={time} text={text} language={page.language} flatMap={map} />
              ) : (
                map
              )}
            </div>
            <div>
              <Now scene={scene} time={time} />
              <Key scene={scene} label={found && sayPart(voice, 'map.label', found.label)} />
            </div>
          </div>
          <Lanes scene={scene} time={time} onTime={at => set({ at: String(at) })} />
        </>
      ) : null}
      <FootprintPanel
        state={footprint.state}
        loft={loft}
        onLoft={setFamily}
        onAsk={draws => {
          footprint.ask(draws)
          if (tab !== 'map') set({ tab: 'map' })
        }}
        onCancel={footprint.cancel}
      />
    </>
  )
}

const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined

function pathOf(extra: Readonly<Record<string, string>>): Partial<PathChoice> {
  const [launch, aim] = [numberOf(extra['launch']), numberOf(extra['aim'])]
  return {
    ...(launch === undefined ? {} : { launch }),
    ...(aim === undefined ? {} : { aim }),
    ...(extra['loft'] ? { loft: extra['loft'] as GeometryLoft } : {}),
  }
}

/** The time that is shown: that of the link, else that of the first meeting, else the middle of the flight. */
const timeOf = (text: string | undefined, scene: Scene): number =>
  Math.min(numberOf(text) ?? Math.round(scene.looks[0]?.intercept ?? scene.impact / 2), scene.impact)

/** How many rounds meet the flight, or why none does. */
function resultText(scene: Scene, voice: GeometryVoice): string {
  if (!scene.isFlown)
    return voice.say('geo.no-flight', { why: sayPart(voice, 'why', scene.why ?? 'no-site') })
  const [first] = scene.looks
  if (!first) return voice.say('geo.no-look', { why: sayPart(voice, 'why', scene.why ?? 'no-site') })
  return [
    voice.say('geo.looks', {
      n: scene.looks.length,
      min: minutes(voice, first.intercept),
      km: kilometers(voice, first.at.height),
    }),
    ...(scene.plan
      ? [voice.say('geo.plan', { plan: scene.plan.map(n => voice.number(n)).join(' + ') })]
      : []),
    voice.say('geo.upper-bound'),
  ].join(' ')
}

const mapText = (scene: Scene, voice: GeometryVoice): string =>
  voice.say('geo.map-text', {
    from: voice.text(scene.launches[scene.choice.launch]!.region),
    to: voice.text(scene.aims[scene.choice.aim]!.region),
    minutes: minutes(voice, scene.impact),
    height: kilometers(voice, Math.max(0, ...scene.samples.filter((_, i) => i % 4 === 3))),
    radars: voice.say('geo.radars', { n: scene.radars.length }),
    sites: voice.say('geo.sites', { n: scene.sites.length }),
  })
