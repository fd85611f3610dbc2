import { locatedTable } from '../text/csvText.js'
import type { Located, LocatedEntry } from '../text/located.js'
import type { Report } from '../text/report.js'

const VEHICLES = [
  'accountable_vehicles',
  'deployed_vehicles',
  'overhaul_vehicles',
  'inactive_vehicles',
  'nondeployed_vehicles',
]
const NUMBERS = [...VEHICLES, 'loaded_warheads', 'equipped_for']
const HEAD = ['force', 'party', 'as_of']
const NEEDED = [...HEAD, 'id', 'leg', 'type', 'evidence']

/** What a row that is no system may stand for: a number of the force as a whole. */
const FIGURES = ['bomber_weapons_at_bases', 'loaded_missile_warheads_total', 'reserve', 'retired']

type Entries = Map<string, LocatedEntry>

/**
 * A table with one row a system as the map that a force file is: `forces`, each with its `systems`.
 *
 * Rows are gathered by their column `force`. `attribution` reads `300x3 + 200x1` or `class`; sources are joined by
 * spaces. A row whose `leg` is `reserve`, `retired`, `bomber_weapons_at_bases` or `loaded_missile_warheads_total`
 * gives that number of the force in `loaded_warheads`.
 */
export function forceTable(text: string, report: Report): Located | null {
  const table = locatedTable(
    text,
    {
      needed: NEEDED,
      allowed: [...NEEDED, ...NUMBERS, 'attribution', 'mobile', 'heavy', 'bomber_class', 'sources', 'note'],
      numbers: NUMBERS,
      flags: ['mobile', 'heavy'],
    },
    report,
  )
  if (table?.kind !== 'list' || report.failed()) return null
  const forces = new Map<string, { entries: Entries; start: number; systems: Located[] }>()
  for (const row of table.items) {
    if (row.kind !== 'map') continue
    const cells = row.entries
    const force = cells.get('force')
    const key = force?.value.kind === 'scalar' ? String(force.value.value) : ''
    let one = forces.get(key)
    if (!one) {
      const entries: Entries = new Map()
      move(entries, 'id', force)
      for (const name of HEAD.slice(1)) move(entries, name, cells.get(name))
      forces.set(key, (one = { entries, start: row.start, systems: [] }))
    }
    const leg = cells.get('leg')?.value
    const what = leg?.kind === 'scalar' ? String(leg.value) : ''
    if (FIGURES.includes(what)) one.entries.set(what, figureIn(cells, row.start))
    else one.systems.push(systemIn(cells, row.start))
  }
  const items = [...forces.values()].map(({ entries, start, systems }): Located => {
    entries.set('systems', { keyStart: start, value: { kind: 'list', start, items: systems } })
    return { kind: 'map', start, entries }
  })
  const list: LocatedEntry = { keyStart: 0, value: { kind: 'list', start: 0, items } }
  return { kind: 'map', start: 0, entries: new Map([['forces', list]]) }
}

const move = (to: Entries, name: string, entry: LocatedEntry | undefined): void => {
  if (entry) to.set(name, entry)
}

function systemIn(cells: ReadonlyMap<string, LocatedEntry>, start: number): Located {
  const entries: Entries = new Map()
  for (const name of ['id', 'leg', 'type', ...NUMBERS, 'mobile', 'heavy', 'bomber_class', 'note'])
    move(entries, name, cells.get(name))
  const attribution = cells.get('attribution')
  if (attribution) entries.set('attribution', attributionIn(attribution))
  const evidence: Entries = new Map()
  move(evidence, 'grade', cells.get('evidence'))
  move(evidence, 'sources', sourcesIn(cells.get('sources')))
  const at = cells.get('evidence')?.keyStart ?? start
  entries.set('evidence', { keyStart: at, value: { kind: 'map', start: at, entries: evidence } })
  return { kind: 'map', start, entries }
}

function figureIn(cells: ReadonlyMap<string, LocatedEntry>, start: number): LocatedEntry {
  const entries: Entries = new Map()
  move(entries, 'value', cells.get('loaded_warheads'))
  move(entries, 'evidence', cells.get('evidence'))
  move(entries, 'sources', sourcesIn(cells.get('sources')))
  move(entries, 'note', cells.get('note'))
  return { keyStart: start, value: { kind: 'map', start, entries } }
}

function sourcesIn(entry: LocatedEntry | undefined): LocatedEntry | undefined {
  if (entry?.value.kind !== 'scalar') return undefined
  const { start, value } = entry.value
  const items = String(value)
    .split(/[\s;]+/)
    .filter(Boolean)
    .map((id): Located => ({ kind: 'scalar', start, value: id }))
  return { keyStart: entry.keyStart, value: { kind: 'list', start, items } }
}

/** `300x3 + 200x1` as parts; anything else stays as it is, to be refused where the form is checked. */
function attributionIn(entry: LocatedEntry): LocatedEntry {
  if (entry.value.kind !== 'scalar') return entry
  const { start } = entry.value
  const text = String(entry.value.value).trim()
  if (!/^\d+\s*[x×]\s*\d+(\s*\+\s*\d+\s*[x×]\s*\d+)*$/.test(text)) return entry
  const items = text.split('+').map((part): Located => {
    const [vehicles, each] = part.split(/[x×]/).map(number => Number(number))
    const scalar = (value: number): LocatedEntry => ({
      keyStart: start,
      value: { kind: 'scalar', start, value },
    })
    return {
      kind: 'map',
      start,
      entries: new Map([
        ['vehicles', scalar(vehicles!)],
        ['each', scalar(each!)],
      ]),
    }
  })
  return { keyStart: entry.keyStart, value: { kind: 'list', start, items } }
}
