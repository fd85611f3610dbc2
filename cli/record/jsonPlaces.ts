/** Where a value begins in a text, counted from 1. */
export interface Place {
  line: number
  column: number
}

/**
 * The place of every value of a JSON text by its path, as `entries[3].sources[0]`.
 *
 * The text must be valid JSON: parse it first. No recursion, so that depth costs nothing.
 */
export function jsonPlaces(text: string): Map<string, Place> {
  const places = new Map<string, Place>()
  const open: { path: string; index: number | null; key: string }[] = []
  let line = 1
  let lineStart = 0
  let isKey = false
  for (const token of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|\n|[^\s{}[\],:"]+/g)) {
    const [word] = token
    const column = token.index - lineStart + 1
    const inner = open.at(-1)
    if (word === '\n') {
      line += 1
      lineStart = token.index + 1
    } else if (word === ':') isKey = false
    else if (word === ',') {
      if (inner && inner.index !== null) inner.index += 1
      isKey = inner?.index === null
    } else if (word === '}' || word === ']') {
      open.pop()
      isKey = false
    } else if (isKey && inner) inner.key = JSON.parse(word) as string
    else {
      const path = inner ? step(inner) : ''
      places.set(path, { line, column })
      if (word === '{' || word === '[') open.push({ path, index: word === '[' ? 0 : null, key: '' })
      isKey = word === '{'
    }
  }
  return places
}

const step = ({ path, index, key }: { path: string; index: number | null; key: string }): string =>
  index === null ? (path === '' ? key : `${path}.${key}`) : `${path}[${index}]`

/** The place of a path, or of the nearest part of it that is in the text. */
export function placeOf(places: ReadonlyMap<string, Place>, path: string): Place {
  for (let at = path; at !== ''; at = at.replace(/(\.[^.[\]]+|\[\d+\]|^[^.[\]]+)$/, '')) {
    const found = places.get(at)
    if (found) return found
  }
  return places.get('') ?? { line: 1, column: 1 }
}
