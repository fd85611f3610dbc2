import type { Grade } from '../arsenal/index.js'

/** One part of an architecture as its file has it. A field that is null or left out is not known. */
export type Part = Readonly<Record<string, unknown>>

/** How well the numbers of a part are known; `fields` where the grade is that of some of them only. */
export interface PartEvidence {
  readonly grade: Grade
  readonly sources: readonly string[]
  readonly note?: string
  readonly fields?: readonly string[]
}

/** A missile-defense architecture as components: what a treaty on defenses is held against. */
export interface Architecture {
  readonly id: string
  readonly name: string
  readonly party?: string
  /** The day it describes. */
  readonly as_of?: string
  readonly real_status?: string
  /** `operational`: a plan is checked as if it were in use. */
  readonly check_as?: string
  readonly defended_area?: Part
  /** Declared deployment areas. A list left out is not known; an empty one says there are none. */
  readonly areas?: readonly Part[]
  readonly sites?: readonly Part[]
  readonly launchers?: readonly Part[]
  readonly interceptors?: readonly Part[]
  readonly radars?: readonly Part[]
  readonly sensors?: readonly Part[]
  readonly variants?: readonly Variant[]
}

/** The same architecture with a few paths replaced, such as `launchers.vls.count`. */
export interface Variant {
  readonly id: string
  readonly change: Readonly<Record<string, unknown>>
}

/** The lists that hold components. */
export const COMPONENT_LISTS = ['launchers', 'interceptors', 'radars', 'sensors'] as const

/**
 * The variant of an architecture of that name.
 *
 * @throws RangeError where it has no such variant, or a path leads nowhere
 */
export function variantOf(architecture: Architecture, id: string): Architecture {
  const variant = architecture.variants?.find(one => one.id === id)
  if (!variant)
    throw new RangeError(
      `variantOf: variant must be one of ${architecture.variants?.map(one => one.id).join(', ')}, got ${id}`,
    )
  const { variants: _variants, ...rest } = architecture
  const changed = Object.entries(variant.change).reduce<Part>(
    (all, [path, value]) => replaced(all, path.split('.'), value),
    rest as Part,
  )
  return { ...changed, id: `${architecture.id}/${id}` } as unknown as Architecture
}

function replaced(part: Part, [head = '', ...rest]: readonly string[], value: unknown): Part {
  if (rest.length === 0) return { ...part, [head]: value }
  const inner = part[head]
  if (Array.isArray(inner)) {
    const [id, ...path] = rest
    const items = inner as readonly Part[]
    if (!items.some(item => item['id'] === id))
      throw new RangeError(`variantOf: a changed part must be in ${head}, got ${id}`)
    return { ...part, [head]: items.map(item => (item['id'] === id ? replaced(item, path, value) : item)) }
  }
  return { ...part, [head]: replaced((inner ?? {}) as Part, rest, value) }
}
