import { COMPONENT_LISTS } from './architecture.js'
import type { Architecture, Part } from './architecture.js'
import type { Definition } from './treaty.js'

/** Where a formula is evaluated: one part of an architecture, and what it can see from there. */
export interface Scope {
  /** `radars.xbr-shemya`; empty for the architecture as a whole. */
  readonly path: string
  readonly self: Part
  /** The part this one belongs to: the interceptor of a test. */
  readonly parent: Scope | null
  readonly architecture: Architecture
  readonly definitions: Readonly<Record<string, Definition>>
}

/** A field that was found, or the full name of the one that nobody has given. */
export type Found = { readonly value: unknown; readonly of: Scope } | { readonly missing: string }

export const scopeOf = (
  architecture: Architecture,
  definitions: Readonly<Record<string, Definition>>,
): Scope => ({
  path: '',
  self: architecture as unknown as Part,
  parent: null,
  architecture,
  definitions,
})

/** What a site without an area belongs to. */
const NO_AREA: Part = { kind: 'none' }

/**
 * The field a path leads to from a scope.
 *
 * `site.…` and `area.…` follow the site of a component and the area of that site, `architecture.…` and what only the
 * whole has are looked up there; a test sees the fields of its interceptor.
 */
export function fieldAt(scope: Scope, path: string): Found {
  const [head = '', ...rest] = path.split('.')
  if (head === 'architecture') return within(rootOf(scope), rest)
  if (head === 'site') {
    const site = siteOf(scope)
    return 'missing' in site ? site : within(site.of, rest)
  }
  if (head === 'area') {
    const area = areaOf(scope)
    return 'missing' in area ? area : within(area.of, rest)
  }
  for (let at: Scope | null = scope; at; at = at.parent)
    if (at.self[head] !== undefined) return within(at, [head, ...rest])
  const root = rootOf(scope)
  return root.self[head] !== undefined && rest.length > 0
    ? within(root, [head, ...rest])
    : { missing: named(scope, path) }
}

/** What `area.kind` and the like may be for a part whose site is not known: as in one of the declared areas, or in none. */
export function areasPossible(path: string, scope: Scope): unknown[] {
  const [head, field = ''] = path.split('.')
  const { areas } = scope.architecture
  if (head !== 'area' || !areas || areas.some(area => area[field] == null)) return []
  return [NO_AREA, ...areas].map(area => area[field])
}

/** The parts a list such as `launchers+radars` holds, and the lists of which nobody knows what they hold. */
export function partsOf(scope: Scope, lists: string): { scopes: Scope[]; missing: string[] } {
  const found = lists.split('+').map(list => partsOfList(scope, list))
  return { scopes: found.flatMap(one => one.scopes), missing: found.flatMap(one => one.missing) }
}

/** Whether the site of a part belongs to an area; the missing field where that is not known. */
export function isInArea(scope: Scope, area: Scope): boolean | { missing: string } {
  const found = areaOf(scope)
  return 'missing' in found ? found : found.of.self['id'] === area.self['id']
}

export const isComponentList = (name: string): boolean =>
  (COMPONENT_LISTS as readonly string[]).includes(name)

/** The full name of a field of a part, as messages and files have it. */
export const named = (scope: Scope, path: string): string => (scope.path ? `${scope.path}.${path}` : path)

function within(scope: Scope, path: readonly string[]): Found {
  let value: unknown = scope.self
  for (const step of path) value = (value as Part | null | undefined)?.[step]
  return value === undefined || value === null
    ? { missing: named(scope, path.join('.')) }
    : { value, of: scope }
}

const rootOf = (scope: Scope): Scope => ({
  ...scope,
  path: '',
  self: scope.architecture as unknown as Part,
  parent: null,
})

function siteOf(scope: Scope): { of: Scope } | { missing: string } {
  const id = fieldId(scope, 'site')
  if (id === null) return { missing: named(scope, 'site') }
  const site = scope.architecture.sites?.find(one => one['id'] === id)
  return site
    ? { of: { ...scope, path: `sites.${id}`, self: site, parent: null } }
    : { missing: `sites.${id}` }
}

function areaOf(scope: Scope): { of: Scope } | { missing: string } {
  if (scope.path.startsWith('areas.')) return { of: scope }
  const site = siteOf(scope)
  if ('missing' in site) return site
  const id = site.of.self['area']
  if (typeof id !== 'string') return { of: { ...scope, path: '', self: NO_AREA, parent: null } }
  const area = scope.architecture.areas?.find(one => one['id'] === id)
  return area
    ? { of: { ...scope, path: `areas.${id}`, self: area, parent: null } }
    : { missing: `areas.${id}` }
}

function fieldId(scope: Scope, name: string): string | null {
  const value = scope.self[name] ?? scope.parent?.self[name]
  return typeof value === 'string' ? value : null
}

function partsOfList(scope: Scope, list: string): { scopes: Scope[]; missing: string[] } {
  if (list === 'tests' && scope.path === '') {
    const { scopes, missing } = partsOfList(scope, 'interceptors')
    const tests = scopes.map(one => partsOfList(one, 'tests'))
    return {
      scopes: tests.flatMap(one => one.scopes),
      missing: [...missing, ...tests.flatMap(one => one.missing)],
    }
  }
  const owner = list === 'tests' ? scope : rootOf(scope)
  const parts = owner.self[list]
  if (!Array.isArray(parts)) return { scopes: [], missing: [named(owner, list)] }
  return {
    scopes: (parts as Part[]).map((self, i) => ({
      ...scope,
      path: named(owner, `${list}.${typeof self['id'] === 'string' ? self['id'] : i + 1}`),
      self,
      parent: list === 'tests' ? owner : null,
    })),
    missing: [],
  }
}
