import { degrees, headLines, meters } from './scene.js'
import type { Area, Polygon, Sample, Scene, Spot, Track } from './scene.js'

/** The scene as KML 2.2 with Google's `gx:Track` for paths, so that a globe can run them in time. */
export function kmlText({ head, epoch, things }: Scene): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">
<Document>
<name>${escaped(head.title)}</name>
<description>${escaped(headLines(head).join('\n'))}</description>
<Style id="track"><LineStyle><color>ff3c6ee6</color><width>2</width></LineStyle></Style>
<Style id="area"><LineStyle><color>ffb4642d</color><width>2</width></LineStyle><PolyStyle><color>40b4642d</color></PolyStyle></Style>
${things.map(thing => placemark(thing, Date.parse(epoch))).join('\n')}
</Document>
</kml>
`
}

const placemark = (thing: Track | Spot | Area, epoch: number): string =>
  `<Placemark id="${escaped(thing.id)}">
<name>${escaped(thing.name)}</name>
<description>${escaped(thing.note)}</description>
${thing.kind === 'spot' ? '' : `<styleUrl>#${thing.kind}</styleUrl>\n`}<ExtendedData>${Object.entries(
    thing.facts,
  )
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `<Data name="${escaped(key)}"><value>${escaped(String(value))}</value></Data>`)
    .join('')}</ExtendedData>
${shape(thing, epoch)}
</Placemark>`

function shape(thing: Track | Spot | Area, epoch: number): string {
  if (thing.kind === 'spot')
    return `<Point>${thing.height === 0 ? '' : '<altitudeMode>absolute</altitudeMode>'}<coordinates>${degrees(thing.longitudeDeg)},${degrees(thing.latitudeDeg)},${meters(thing.height)}</coordinates></Point>`
  if (thing.kind === 'track')
    return `<gx:Track><altitudeMode>absolute</altitudeMode>
${thing.samples.map(({ time }) => `<when>${new Date(epoch + time * 1000).toISOString()}</when>`).join('\n')}
${thing.samples.map(coord).join('\n')}
</gx:Track>`
  return `<MultiGeometry>${thing.polygons.map(polygonText).join('')}</MultiGeometry>`
}

const coord = ({ longitudeDeg, latitudeDeg, height }: Sample): string =>
  `<gx:coord>${degrees(longitudeDeg)} ${degrees(latitudeDeg)} ${meters(height)}</gx:coord>`

const polygonText = (polygon: Polygon): string =>
  `<Polygon><tessellate>1</tessellate>${polygon
    .map((ring, i) => {
      const side = i === 0 ? 'outerBoundaryIs' : 'innerBoundaryIs'
      const points = ring.map(([longitude, latitude]) => `${degrees(longitude)},${degrees(latitude)},0`)
      return `<${side}><LinearRing><coordinates>${points.join(' ')}</coordinates></LinearRing></${side}>`
    })
    .join('')}</Polygon>`

/** Text that XML takes: its five characters by name, control characters left out. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"']/g, character => `&#${character.codePointAt(0)};`)
