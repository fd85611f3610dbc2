import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { JOB } from '../../src/index.js'
import type { Contour, FieldWork, FootprintAsk, GlobeGrid } from '../../src/index.js'
import { ownFolder } from '../context.js'

/** What a thread of a map is told: its field, and then either to ask the nodes or to find where contours cross. */
export interface MapOrder {
  readonly map: {
    readonly ask: FootprintAsk
    readonly grid: GlobeGrid
    readonly tolerance: number
    /** Shared by all threads: where the next free piece of work begins. */
    readonly next: Int32Array
    /** Shared: the numbers at the nodes. */
    readonly values: Int16Array
    /** Set once the nodes are known. */
    readonly crossings: {
      readonly contours: readonly Contour[]
      readonly jobs: Int32Array
      readonly answers: Float64Array
    } | null
  }
}

/** Nodes or crossings that a thread takes at a time. */
export const PIECE = 16

/** How often work done is reported, ms. */
const LOOK = 250

/**
 * A field asked by several threads, which draw their work from one counter: the answer does not depend on how many.
 *
 * This thread only waits, so that it can report and be stopped.
 */
export function fieldWorkers(
  order: Pick<MapOrder['map'], 'ask' | 'grid' | 'tolerance'> & { sheets: number },
  threads: number,
  report: Readonly<Record<'places' | 'outlines', (done: number, total: number) => void>>,
): FieldWork & { end(): Promise<void> } {
  const { grid, sheets, ask, tolerance } = order
  const started: Worker[] = []
  const values = new Int16Array(new SharedArrayBuffer(2 * grid.nodes * sheets))
  const done = async (total: number, crossings: MapOrder['map']['crossings']): Promise<void> => {
    const next = new Int32Array(new SharedArrayBuffer(4))
    const tell = crossings ? report.outlines : report.places
    const watch = setInterval(() => tell(Math.min(total, Atomics.load(next, 0)), total), LOOK)
    try {
      const wanted = Math.min(threads, Math.max(1, Math.ceil(total / PIECE)))
      while (started.length < wanted) started.push(new Worker(join(ownFolder(), 'worker.cjs')))
      const message: MapOrder = { map: { ask, grid, tolerance, next, values, crossings } }
      await Promise.all(started.map(worker => finished(worker, message)))
    } finally {
      clearInterval(watch)
    }
  }
  return {
    sheets,
    async values() {
      await done(grid.nodes, null)
      return values
    },
    async answers(contours, plain) {
      const jobs = new Int32Array(new SharedArrayBuffer(4 * plain.length))
      jobs.set(plain)
      const answers = new Float64Array(new SharedArrayBuffer((8 * plain.length) / JOB))
      if (answers.length > 0) await done(answers.length, { contours, jobs, answers })
      return answers
    },
    async end() {
      await Promise.all(started.splice(0).map(worker => worker.terminate()))
    },
  }
}

function finished(worker: Worker, message: MapOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', onMessage)
      worker.off('error', onError)
    }
    const onMessage = (): void => {
      settle()
      resolve()
    }
    const onError = (error: Error): void => {
      settle()
      reject(error)
    }
    worker.on('message', onMessage)
    worker.on('error', onError)
    worker.postMessage(message)
  })
}
