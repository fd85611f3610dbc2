import { DEFAULT_SEED, exactResults, revivedScenario } from '../../src/index.js'
import { footprintOf } from '../geometry/footprint.js'
import { sceneOf } from '../geometry/scene.js'
import { bands, comparison, sampledValue, whiskers } from './solve.js'
import type { Asked, Reply, Works } from './work.js'

/** The page's second thread: answers the one question it was started for. */
async function answer(asked: Asked): Promise<Works[keyof Works]['answer']> {
  const scenario = revivedScenario(asked.scenario)
  switch (asked.what) {
    case 'results':
      return exactResults(scenario, asked.positions, { seed: DEFAULT_SEED, draws: asked.draws })
    case 'comparison':
      return comparison({ scenario, edits: asked.edits }, asked.sides, asked.data, asked.draws)
    case 'bands':
      return bands(scenario, asked.data, asked.draws)
    case 'whiskers':
      return whiskers(scenario, asked.positions, asked.draws)
    case 'scene':
      return sceneOf(scenario, asked.position, asked.path)
    case 'footprint':
      return footprintOf(scenario, asked.position, asked.draws, share => reply({ progress: share }))
    default:
      return sampledValue(scenario, asked.position, asked.data, asked.trials, share =>
        reply({ progress: share }),
      )
  }
}

const reply = (message: Reply): void => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  answer(data).then(
    found => reply({ answer: found }),
    (error: unknown) => reply({ why: error instanceof Error ? error.message : String(error) }),
  )
})
