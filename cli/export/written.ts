import { existsSync, unlinkSync, writeFileSync } from 'node:fs'
import { extname } from 'node:path'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { csvText } from './csv.js'
import { czmlText } from './czml.js'
import { geojsonText } from './geojson.js'
import { jsonText } from './json.js'
import { kmlText } from './kml.js'
import type { Scene, Table } from './scene.js'

/** One answer as each format takes it. */
export interface Exported {
  readonly scene: Scene
  readonly table: Table
  /** What the command prints with `--json`. */
  readonly answer: object
}

const FORMATS = {
  '.czml': ({ scene }) => czmlText(scene),
  '.kml': ({ scene }) => kmlText(scene),
  '.geojson': ({ scene }) => geojsonText(scene),
  '.csv': ({ scene, table }) => csvText(scene.head, table),
  '.json': ({ scene, answer }) => jsonText(scene.head, answer),
} as const satisfies Readonly<Record<string, (exported: Exported) => string>>

export type FileFormat = keyof typeof FORMATS

/** The format that the ending of a file asks for; before any work, so that nothing is computed for a file that cannot be. */
export function fileFormat(file: string, { voice }: Context): FileFormat {
  const ending = extname(file).toLowerCase()
  if (!(ending in FORMATS))
    throw new Failure(voice.say('export.format', { file, names: Object.keys(FORMATS).join(', ') }))
  if (existsSync(file)) throw new Failure(voice.say('error.file-exists', { file }))
  return ending as FileFormat
}

/** Writes a file whole or not at all, never over another. */
export function write(file: string, exported: Exported, { voice }: Context): void {
  const text = FORMATS[extname(file).toLowerCase() as FileFormat](exported)
  let begun = false
  try {
    writeFileSync(file, '', { flag: 'wx' })
    begun = true
    writeFileSync(file, text)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (begun) unlinkSync(file)
    throw new Failure(
      code === 'EEXIST'
        ? voice.say('error.file-exists', { file })
        : voice.say('error.unwritable', { file, why: code ?? String(error) }),
    )
  }
}
