import type { ModelEntry } from '../../src/index.js'

/** A model as its page describes it, without its mathematics. */
export interface Calculator {
  id: string
  words: {
    en: { question: string; reading: string; leavesOut: string; second: string; example: string }
    ru: { name: string; question: string }
  }
  entries: Entry[]
}

/** One question that can be asked of a model. */
export type Entry = Omit<ModelEntry, 'evaluate'>

export interface CalculatorData {
  models: Calculator[]
  /** What an input is, in Russian, by its English words. */
  inputs: Record<string, string>
}

/** The part of the workbench a model belongs to: the number in its id, or the scenarios. */
export const partOf = (id: string): string => /^M(\d+)/.exec(id)?.[1] ?? 'scenarios'

/** The plain name of a model; where its questions have names of their own, the one of the last stands for all. */
export const englishName = ({ entries }: Calculator): string => entries.at(-1)!.name
