import { existsSync, writeFileSync } from 'node:fs'
import type { SeriesRow } from '../../src/index.js'
import { arsenalData } from '../arsenal/arsenalData.js'
import type { ArsenalData, Category, Country } from '../arsenal/arsenalData.js'
import { namedCategory, namedCountry, namedDate } from '../arsenal/named.js'
import { ownText, wholly } from '../arsenal/ownFile.js'
import { seriesCsv } from '../arsenal/seriesCsv.js'
import { showAnswer } from '../arsenal/showAnswer.js'
import type { ShowAnswer } from '../arsenal/showAnswer.js'
import { showText } from '../arsenal/showText.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { part } from '../part.js'

export interface ShowFlags {
  country?: string
  series?: string
  from?: string
  to?: string
  file?: string
  format?: string
  out?: string
  json?: boolean
}

const FORMATS = ['table', 'json', 'csv'] as const
type Format = (typeof FORMATS)[number]

/** `crawford arsenal show`: published counts from 1945 on, each line with its kind, its source and its grades. */
export function arsenalShowCommand(flags: ShowFlags, context: Context): number {
  const data = arsenalData()
  const format = formatOf(flags, context)
  const own = flags.file === undefined ? null : ownRows(flags.file, context)
  const rows = own ?? data.rows
  const asked = {
    country: flags.country === undefined ? null : countryIn(flags.country, own, data, context),
    category:
      flags.series === undefined || flags.series === 'all'
        ? null
        : categoryIn(flags.series, own, data, context),
    from: flags.from === undefined ? null : namedDate(flags.from, '--from', context),
    to: flags.to === undefined ? null : namedDate(flags.to, '--to', context),
  }
  if (asked.from !== null && asked.to !== null && asked.from > asked.to)
    throw new Failure(context.voice.say('arsenal.from-to', { from: asked.from, to: asked.to }))
  const answer = showAnswer(asked, rows, data, context.data.version)
  const text = printed(answer, format, data, context)
  if (flags.out === undefined) process.stdout.write(text)
  else written(flags.out, text, context)
  return 0
}

function printed(answer: ShowAnswer, format: Format, data: ArsenalData, context: Context): string {
  if (format === 'csv') return seriesCsv(answer.lines, context)
  return `${format === 'json' ? JSON.stringify(answer, null, 2) : showText(answer, data.head, context)}\n`
}

/** The format asked for, else the one the name of the file to be written says. */
function formatOf({ format, json, out }: ShowFlags, { voice }: Context): Format {
  const asked = json ? 'json' : (format ?? /\.(csv|json)$/i.exec(out ?? '')?.[1]?.toLowerCase() ?? 'table')
  const found = FORMATS.find(one => one === asked)
  if (!found) throw new Failure(voice.say('arsenal.format', { names: FORMATS.join(', '), found: asked }))
  return found
}

function ownRows(file: string, context: Context): readonly SeriesRow[] {
  const { text, shown } = ownText(file, context)
  const options = { file: shown, sources: context.data.bibliography }
  return wholly(part('reader').readSeries(text, options), shown, context).rows
}

/** A country of one's own file goes by the name it has there. */
function countryIn(
  name: string,
  own: readonly SeriesRow[] | null,
  data: ArsenalData,
  context: Context,
): Country {
  const found = own?.find(row => row.country.toLowerCase() === name.toLowerCase())?.country
  return found === undefined
    ? namedCountry(name, data, context)
    : (data.head.countries.find(one => one.name === found) ?? {
        id: found,
        name: found,
        also: [],
        label: { en: found },
      })
}

function categoryIn(
  name: string,
  own: readonly SeriesRow[] | null,
  data: ArsenalData,
  context: Context,
): Category {
  const found = own?.find(row => row.category.toLowerCase() === name.toLowerCase())?.category
  return found === undefined
    ? namedCategory(name, data, context)
    : (data.head.categories.find(one => one.name === found) ?? {
        id: found,
        name: found,
        unit: 'warheads',
        rule: null,
        amount: null,
        label: { en: found },
      })
}

function written(file: string, text: string, { voice }: Context): void {
  if (existsSync(file)) throw new Failure(voice.say('error.file-exists', { file }))
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new Failure(voice.say('error.unwritable', { file, why }))
  }
}
