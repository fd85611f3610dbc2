import { useEffect, useState } from 'preact/hooks'
import type { Evidence, LocalText } from '../../src/index.js'

/** A figure in print that speaks of an assumption, in the unit of the file. */
export interface Figure {
  id: string
  name: LocalText
  value: number | null
  low: number | null
  high: number | null
  rangeOf: string | null
  evidence: Evidence
  sources: readonly string[]
  note: string | null
  /** The record of a test series by one rule of counting it. */
  tally: { successes: number; trials: number; describe: LocalText } | null
}

/** One line for a source, where it can be read, and whether it is an original document in general. */
export interface CitedSource {
  text: string
  url?: string
  kind: string
}

/** Published figures by scenario and assumption, and every source that is cited. */
export interface PublishedFile {
  figures: Readonly<Record<string, Readonly<Record<string, readonly Figure[]>>>>
  sources: Readonly<Record<string, CitedSource>>
}

const NOTHING: PublishedFile = { figures: {}, sources: {} }
let here: PublishedFile | null = null

/** The published figures, once they are here; nothing before. */
export function usePublished(): PublishedFile {
  const [file, setFile] = useState(here)
  useEffect(() => {
    if (file) return
    let isCurrent = true
    void import('virtual:crawford/data/published').then(module => {
      here = module.default as PublishedFile
      if (isCurrent) setFile(here)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return file ?? NOTHING
}
