import type { LocalText } from '../../src/index.js'
import type { Scene } from './scene.js'

/** One bar of a lane: what goes on from when to when, s. */
export interface Bar {
  readonly what: 'boost' | 'flight' | 'view' | 'detects' | 'tracks' | 'may' | 'window'
  readonly from: number
  readonly to: number
}

/** One lane of the timeline: the threat, warning from space, a radar or a site. */
export interface Lane {
  readonly key: string
  readonly role: 'threat' | 'infrared' | 'radar' | 'site'
  readonly name: LocalText | null
  readonly bars: readonly Bar[]
  /** Rounds of this site: number and time of the meeting. */
  readonly rounds: readonly { number: number; at: number }[]
  /** Why there is no window; null where there is one, or none is asked for. */
  readonly why: string | null
}

/** The lanes of a scene, from the threat to the sites; a lane of a radar shows the strongest it has at a time. */
export function lanesOf(scene: Scene): Lane[] {
  const { burnout, impact, infrared } = scene
  if (!scene.isFlown) return []
  return [
    {
      key: 'threat',
      role: 'threat',
      name: null,
      bars: [
        { what: 'boost', from: 0, to: burnout },
        { what: 'flight', from: burnout, to: impact },
      ],
      rounds: [],
      why: null,
    },
    ...(infrared
      ? [
          {
            key: 'infrared',
            role: 'infrared' as const,
            name: null,
            bars: [{ what: 'detects' as const, from: infrared.detection, to: burnout }],
            rounds: [],
            why: null,
          },
        ]
      : []),
    ...scene.radars.map((radar, i): Lane => ({
      key: `radar/${i}`,
      role: 'radar',
      name: radar.name,
      bars: [
        ...radar.view.map(([from, to]): Bar => ({ what: 'view', from, to })),
        ...radar.detected.map(([from, to]): Bar => ({ what: 'detects', from, to })),
        ...(radar.track === null
          ? []
          : [{ what: 'tracks' as const, from: radar.track, to: trackEnd(radar.detected, radar.track) }]),
      ],
      rounds: [],
      why: null,
    })),
    ...scene.sites.map((site, i): Lane => ({
      key: `site/${i}`,
      role: 'site',
      name: site.name,
      bars: [
        ...(site.commit === null ? [] : [{ what: 'may' as const, from: site.commit, to: impact }]),
        ...site.windows.map(([from, to]): Bar => ({ what: 'window', from, to })),
      ],
      rounds: scene.looks.flatMap((look, k) =>
        look.site === i ? [{ number: k + 1, at: look.intercept }] : [],
      ),
      why: site.windows.length === 0 ? site.why : null,
    })),
  ]
}

/** A track lasts as long as the stretch of detection it began in. */
const trackEnd = (detected: readonly (readonly [number, number])[], track: number): number =>
  detected.find(([from, to]) => from <= track && track <= to)?.[1] ?? track
