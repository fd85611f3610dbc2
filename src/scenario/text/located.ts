/** A value read from a file, and where in the text it stands. Maps keep where each key stands as well. */
export type Located =
  | { readonly kind: 'map'; readonly start: number; readonly entries: ReadonlyMap<string, LocatedEntry> }
  | { readonly kind: 'list'; readonly start: number; readonly items: readonly Located[] }
  | { readonly kind: 'scalar'; readonly start: number; readonly value: string | number | boolean | null }

export interface LocatedEntry {
  readonly keyStart: number
  readonly value: Located
}

/** The way from the top of a file to one of its values. */
export type Path = readonly (string | number)[]

/** A path as people read it: `positions.program.values.shot_kill` or `bounds[0]`. */
export const pathText = (path: Path): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`)).join('')

/** The value at the end of a path, or undefined where the file ends before it. */
export function locatedAt(tree: Located, path: Path): Located | undefined {
  let node: Located | undefined = tree
  for (const step of path) node = node && child(node, step)
  return node
}

const child = (node: Located, step: string | number): Located | undefined => {
  if (node.kind === 'map') return node.entries.get(String(step))?.value
  return node.kind === 'list' ? node.items[Number(step)] : undefined
}

/**
 * Where a path stands in the text; where the file ends before it, the last value on the way.
 *
 * @param at  the key that leads to the value, or the value itself
 */
export function offsetOf(tree: Located, path: Path, at: 'key' | 'value'): number {
  let node = tree
  let offset = tree.start
  for (const step of path) {
    const next = child(node, step)
    if (!next) return offset
    offset = at === 'key' && node.kind === 'map' ? node.entries.get(String(step))!.keyStart : next.start
    node = next
  }
  return offset
}

/** The names declared in the map at the end of a path; none where there is no map. */
export function keysAt(tree: Located, path: Path): string[] {
  const node = locatedAt(tree, path)
  return node?.kind === 'map' ? [...node.entries.keys()] : []
}

/** The same values without their places, as JSON would give them. */
export function plainData(node: Located): unknown {
  if (node.kind === 'scalar') return node.value
  if (node.kind === 'list') return node.items.map(plainData)
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, plainData(entry.value)]))
}
