import { useEffect, useRef, useState } from 'preact/hooks'
import type { Inputs } from '../../src/index.js'
import type { AskedModel, ModelAnswer, ModelReply } from './ask.js'
import { startWorker } from './startWorker.js'

/** A thread that has not answered for this long is ended when the next question comes. */
const PATIENCE_MS = 400

/** The answer of a model to its present inputs: the last one stays until the next is here. */
export function useModelAnswer(
  id: string,
  variant: string | null,
  inputs: Inputs | null,
): { answer: ModelAnswer | null; isComputing: boolean; isStopped: boolean; cancel: () => void } {
  const thread = useRef<Thread | null>(null)
  const [stopped, setStopped] = useState<string | null>(null)
  const [state, setState] = useState<{ model: string; name: string; answer: ModelAnswer } | null>(null)
  const model = `${id} ${variant}`
  const name = inputs && JSON.stringify([id, variant, inputs])
  useEffect(() => {
    if (name === null || inputs === null) return
    thread.current ??= new Thread()
    let isCurrent = true
    thread.current.ask({ id, variant, inputs }, answer => {
      if (isCurrent) setState({ model, name, answer })
    })
    return () => {
      isCurrent = false
    }
  }, [name])
  useEffect(() => () => thread.current?.end(), [])
  return {
    answer: state?.model === model ? state.answer : null,
    isComputing: name !== null && state?.name !== name && stopped !== name,
    isStopped: name !== null && stopped === name,
    cancel: () => {
      thread.current?.end()
      setStopped(name)
    },
  }
}

/** One thread, kept between questions, and started anew where one took too long. */
class Thread {
  #worker: Worker | null = null
  #count = 0
  #askedAt = 0
  #waiting: ((answer: ModelAnswer) => void) | null = null

  ask(question: Omit<AskedModel, 'number'>, take: (answer: ModelAnswer) => void): void {
    if (this.#waiting && performance.now() - this.#askedAt > PATIENCE_MS) this.end()
    this.#worker ??= this.#started()
    this.#waiting = take
    this.#askedAt = performance.now()
    this.#worker.postMessage({ number: ++this.#count, ...question } satisfies AskedModel)
  }

  end(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#waiting = null
  }

  #started(): Worker {
    const worker = startWorker()
    worker.addEventListener('message', ({ data }: MessageEvent<ModelReply>) => {
      if (data.number !== this.#count || !this.#waiting) return
      const take = this.#waiting
      this.#waiting = null
      take(data)
    })
    return worker
  }
}
