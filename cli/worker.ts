import { parentPort } from 'node:worker_threads'
import { sampledBlocks } from '../src/index.js'
import type { Stretch } from '../src/index.js'
import type { Assignment } from './sampling.js'

// A sampling thread: simulates the stretches it is sent and answers with their moments.
parentPort?.on('message', ({ assignment, stretch }: { assignment: Assignment; stretch: Stretch }) => {
  const { scenario, position, seed } = assignment
  parentPort?.postMessage(sampledBlocks(scenario, position, seed, stretch))
})
