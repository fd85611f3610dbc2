import { parentPort } from 'node:worker_threads'
import { sampledBlocks } from '../src/index.js'
import type { Stretch } from '../src/index.js'
import type { MapOrder } from './map/fieldWorkers.js'
import { followOrder } from './map/followOrder.js'
import type { Assignment } from './sampling.js'

// A thread of the command: simulates the stretches it is sent and answers with their moments, or draws its part of a map.
parentPort?.on('message', (message: { assignment: Assignment; stretch: Stretch } | MapOrder) => {
  if ('map' in message) {
    followOrder(message)
    parentPort?.postMessage(null)
    return
  }
  const { scenario, position, seed } = message.assignment
  parentPort?.postMessage(sampledBlocks(scenario, position, seed, message.stretch))
})
