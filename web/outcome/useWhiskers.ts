import { useEffect, useState } from 'preact/hooks'
import type { LeakerBand, Scenario } from '../../src/index.js'
import { CATALOG } from '../engine/questions.js'
import { BAND_DRAWS } from '../engine/solve.js'
import type { Answer } from '../engine/useAnswer.js'
import { job } from '../engine/work.js'
import type { Job } from '../engine/work.js'

const REST_MS = 250

export type Whiskers = Readonly<Record<string, LeakerBand[] | null>>

/** Ignorance about each count of leakers, from the second thread; the last ones are kept until the next are there. */
export function useWhiskers(answer: Answer): { whiskers: Whiskers; isComputing: boolean } {
  const { ranged, sides, compare } = answer
  const [found, setFound] = useState<{ of: Scenario; whiskers: Whiskers } | null>(null)
  const isWanted = compare.from.outcome !== null
  const isHere = found?.of === ranged && sides.every(side => side in found.whiskers)
  useEffect(() => {
    if (!isWanted || isHere) return
    let work: Job<'whiskers'> | undefined
    const wait = setTimeout(() => {
      work = job('whiskers', ranged, CATALOG.data, { positions: sides, draws: BAND_DRAWS })
      work.answer.then(
        whiskers => setFound({ of: ranged, whiskers }),
        () => {},
      )
    }, REST_MS)
    return () => {
      clearTimeout(wait)
      work?.cancel()
    }
  }, [ranged, sides[0], sides[1], isWanted])
  return {
    whiskers: found?.of.id === ranged.id ? found.whiskers : {},
    isComputing: isWanted && !isHere,
  }
}
