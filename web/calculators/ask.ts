import type { InputFault, Inputs, Json } from '../../src/index.js'

/** A model asked by id and question, with its inputs. */
export interface AskedModel {
  number: number
  id: string
  variant: string | null
  inputs: Inputs
}

/** Its outputs; or what is wrong with the inputs; or why the model has no answer to them, in its own words. */
export type ModelAnswer =
  { outputs: Readonly<Record<string, Json>> } | { faults: readonly InputFault[] } | { why: string }

export type ModelReply = { number: number } & ModelAnswer
