import { geoAzimuthalEqualArea, geoCentroid, geoGraticule10, geoPath } from 'd3-geo'
import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { useWidth } from '../parts/useWidth.js'
import { coverageLine, ringAround } from './circles.js'
import type { Footprint } from './footprint.js'
import { LAND } from './land.js'
import { placedLabels } from './labels.js'
import { placeAt } from './scene.js'
import type { Scene, Spot } from './scene.js'
import { useGeometryVoice } from './words.js'

const MOST_HEIGHT = 520
const MARGIN = 24

/** What is drawn of a footprint: one family, as looks or as bands. */
export interface DrawnFootprint {
  readonly footprint: Footprint
  readonly loft: string
  readonly isBands: boolean
}

/** The flight, sensors, reach and sites on a flat map around the flight; areas keep their size. */
export function FlatMap({
  scene,
  time,
  text,
  drawn,
}: {
  scene: Scene
  time: number
  /** Said instead of the picture. */
  text: string
  drawn: DrawnFootprint | null
}): JSX.Element {
  const voice = useGeometryVoice()
  const [ref, width] = useWidth<HTMLDivElement>(760)
  const height = Math.min(MOST_HEIGHT, Math.round(0.68 * width))
  const track = useMemo(() => trackOf(scene), [scene])
  const path = useMemo(() => {
    const points = [
      ...track.map(([longitude, latitude]) => [longitude, latitude] as [number, number]),
      ...[...scene.radars, ...scene.sites].map(({ at }) => pair(at)),
      ...scene.launches.map(one => pair(one.at)),
      ...scene.aims.map(one => pair(one.at)),
    ]
    const shown = { type: 'MultiPoint' as const, coordinates: points }
    const [longitude, latitude] = geoCentroid(shown)
    const projection = geoAzimuthalEqualArea()
      .rotate([-longitude, -latitude])
      .clipAngle(100)
      .precision(0.3)
      .fitExtent(
        [
          [MARGIN, MARGIN],
          [width - MARGIN, height - MARGIN],
        ],
        shown,
      )
      .clipExtent([
        [0, 0],
        [width, height],
      ])
    return geoPath(projection)
  }, [track, width, height])
  const xy = (spot: Spot): [number, number] => project(path, spot)
  const now = placeAt(scene, time)
  const cut = track.findIndex(one => one[2] > time)
  const here: [number, number][] = now ? [pair(now)] : []
  const flown = [...track.slice(0, cut < 0 ? track.length : cut).map(first2), ...here]
  const rest = cut < 0 ? [] : [...here, ...track.slice(cut).map(first2)]
  const line = (coordinates: [number, number][]): string =>
    coordinates.length < 2 ? '' : (path({ type: 'LineString', coordinates }) ?? '')
  const labels = placedLabels(
    [
      ...scene.sites.map(one => ({ text: voice.text(one.name), at: one.at })),
      ...scene.radars.map(one => ({ text: voice.text(one.place), at: one.at })),
    ].map(({ text: name, at }) => ({ text: name, x: xy(at)[0], y: xy(at)[1] })),
    width,
    height,
  )
  return (
    <div ref={ref} class="flat-map">
      <svg width={width} height={height} role="img" aria-label={text}>
        <defs>
          <pattern
            id="hatch-ground"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect class="ground-line" width="1.4" height="6" />
          </pattern>
        </defs>
        <rect class="sea" width={width} height={height} />
        <path class="land" d={path(LAND) ?? ''} />
        <path class="graticule" d={path(geoGraticule10()) ?? ''} />
        {drawn ? <FootprintAreas drawn={drawn} path={path} /> : null}
        {scene.radars.map((radar, i) => {
          const ring = coverageLine(radar, now?.height ?? 0)
          return ring ? <path key={i} class="coverage" data-radar={i} d={line(ring)} /> : null
        })}
        {scene.sites.map((site, i) =>
          site.reach === null ? null : (
            <path key={i} class="reach" data-site={i} d={line(ringAround(site.at, site.reach))} />
          ),
        )}
        <path class="flown" d={line(flown)} />
        <path class="rest" d={line(rest)} />
        {scene.radars.map((radar, i) => {
          const [x, y] = xy(radar.at)
          return <path key={i} class="radar-mark" d={`M${x} ${y - 6} l6 10 h-12 z`} />
        })}
        {scene.sites.map((site, i) => {
          const [x, y] = xy(site.at)
          return <rect key={i} class="site-mark" x={x - 4.5} y={y - 4.5} width="9" height="9" />
        })}
        {scene.looks.map((look, i) => {
          const [x, y] = xy(look.at)
          return <path key={i} class="look-mark" d={`M${x - 7} ${y} h14 M${x} ${y - 7} v14`} />
        })}
        {now ? (
          <circle
            class="threat-mark"
            cx={xy(now)[0]}
            cy={xy(now)[1]}
            r="6"
            data-latitude={now.latitude}
            data-longitude={now.longitude}
            data-height={now.height}
          />
        ) : null}
        {labels.map(label => (
          <text
            key={label.text}
            class="map-label"
            x={label.anchor === 'start' ? label.left : label.left + label.text.length * 6.6}
            y={label.top + 11}
            text-anchor={label.anchor}
          >
            {label.text}
          </text>
        ))}
      </svg>
    </div>
  )
}

const pair = ({ longitude, latitude }: Spot): [number, number] => [longitude, latitude]
const first2 = ([longitude, latitude]: readonly number[]): [number, number] => [longitude!, latitude!]

/** Longitude, latitude and time of the samples. */
function trackOf({ samples }: Scene): [number, number, number][] {
  return Array.from({ length: samples.length / 4 }, (_, i) => [
    samples[4 * i + 2]!,
    samples[4 * i + 1]!,
    samples[4 * i]!,
  ])
}

/** Where a place lies in the picture. */
function project(path: ReturnType<typeof geoPath>, spot: Spot): [number, number] {
  const projection = path.projection() as ((point: [number, number]) => [number, number] | null) | null
  return projection?.(pair(spot)) ?? [-99, -99]
}

/** The areas of a footprint: more looks are hatched closer; of bands the least certain is the lightest. */
function FootprintAreas({
  drawn,
  path,
}: {
  drawn: DrawnFootprint
  path: ReturnType<typeof geoPath>
}): JSX.Element {
  const family = drawn.footprint.families.find(one => one.loft === drawn.loft)
  const areas = drawn.isBands ? family?.bands : family?.looks
  return (
    <g class={drawn.isBands ? 'footprint bands' : 'footprint'}>
      {areas?.map((area, i) => (
        <path
          key={i}
          d={
            path({
              type: 'MultiPolygon',
              // On a sphere d3 takes what lies to the right of a ring as its inside.
              coordinates: area.outlines.map(rings =>
                rings.map(ring => closed(ring.map(first2)).toReversed()),
              ),
            }) ?? ''
          }
        />
      ))}
    </g>
  )
}

const closed = (ring: [number, number][]): [number, number][] => [...ring, ring[0]!]
