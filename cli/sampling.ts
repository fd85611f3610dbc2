import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { sampledBlocks } from '../src/index.js'
import type { BlockMoments, BlockSampler, Scenario, Stretch } from '../src/index.js'

import { ownFolder } from './context.js'

/** What a worker is told once, and then the stretches it is to simulate. */
export interface Assignment {
  scenario: Scenario
  position: string
  seed: number
}

/** A sampler for one position that splits each stretch among threads; the result does not depend on how many. */
export interface Samplers {
  of(scenario: Scenario, position: string, seed: number): BlockSampler
  end(): Promise<void>
}

/** Threads are started when the first stretch comes: they cost more than a short run. */
export function samplers(threads: number): Samplers {
  const started: Worker[] = []
  const end = async (): Promise<void> => {
    await Promise.all(started.splice(0).map(worker => worker.terminate()))
  }
  return {
    of: (scenario, position, seed) =>
      threads <= 1
        ? stretch => sampledBlocks(scenario, position, seed, stretch)
        : async stretch => {
            while (started.length < threads) started.push(new Worker(workerFile()))
            const pieces = split(stretch, threads)
            const moments = await Promise.all(
              pieces.map((piece, i) => asked(started[i]!, { scenario, position, seed }, piece)),
            )
            return moments.flat()
          },
    end,
  }
}

const workerFile = (): string => join(ownFolder(), 'worker.cjs')

function split({ firstBlock, blocks }: Stretch, parts: number): Stretch[] {
  const size = Math.ceil(blocks / parts)
  return Array.from({ length: Math.ceil(blocks / size) }, (_, i) => ({
    firstBlock: firstBlock + i * size,
    blocks: Math.min(size, blocks - i * size),
  }))
}

function asked(worker: Worker, assignment: Assignment, stretch: Stretch): Promise<BlockMoments[]> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', onMessage)
      worker.off('error', onError)
    }
    const onMessage = (moments: BlockMoments[]): void => {
      settle()
      resolve(moments)
    }
    const onError = (error: Error): void => {
      settle()
      reject(error)
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.postMessage({ assignment: cloneable(assignment), stretch })
  })
}

/** A scenario without what cannot cross to another thread (the bibliography's functions). */
function cloneable({ scenario, ...rest }: Assignment): unknown {
  const { bibliography: _, ...plain } = scenario
  return { ...rest, scenario: plain }
}
