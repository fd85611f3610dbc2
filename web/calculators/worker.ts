import { REGISTRY, checkedInputs } from '../../src/index.js'
import type { AskedModel, ModelAnswer, ModelReply } from './ask.js'

/** The thread of the calculators: it alone holds the models, and a question that takes too long ends with it. */
function answer({ id, variant, inputs }: AskedModel): ModelAnswer {
  const entry = REGISTRY.find(one => one.id === id && one.variant === variant)
  if (!entry) return { why: id }
  const checked = checkedInputs(entry, inputs)
  if ('faults' in checked) return checked
  try {
    return { outputs: entry.evaluate(checked) }
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) }
  }
}

addEventListener('message', ({ data }: MessageEvent<AskedModel>) => {
  const reply: ModelReply = { number: data.number, ...answer(data) }
  postMessage(reply)
})
