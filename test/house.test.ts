import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Who may import whom; ARCHITECTURE.md holds the same table with the reasons. */
const WALLS: Record<string, string[]> = {
  math: [],
  chance: ['math'],
  earth: ['math'],
  flight: ['math', 'earth'],
  threat: ['math', 'earth', 'flight'],
  sensor: ['math', 'chance', 'earth', 'flight'],
  interceptor: ['math', 'chance', 'earth', 'flight'],
  engagement: ['math', 'chance', 'earth', 'flight', 'threat', 'sensor', 'interceptor'],
  arsenal: ['math', 'chance'],
  record: ['math'],
  treaty: ['math', 'record', 'arsenal'],
  scenario: [
    'math',
    'chance',
    'earth',
    'flight',
    'threat',
    'sensor',
    'interceptor',
    'engagement',
    'arsenal',
    'record',
    'treaty',
  ],
  study: [
    'math',
    'chance',
    'earth',
    'flight',
    'threat',
    'sensor',
    'interceptor',
    'engagement',
    'arsenal',
    'record',
    'treaty',
    'scenario',
  ],
}

/** The short list of libraries the engine may use, and the one room that uses each. */
const LIBRARIES: Record<string, string[]> = {
  '@stdlib/': ['math'],
  '@noble/hashes/': ['chance', 'scenario'],
  canonicalize: ['scenario'],
  zod: ['scenario'],
  yaml: ['scenario'],
  'fastest-levenshtein': ['scenario'],
  'geographiclib-geodesic': ['earth'],
  highs: ['engagement'],
}

const root = resolve(import.meta.dirname, '..')
const src = join(root, 'src')
const files = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? files(path) : [path]
  })
const engine = files(src).filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts'))
const importsOf = (text: string): string[] =>
  [...text.matchAll(/(?<![\w-])(?:from\s+|import\s*\(?\s*)'([^']+)'/g)].map(match => match[1]!)
const roomOf = (path: string): string => relative(src, path).split('/')[0]!

describe('the walls of the house', () => {
  test('no file lies loose in src but the door', () => {
    expect(readdirSync(src).filter(name => statSync(join(src, name)).isFile())).toEqual(['index.ts'])
  })

  test.each(engine.map(path => [relative(root, path), path]))(
    '%s imports only what its room may',
    (_, path) => {
      const room = roomOf(path)
      if (room === 'index.ts') return
      expect(Object.keys(WALLS)).toContain(room)
      for (const target of importsOf(readFileSync(path, 'utf8'))) {
        if (!target.startsWith('.')) {
          const library = Object.keys(LIBRARIES).find(name => target === name || target.startsWith(name))
          expect(LIBRARIES[library ?? '']?.includes(room), `${room} imports ${target}`).toBe(true)
          continue
        }
        const to = resolve(dirname(path), target)
        if (roomOf(to) === room) continue
        expect(WALLS[room], `${room} imports ${roomOf(to)}`).toContain(roomOf(to))
        expect(relative(src, to), 'another room is entered by its door').toBe(`${roomOf(to)}/index.js`)
      }
    },
  )

  test.each(engine.map(path => [relative(root, path), path]))('%s stays in its climate', (name, path) => {
    const code = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(code).not.toMatch(
      /\bMath\.random\b|\bDate\.now\b|\bconsole\.|\bprocess\.|\bdocument\.|\bnew Date\(\)/,
    )
    if (name !== 'src/math/elementary.ts')
      expect(code).not.toMatch(
        /\bMath\.(sin|cos|tan|asin|acos|atan2?|exp|expm1|log|log1p|log2|log10|pow|cbrt|sinh|cosh|tanh|hypot)\b|\*\*/,
      )
    const lines = code.split('\n').length
    if (lines > 400) expect(readFileSync(path, 'utf8').split('\n')[0]).toMatch(/^\/\/ Long because/)
  })

  test('the doors import the engine only through its door', () => {
    for (const door of ['cli', 'web', 'messages'])
      for (const path of files(join(root, door)).filter(p => /(?<!\.test)\.tsx?$/.test(p)))
        for (const target of importsOf(readFileSync(path, 'utf8')).filter(t => t.startsWith('.'))) {
          const to = relative(root, resolve(dirname(path), target))
          expect(
            to.startsWith(`${door}/`) || to.startsWith('messages/') || to === 'src/index.js',
            `${path}: ${target}`,
          ).toBe(true)
        }
  })
})
