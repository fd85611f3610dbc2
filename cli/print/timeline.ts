import { fromSi, geometryLooks, geometryRadars, geometrySites } from '../../src/index.js'
import type { EngagementTimeline, Geometry, Look, Scenario, ScenarioTimeline } from '../../src/index.js'
import type { Context } from '../context.js'
import type { Paths } from '../geometry/pathAsked.js'
import type { Key } from '../say.js'
import { padEnd, padStart, table, wrapped } from './layout.js'
import { paint } from './parts.js'

export interface TimelineShown {
  scenario: Scenario
  geometry: Geometry
  position: string | null
  found: ScenarioTimeline
  paths: Paths
}

/** One engagement as text: lanes over time, what each site can do, the rounds, and what is left out. */
export function timelineText(shown: TimelineShown, context: Context): string {
  const { voice, width } = context
  const { scenario, geometry, found, position } = shown
  const color = paint(context)
  const { path, timeline, flight, plan } = found
  const from = voice.text(geometry.launch[path.launchRegion]!.name)
  const to = voice.text(geometry.defend[path.defendRegion]!.name)
  const held = scenario.positions.find(one => one.key === position)
  const head = [
    color.bold(voice.text(scenario.title)),
    wrapped(
      held
        ? voice.say('timeline.position', { position: voice.text(held.label) })
        : voice.say('timeline.none'),
      width,
    ),
    wrapped(voice.say('timeline.path', { from, to, loft: voice.say(`loft.${path.loft}` as Key) }), width),
  ]
  if (timeline === null)
    return [...head, '', flight.reached ? '' : voice.say(`why.${flight.why}` as Key)].join('\n')
  return [
    ...head,
    '',
    ...laneLines(shown, timeline, context),
    '',
    ...siteLines(geometry, timeline, context),
    '',
    ...lookLines(geometry, timeline, plan, context),
    '',
    color.dim(wrapped(voice.say('timeline.validity'), width)),
  ].join('\n')
}

const LABEL = 30

/** A lane for the threat, for warning from space, for each radar and each site. */
function laneLines(
  { geometry, found }: TimelineShown,
  timeline: EngagementTimeline,
  context: Context,
): string[] {
  const { voice, width } = context
  const { flight } = found
  if (!flight.reached) return []
  const start = flight.events[0]!.time
  const end = flight.impact.time
  const columns = Math.max(24, Math.min(90, width - LABEL - 3))
  const at = (time: number): number =>
    Math.max(0, Math.min(columns - 1, Math.floor(((time - start) / (end - start)) * columns)))
  const lane = (): string[] => Array.from({ length: columns }, () => ' ')
  const fill = (cells: string[], from: number, to: number, mark: string): void => {
    for (let i = at(from); i <= at(to); i++) cells[i] = mark
  }
  const lines: string[] = []
  const push = (label: string, cells: readonly string[]): void => {
    const cut = label.length > LABEL ? `${label.slice(0, LABEL - 1)}…` : label
    lines.push(`${padEnd(cut, LABEL)} │${cells.join('').trimEnd()}`)
  }
  const threat = lane()
  fill(threat, start, end, '─')
  fill(threat, start, flight.burnout.time, '▲')
  threat[at(flight.apogee.time)] = '◆'
  threat[columns - 1] = '▼'
  push(voice.say('lane.threat'), threat)
  if (timeline.infrared?.seen) {
    const cells = lane()
    cells[at(timeline.infrared.time)] = '!'
    push(voice.say('lane.infrared'), cells)
  }
  geometryRadars(geometry).forEach((radar, i) => {
    const watch = timeline.radars[i]!
    const cells = lane()
    for (const { enter, exit } of watch.view) fill(cells, enter, exit, '·')
    for (const { enter, exit } of watch.detected) fill(cells, enter, exit, '━')
    if (watch.track !== null) cells[at(watch.track)] = 'T'
    push(`${voice.text(radar.site.name)}: ${voice.text(radar.name)}`, cells)
  })
  geometrySites(geometry).forEach((site, i) => {
    const { commit, windows } = timeline.sites[i]!
    const cells = lane()
    for (const { from, to } of windows) fill(cells, from, to, '═')
    if (commit !== null && commit <= end) cells[at(commit)] = 'C'
    timeline.looks.forEach((look, k) => {
      if (look.site === i) cells[at(look.intercept)] = k < 9 ? String(k + 1) : '+'
    })
    push(voice.text(site.name), cells)
  })
  const last = voice.say('unit.seconds', { n: voice.number(Math.round(end - start)) })
  lines.push(
    `${' '.repeat(LABEL)} └${'─'.repeat(columns)}`,
    `${' '.repeat(LABEL)}  0${padStart(last, columns - 1)}`,
    wrapped(voice.say('timeline.legend'), width),
  )
  return lines
}

/** When each site may launch and intercept, or why not. */
function siteLines(geometry: Geometry, { sites, radars }: EngagementTimeline, context: Context): string[] {
  const { voice, width } = context
  const seconds = (x: number): string => voice.number(Math.round(x))
  const radarName = (i: number): string => voice.text(geometryRadars(geometry)[i]!.site.name)
  const siteName = (i: number): string => voice.text(geometrySites(geometry)[i]!.name)
  const rows = sites.map(({ commit, trackedBy, windows, looks }, i) => [
    siteName(i),
    commit === null ? '–' : seconds(commit),
    windows.length === 0 ? '–' : windows.map(({ from, to }) => `${seconds(from)}–${seconds(to)}`).join(', '),
    String(looks),
    trackedBy === null ? '–' : radarName(trackedBy),
  ])
  const header = ['site', 'commit', 'window', 'looks', 'tracked-by'].map(column =>
    voice.say(`timeline.column.${column}` as Key),
  )
  const reasons = sites.flatMap(({ why }, i) =>
    why === null
      ? []
      : wrapped(
          voice.say('timeline.no-window', { site: siteName(i), why: voice.say(`why.${why}` as Key) }),
          width,
          '  ',
        ),
  )
  const isBlind = radars.length > 0 && radars.every(radar => radar.track === null)
  return [
    ...table([header, ...rows], [1, 2, 3]).split('\n'),
    ...reasons,
    ...(isBlind ? [voice.say('timeline.blind')] : []),
  ]
}

/** The rounds one after the other, and the shots each of them gets. */
function lookLines(
  geometry: Geometry,
  { looks, why }: EngagementTimeline,
  plan: readonly number[] | null,
  { voice, width }: Context,
): string[] {
  if (looks.length === 0)
    return [wrapped(voice.say('timeline.no-look', { why: voice.say(`why.${why}` as Key) }), width)]
  const seconds = (x: number): string => voice.number(Math.round(x))
  const km = (x: number): string => voice.number(Math.round(fromSi(x, 'km')))
  const line = (look: Look, k: number): string =>
    voice.say('timeline.look-line', {
      n: k + 1,
      site: voice.text(geometrySites(geometry)[look.site]!.name),
      launch: seconds(look.launch),
      intercept: seconds(look.intercept),
      height: km(look.altitude),
      range: km(look.range),
    })
  return [
    voice.say('timeline.looks', { n: looks.length }),
    ...looks.map((look, k) => wrapped(`  ${line(look, k)}`, width, '    ')),
    ...(plan === null ? [] : [voice.say('timeline.plan', { plan: plan.join(' + ') })]),
  ]
}

/** How many looks every path leaves: a row for each pair of places, a column for each family. */
export function pathTable(
  { geometry, paths }: TimelineShown,
  settings: Parameters<ReturnType<typeof geometryLooks>['at']>[0],
  context: Context,
): string[] {
  const { voice } = context
  const looks = geometryLooks(geometry)
  const counts = looks.at(settings, MOST)
  const of = (launch: number, aim: number, loft: string): string => {
    const isThis = (path: Paths['all'][number]): boolean =>
      path.launch.latitude === paths.launches[launch]!.place.latitude &&
      path.launch.longitude === paths.launches[launch]!.place.longitude &&
      path.aim.latitude === paths.aims[aim]!.place.latitude &&
      path.aim.longitude === paths.aims[aim]!.place.longitude &&
      path.loft === loft
    const i = looks.flown.findIndex(isThis)
    if (i >= 0) return String(counts[i])
    return '–'
  }
  const rows = paths.launches.flatMap(({ region }, l) =>
    paths.aims.map(({ region: defended }, a) => [
      `${l + 1}`,
      voice.text(geometry.launch[region]!.name),
      `${a + 1}`,
      voice.text(geometry.defend[defended]!.name),
      ...paths.lofts.map(loft => of(l, a, loft)),
    ]),
  )
  const header = ['--launch', '', '--aim', '', ...paths.lofts.map(loft => voice.say(`loft.${loft}` as Key))]
  return [
    voice.say('timeline.all'),
    ...table([header, ...rows], [0, 2, 4, 5, 6])
      .split('\n')
      .map(line => `  ${line}`),
  ]
}

/** More looks than are worth telling apart. */
const MOST = 9
