import { isUnflown } from '../../src/index.js'
import type { GlobeGrid } from '../../src/index.js'
import type { Context } from '../context.js'
import { padEnd, padStart, table, wrapped } from '../print/layout.js'
import { paint } from '../print/parts.js'
import type { Key } from '../say.js'
import type { MapAnswer, MapParts } from './mapAnswer.js'
import { headSentences } from './mapWords.js'

const DEG = Math.PI / 180
/** Room for the degrees of latitude, and rows of a map at most. */
const [LABEL, MOST_ROWS] = [5, 36]
/** Rows and columns between two labels. */
const [EVERY_ROW, EVERY_COLUMN] = [4, 12]

/** A map for the terminal: a character for each cell, then areas, limits and what is left out. */
export function mapText(answer: MapAnswer, parts: MapParts, context: Context): string {
  const { voice, width } = context
  const color = paint(context)
  const { title, limits, missing, notes } = headSentences(answer, parts, context)
  const last = answer.families.length - 1
  return [
    color.bold(wrapped(title, width)),
    '',
    wrapped(voice.say('map.shown', { family: familyName(answer.families[last]!.loft, context) }), width),
    ...drawing(parts, last, context),
    wrapped(voice.say('map.key'), width),
    '',
    ...areas(answer, context),
    '',
    color.bold(voice.say('map.limits')),
    ...limits.map(text => wrapped(`  ${text}`, width, '    ')),
    color.bold(voice.say('map.not-included')),
    ...[...missing, ...notes].map(text => wrapped(`  ${text}`, width, '    ')),
    '',
    wrapped(grades(answer, context), width),
    color.dim(
      wrapped(
        voice.say('map.foot', {
          scenario: answer.scenario,
          hash: answer.hash.slice(0, 12),
          engine: answer.engine,
          data: answer.data,
          resolution: answer.resolutionDeg,
          tolerance: answer.toleranceKm,
        }),
        width,
      ),
    ),
  ].join('\n')
}

export const familyName = (loft: string, { voice }: Context): string => voice.say(`map.loft.${loft}` as Key)

/** Rows of characters from north to south, with degrees at the left and below. */
function drawing({ grid, field, box, footprint }: MapParts, sheet: number, context: Context): string[] {
  const sheets = field.values.length / grid.nodes
  const [height, width] = [box.north - box.south, box.east - box.west]
  const columns = Math.max(
    8,
    Math.min(context.width - LABEL - 1, Math.round(2 * MOST_ROWS * (width / height))),
  )
  const rows = Math.max(4, Math.min(MOST_ROWS, Math.round((columns * height) / width / 2)))
  const cells = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const latitude = box.north - ((row + 0.5) * height) / rows
      const longitude = box.west + ((column + 0.5) * width) / columns
      return character(field.values[nearestNode(grid, latitude, longitude) * sheets + sheet]!)
    }),
  )
  for (const { place } of footprint.ask.cases[0].defense.sites) {
    const turn = place.longitude - box.west
    const row = Math.floor(((box.north - place.latitude) / height) * rows)
    const column = Math.floor(((turn - 2 * Math.PI * Math.floor(turn / (2 * Math.PI))) / width) * columns)
    if (row >= 0 && row < rows && column >= 0 && column < columns) cells[row]![column] = '^'
  }
  const lines = cells.map((line, row) => {
    const latitude = (box.north - ((row + 0.5) * height) / rows) / DEG
    const label = row % EVERY_ROW === 0 ? degreeText(latitude, 'N', 'S') : ''
    return `${padStart(label, LABEL)} ${line.join('')}`.trimEnd()
  })
  let below = ''
  for (let column = 0; column < columns; column += EVERY_COLUMN) {
    const longitude = (box.west + ((column + 0.5) * width) / columns) / DEG
    below += padEnd(degreeText(longitude > 180 ? longitude - 360 : longitude, 'E', 'W'), EVERY_COLUMN)
  }
  return [...lines, `${' '.repeat(LABEL + 1)}${below}`.trimEnd()]
}

const character = (value: number): string =>
  value > 0 ? String(Math.min(3, value)) : isUnflown(value) ? ' ' : '·'

const degreeText = (value: number, positive: string, negative: string): string =>
  `${Math.abs(Math.round(value))}°${value < 0 ? negative : positive}`

function nearestNode({ pieces }: GlobeGrid, latitude: number, longitude: number): number {
  const turned = longitude > Math.PI ? longitude - 2 * Math.PI : longitude
  const piece =
    pieces.find(one => turned >= one.west && turned <= one.west + one.columns * one.longitudeStep) ??
    pieces[0]!
  const step = (at: number, from: number, size: number, most: number): number =>
    Math.max(0, Math.min(most, Math.round((at - from) / size)))
  const row = step(latitude, piece.south, piece.latitudeStep, piece.rows)
  return (
    piece.first + row * (piece.columns + 1) + step(turned, piece.west, piece.longitudeStep, piece.columns)
  )
}

/** Area by looks and by share of the draws, a line for each family. */
function areas({ families, draws }: MapAnswer, context: Context): string[] {
  const { voice } = context
  const area = (km2: number): string => voice.number(km2, { maximumSignificantDigits: 3 })
  const most = Math.min(3, Math.max(1, ...families.map(one => one.looks)))
  const head = [
    '',
    ...Array.from({ length: most }, (_, i) => voice.say('map.column.looks', { looks: i + 1 })),
    ...(draws > 0 ? [95, 50, 5].map(percent => voice.say('map.column.share', { percent })) : []),
  ]
  const rows = families.map(family => [
    familyName(family.loft, context),
    ...Array.from({ length: most }, (_, i) =>
      area(family.edges.features.find(one => one.properties.looks === i + 1)?.properties.areaKm2 ?? 0),
    ),
    ...(family.band ? [0.95, 0.5, 0.05] : []).map(share =>
      area(family.band!.features.find(one => one.properties.share === share)?.properties.areaKm2 ?? 0),
    ),
  ])
  const none = families
    .filter(family => family.why !== null)
    .map(family =>
      voice.say('map.none', {
        family: familyName(family.loft, context),
        why: voice.say(`map.why.${family.why!}` as Key),
      }),
    )
  return [voice.say('map.areas'), table([head, ...rows], head.map((_, i) => i).slice(1)), ...none]
}

/** How many numbers have which grade, doubtful ones first. */
function grades({ numbers }: MapAnswer, { voice }: Context): string {
  const order = ['assumed', 'unchecked', 'computed', 'secondary', 'primary']
  const parts = order
    .map(grade => [grade, numbers.filter(one => one.evidence === grade).length] as const)
    .filter(([, count]) => count > 0)
    .map(([grade, count]) => `${count} ${voice.say(`grade.${grade}` as Key)}`)
  const overrides = numbers.filter(one => one.override).length
  return voice.say('map.grades', { n: numbers.length, parts: voice.list(parts), overrides })
}
