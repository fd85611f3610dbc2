/** One source, as a CSL-JSON entry: the fields Crawford reads; others may be present. */
export interface Source {
  readonly id: string
  readonly type?: string
  readonly title: string
  readonly author?: readonly Name[]
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] }
  readonly publisher?: string
  readonly 'container-title'?: string
  readonly URL?: string
  readonly DOI?: string
  readonly note?: string
}

/** A person (`family`, `given`) or a body (`literal`). */
export interface Name {
  readonly family?: string
  readonly given?: string
  readonly literal?: string
}

/** The sources that numbers and statements may cite, each under one id. */
export interface Bibliography {
  /** Ids in the order the sources were given. */
  readonly ids: readonly string[]
  get(id: string): Source | undefined
  has(id: string): boolean
  /** A larger bibliography; a source given here replaces one of the same id. */
  with(sources: readonly Source[]): Bibliography
}

/**
 * A bibliography that finds its sources by id.
 *
 * @throws RangeError when two sources have the same id
 */
export function bibliography(sources: readonly Source[]): Bibliography {
  const byId = new Map(sources.map(source => [source.id, source]))
  if (byId.size < sources.length) {
    const twice = sources.find((source, i) => sources.findIndex(({ id }) => id === source.id) < i)
    throw new RangeError(`bibliography: ids must be unique, got ${twice?.id} twice`)
  }
  return {
    ids: [...byId.keys()],
    get: id => byId.get(id),
    has: id => byId.has(id),
    with: more => {
      const replaced = new Set(more.map(({ id }) => id))
      return bibliography([...sources.filter(({ id }) => !replaced.has(id)), ...more])
    },
  }
}

/** The year a source appeared, or undefined where it is not known. */
export const yearOf = (source: Source): number | undefined => source.issued?.['date-parts'][0]?.[0]

/** A source in one line: who, title and year, each left out where it is not known. */
export function citation(source: Source): string {
  const who = authors(source.author ?? []) || source.publisher
  const year = yearOf(source)
  return (who ? `${who}, ` : '') + source.title + (year === undefined ? '' : ` (${year})`)
}

function authors(names: readonly Name[]): string {
  const short = names.map(name => name.literal ?? name.family ?? name.given ?? '').filter(Boolean)
  return short.length > 2 ? `${short[0]} et al.` : short.join(' & ')
}
