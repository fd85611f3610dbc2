import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { revivedScenario } from '../../src/index.js'
import type {
  Bibliography,
  PositionRow,
  PositionsFile,
  PromiseGround,
  RecordFile,
  Scenario,
} from '../../src/index.js'
import type { Context } from '../context.js'
import { ownFolder } from '../context.js'
import { seriesFrom } from './ground.js'
import type { CountRow } from './ground.js'

/** A record and the sources it may cite. */
export interface RecordData {
  record: RecordFile
  sources: Bibliography
}

const data = (...path: string[]): string => join(ownFolder(), '..', 'data', ...path)
const json = (...path: string[]): unknown => JSON.parse(readFileSync(data(...path), 'utf8'))

export const shippedRecord = (context: Context): RecordData => ({
  record: json('record.json') as RecordFile,
  sources: context.data.bibliography,
})

/** What sides said, and disputed numbers. */
export function statementRows(): PositionRow[] {
  const { positions, disputed_numbers: numbers } = json('positions.json') as PositionsFile
  return [...positions, ...numbers]
}

/** What is needed here of a file of `data/treaties`. */
interface TreatyDates {
  id: string
  ended?: string | null
  dates_sources?: string[]
}

/** The counts and ends of treaties that promises are held against. */
export function promiseGround(): PromiseGround {
  const rows = parse(readFileSync(data('warheads.csv')), { columns: true }) as unknown as CountRow[]
  const folder = data('treaties')
  const treaties = readdirSync(folder).map(name => json('treaties', name) as TreatyDates)
  return {
    series: seriesFrom(rows),
    treaties: Object.fromEntries(
      treaties.map(({ id, ended, dates_sources: sources }) => [
        id,
        { ended: ended ?? null, sources: sources ?? [] },
      ]),
    ),
  }
}

/** Every bundled scenario, as the build read it. */
export function bundledScenarios({ data: shipped }: Context): Scenario[] {
  return [...shipped.files.keys()].flatMap(id => {
    const ready = shipped.isCase(id) ? undefined : shipped.read(id)
    return ready && 'scenario' in ready ? [revivedScenario(ready.scenario)] : []
  })
}
