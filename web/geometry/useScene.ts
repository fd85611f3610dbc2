import { useEffect, useState } from 'preact/hooks'
import type { Scenario } from '../../src/index.js'
import { CATALOG } from '../engine/questions.js'
import { job } from '../engine/work.js'
import type { Job } from '../engine/work.js'
import type { Footprint } from './footprint.js'
import type { PathChoice, Scene } from './scene.js'

/** A slider that rests this long is taken to have its value. */
const REST_MS = 200

/** The scene of a position and path, from the second thread; the one before stays until it is there. */
export function useScene(
  scenario: Scenario,
  position: string,
  path: Partial<PathChoice>,
): { scene: Scene | null; isComputing: boolean; problem: string | null } {
  const key = JSON.stringify([position, path])
  const [found, setFound] = useState<{ of: Scenario; key: string; scene: Scene } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    let work: Job<'scene'> | undefined
    const wait = setTimeout(
      () => {
        work = job('scene', scenario, CATALOG.data, { position, path })
        work.answer.then(
          scene => {
            setFound({ of: scenario, key, scene })
            setProblem(null)
          },
          (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
        )
      },
      found ? REST_MS : 0,
    )
    return () => {
      clearTimeout(wait)
      work?.cancel()
    }
  }, [scenario, key])
  const isOfThis = found?.of.id === scenario.id
  return {
    scene: isOfThis ? found.scene : null,
    isComputing: problem === null && (found?.of !== scenario || found.key !== key),
    problem,
  }
}

export type FootprintState =
  | { is: 'not-asked' }
  | { is: 'running'; share: number; isBands: boolean }
  | { is: 'there'; footprint: Footprint }
  | { is: 'none' }

/** The footprint of a position, when it is asked for; it can be called off, and a change of values drops it. */
export function useFootprint(
  scenario: Scenario,
  position: string,
): { state: FootprintState; ask: (draws: number) => void; cancel: () => void } {
  const [state, setState] = useState<FootprintState>({ is: 'not-asked' })
  const [draws, setDraws] = useState<number | null>(null)
  useEffect(() => {
    setDraws(null)
    setState({ is: 'not-asked' })
  }, [scenario, position])
  useEffect(() => {
    if (draws === null) return
    const isBands = draws > 0
    setState({ is: 'running', share: 0, isBands })
    const work = job('footprint', scenario, CATALOG.data, { position, draws }, share =>
      setState({ is: 'running', share, isBands }),
    )
    work.answer.then(
      footprint => setState(footprint ? { is: 'there', footprint } : { is: 'none' }),
      () => setState({ is: 'none' }),
    )
    return () => work.cancel()
  }, [draws])
  return {
    state,
    ask: setDraws,
    cancel: () => {
      setDraws(null)
      setState({ is: 'not-asked' })
    },
  }
}
