import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'
import type { Alias, Node, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { junkIn } from './yamlText.js'
import { pathText } from './located.js'
import type { Located, LocatedEntry, Path } from './located.js'
import { nearest } from '../nearest.js'
import type { Details, ProblemCode } from '../problem.js'
import type { Report } from './report.js'

/** Most values a file may hold, each use of an alias counted in full. */
const MAX_VALUES = 20_000

/** Names that mean something to JavaScript itself and would not survive as keys. */
const RESERVED = ['__proto__', 'constructor', 'prototype']

/**
 * A YAML root as plain values that know where they stand, or null with the reason in `report`.
 *
 * Aliases are followed, neither round in circles nor into more than `MAX_VALUES` values. A key that cannot be
 * kept is reported and left out; the rest of the file is still read.
 */
export function locatedTree(root: Node, report: Report): Located | null {
  const anchors = new Map<string, Located | 'open'>()
  const sizes = new Map<Located, number>()
  const add = (code: ProblemCode, node: unknown, path: Path, details?: Details): void =>
    report.add(code, startOf(node), pathText(path), details)

  const located = (node: unknown, path: Path, keyStart = 0): Located => {
    if (isAlias(node)) return followed(node, path)
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return nothingAt(keyStart)
    const { anchor } = node
    if (anchor !== undefined) anchors.set(anchor, 'open')
    const result = built(node, path)
    if (anchor !== undefined) anchors.set(anchor, result)
    sizes.set(
      result,
      childrenOf(result).reduce((sum, part) => sum + sizes.get(part)!, 1),
    )
    return result
  }

  const built = (node: YAMLMap | YAMLSeq | Scalar, path: Path): Located => {
    const start = startOf(node)
    if (isMap(node)) return { kind: 'map', start, entries: entriesOf(node, path) }
    if (isSeq(node))
      return { kind: 'list', start, items: node.items.map((item, i) => located(item, [...path, i])) }
    const value = node.value as string | number | boolean | null
    if (typeof value === 'string' && junkIn(value) >= 0)
      add('not-text', node, path, { found: JSON.stringify(value) })
    return { kind: 'scalar', start, value }
  }

  const followed = (alias: Alias, path: Path): Located => {
    const target = anchors.get(alias.source)
    if (target !== undefined && target !== 'open') return target
    const near = nearest(alias.source, anchors.keys())
    if (target === 'open') add('yaml-alias-cycle', alias, path, { found: alias.source })
    else add('yaml-alias-unknown', alias, path, { found: alias.source, ...(near && { nearest: near }) })
    return nothingAt(startOf(alias))
  }

  const nothingAt = (start: number): Located => {
    const nothing: Located = { kind: 'scalar', start, value: null }
    sizes.set(nothing, 1)
    return nothing
  }

  const entriesOf = (map: YAMLMap, path: Path): Map<string, LocatedEntry> => {
    const entries = new Map<string, LocatedEntry>()
    for (const { key, value } of map.items) {
      const name = isScalar(key) ? (key.source ?? String(key.value)) : null
      if (name === null || name === '') add('yaml-key', key ?? map, path)
      else if (name === '<<') add('yaml-merge', key, path)
      else if (RESERVED.includes(name) || junkIn(name) >= 0) add('reserved-key', key, path, { key: name })
      else if (entries.has(name)) add('duplicate-key', key, [...path, name], { key: name })
      else entries.set(name, { keyStart: startOf(key), value: located(value, [...path, name], startOf(key)) })
    }
    return entries
  }

  const tree = located(root, [])
  if (sizes.get(tree)! <= MAX_VALUES) return tree
  report.add('yaml-too-many', 0, '')
  return null
}

const startOf = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0)

const childrenOf = (node: Located): Located[] => {
  if (node.kind === 'map') return [...node.entries.values()].map(({ value }) => value)
  return node.kind === 'list' ? [...node.items] : []
}
