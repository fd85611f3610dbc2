import { existsSync, readFileSync, readdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bibliography, library } from '../src/index.js'
import type { Bibliography, Library, LibraryFile, Plain, Source, TestRecord } from '../src/index.js'
import type { Voice } from './say.js'

/** The folder of the command's own files, `dist/`; `data/` lies beside it. */
export const ownFolder = (): string => dirname(realpathSync(process.argv[1] ?? '.'))

/** The data shipped with the command, read when first asked for. */
export interface Data {
  version: string
  tests: TestRecord
  bibliography: Bibliography
  library: Library
  /** Ids of bundled scenarios and cases, with their files. */
  files: ReadonlyMap<string, string>
  isCase(id: string): boolean
  /** The bundled scenario or case of that id as the build read it, or undefined. */
  read(id: string): Plain | undefined
}

const json = (name: string): unknown =>
  JSON.parse(readFileSync(join(ownFolder(), '..', 'data', name), 'utf8'))

export function shippedData(): Data {
  let sources: Bibliography | undefined
  let tests: TestRecord | undefined
  let parameters: Library | undefined
  const listed = (folder: string): [string, string][] => {
    const path = join(ownFolder(), '..', 'data', folder)
    return existsSync(path)
      ? readdirSync(path)
          .filter(name => name.endsWith('.yaml'))
          .sort()
          .map(name => [name.slice(0, -'.yaml'.length), join(path, name)])
      : []
  }
  const cases = new Map(listed('cases'))
  const files = new Map([...listed('scenarios'), ...cases])
  return {
    get version() {
      return (json('version.json') as { version: string }).version
    },
    get tests() {
      return (tests ??= json('tests.json') as TestRecord)
    },
    get bibliography() {
      return (sources ??= bibliography(json('sources.json') as Source[]))
    },
    get library() {
      return (parameters ??= library(json('library.json') as LibraryFile))
    },
    files,
    isCase: id => cases.has(id),
    read: id => (files.has(id) ? (json(join('..', 'dist', 'bundled', `${id}.json`)) as Plain) : undefined),
  }
}

/** What every command needs: words, data, and whether the terminal takes color. */
export interface Context {
  voice: Voice
  data: Data
  color: boolean
  width: number
}
