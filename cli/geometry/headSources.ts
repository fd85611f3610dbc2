import { citation } from '../../src/index.js'
import type { Context } from '../context.js'
import type { FileSource } from '../export/scene.js'

/** Sources as files quote them, each once, in order. */
export const headSources = (ids: readonly string[], { data }: Context): FileSource[] =>
  [...new Set(ids)].map(id => {
    const source = data.bibliography.get(id)
    return { id, citation: source ? citation(source) : id, url: source?.URL ?? null }
  })
