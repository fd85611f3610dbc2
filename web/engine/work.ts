import { plainScenario } from '../../src/index.js'
import type {
  Band,
  CompareResult,
  Edit,
  LeakerBand,
  PlainScenario,
  PositionResult,
  SampledResult,
  Scenario,
} from '../../src/index.js'
import type { Footprint } from '../geometry/footprint.js'
import type { PathChoice, Scene } from '../geometry/scene.js'
import { startWorker } from './startWorker.js'

/**
 * What the second thread can be asked, and what it answers: results of positions, a comparison, bands of ignorance, the same for
 * every count of leakers, a flight against a defense, its footprint, or a sampled value.
 */
export interface Works {
  results: {
    asked: { positions: readonly string[]; draws: number }
    answer: readonly PositionResult[]
  }
  comparison: {
    asked: { edits: readonly Edit[]; sides: readonly [string, string]; draws: number }
    answer: CompareResult
  }
  bands: { asked: { draws: number }; answer: Readonly<Record<string, Band>> }
  whiskers: {
    asked: { positions: readonly string[]; draws: number }
    answer: Readonly<Record<string, LeakerBand[] | null>>
  }
  scene: { asked: { position: string; path: Partial<PathChoice> }; answer: Scene }
  footprint: { asked: { position: string; draws: number }; answer: Footprint | null }
  sampled: { asked: { position: string; trials: number }; answer: SampledResult | null }
}

/** A question on its way to the thread. */
export type Asked = {
  [What in keyof Works]: { what: What; scenario: PlainScenario; data: string } & Works[What]['asked']
}[keyof Works]

export type Reply = { answer: Works[keyof Works]['answer'] } | { why: string } | { progress: number }

/** A piece of work under way: its answer, and the way to call it off. */
export interface Job<What extends keyof Works> {
  answer: Promise<Works[What]['answer']>
  cancel(): void
}

/** Hands one question to a thread of its own; calling it off ends the thread, which is the only sure way. */
export function job<What extends keyof Works>(
  what: What,
  scenario: Scenario,
  data: string,
  rest: Works[What]['asked'],
  onProgress: (share: number) => void = () => {},
): Job<What> {
  const worker = startWorker()
  const answer = new Promise<Works[What]['answer']>((resolve, reject) => {
    worker.addEventListener('message', ({ data: reply }: MessageEvent<Reply>) => {
      if ('progress' in reply) {
        onProgress(reply.progress)
        return
      }
      worker.terminate()
      if ('answer' in reply) resolve(reply.answer)
      else reject(new Error(reply.why))
    })
    worker.addEventListener('error', event => {
      worker.terminate()
      reject(new Error(event.message))
    })
  })
  worker.postMessage({ what, scenario: plainScenario(scenario), data, ...rest })
  return { answer, cancel: () => worker.terminate() }
}
