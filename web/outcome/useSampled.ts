import { useEffect, useRef, useState } from 'preact/hooks'
import type { SampledResult } from '../../src/index.js'
import { CATALOG } from '../engine/questions.js'
import { TRIALS } from '../engine/useAnswer.js'
import type { Answer } from '../engine/useAnswer.js'
import { job } from '../engine/work.js'
import type { Job } from '../engine/work.js'

/** The second road starts only when nothing has moved for so long. */
const REST_MS = 700

/** The sampled value of one position: there, on its way, called off, or not to be had. */
export type Sampled =
  | { readonly state: 'done'; readonly result: SampledResult }
  | { readonly state: 'none' }
  /** `earlier` is the value before the last change; `seconds` are left, null while nobody can say. */
  | {
      readonly state: 'computing'
      readonly share: number
      readonly seconds: number | null
      readonly earlier: SampledResult | null
    }
  | { readonly state: 'off'; readonly earlier: SampledResult | null }

type Runs = Readonly<Record<string, { name: string; sampled: Sampled }>>

/** The sampled values of both positions; what was changed is sampled anew in the second thread. */
export function useSampled(answer: Answer): {
  of: readonly [Sampled, Sampled]
  cancel: () => void
  restart: () => void
} {
  const { edited, sides, sampled } = answer
  const [runs, setRuns] = useState<Runs>({})
  const [round, setRound] = useState(0)
  const work = useRef<Job<'sampled'> | null>(null)
  /** What one position's sample depends on. */
  const nameOf = (position: string): string =>
    JSON.stringify([
      edited.scenario.id,
      position,
      edited.edits
        .filter(one => one.position === null || one.position === position)
        .map(one => [one.key, one.text]),
    ])
  const isShipped = (position: string): boolean =>
    position in sampled && edited.edits.every(one => one.position !== null && one.position !== position)
  const hasNone = Object.values(sampled).every(one => one === null)
  const current = (position: string): Sampled => {
    if (hasNone) return { state: 'none' }
    if (isShipped(position)) {
      const result = sampled[position]
      return result ? { state: 'done', result } : { state: 'none' }
    }
    const run = runs[position]
    if (run?.name === nameOf(position)) return run.sampled
    return {
      state: 'computing',
      share: 0,
      seconds: null,
      earlier: resultOf(run?.sampled) ?? sampled[position] ?? null,
    }
  }
  const wanted = sides.filter(side => current(side).state === 'computing')
  const next = wanted[0]
  const name = next === undefined ? null : nameOf(next)

  // One after the other, so that one thread is busy.
  useEffect(() => {
    if (next === undefined || name === null) return
    const before = current(next)
    const earlier = before.state === 'computing' ? before.earlier : null
    const set = (found: Sampled): void => setRuns(now => ({ ...now, [next]: { name, sampled: found } }))
    const wait = setTimeout(() => {
      const start = performance.now()
      work.current = job(
        'sampled',
        edited.scenario,
        CATALOG.data,
        { position: next, trials: TRIALS },
        share => {
          const seconds = ((performance.now() - start) / 1000) * (1 / share - 1)
          set({ state: 'computing', share, seconds, earlier })
        },
      )
      work.current.answer.then(
        result => set(result ? { state: 'done', result } : { state: 'none' }),
        () => set({ state: 'off', earlier }),
      )
    }, REST_MS)
    return () => {
      clearTimeout(wait)
      work.current?.cancel()
    }
  }, [name, round])

  const cancel = (): void => {
    work.current?.cancel()
    setRuns(before => {
      const next: Record<string, Runs[string]> = { ...before }
      for (const position of wanted) {
        const now = current(position)
        const earlier = now.state === 'computing' ? now.earlier : null
        next[position] = { name: nameOf(position), sampled: { state: 'off', earlier } }
      }
      return next
    })
  }
  const restart = (): void => {
    setRuns(before =>
      Object.fromEntries(Object.entries(before).filter(([, run]) => run.sampled.state !== 'off')),
    )
    setRound(round + 1)
  }
  return { of: [current(sides[0]), current(sides[1])], cancel, restart }
}

const resultOf = (sampled: Sampled | undefined): SampledResult | null =>
  sampled?.state === 'done' ? sampled.result : sampled && 'earlier' in sampled ? sampled.earlier : null
