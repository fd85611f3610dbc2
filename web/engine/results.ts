import { DEFAULT_SEED, exactResults } from '../../src/index.js'
import type { PositionResult, Scenario } from '../../src/index.js'
import type { OwnPosition, PageEdit } from '../state/state.js'

/** What results of one question depend on beside its file. */
export interface Changes {
  own: readonly OwnPosition[]
  edits: readonly PageEdit[]
}

/** More than a frame or two, and a slider would stutter. */
const TOO_LONG_MS = 25
/** Two positions, and as many to go back to. */
const MOST_KEPT = 4

interface Kept {
  results: Map<string, PositionResult>
  /** How long the last one took. */
  lastMs: number
}

const byQuestion = new WeakMap<Scenario, Kept>()

/** Results of single positions of a question: one that no edit has touched since is not computed again. */
export class ResultKeeper {
  readonly #kept: Kept
  readonly #changes: Changes

  /**
   * @param shipped  the scenario before any change, which the kept results belong to
   */
  constructor(shipped: Scenario, changes: Changes) {
    this.#kept = byQuestion.get(shipped) ?? { results: new Map(), lastMs: 0 }
    byQuestion.set(shipped, this.#kept)
    this.#changes = changes
  }

  /** Whether the result is at hand, or was not dear the last time. */
  isQuick(position: string): boolean {
    return this.#kept.results.has(this.#key(position)) || this.#kept.lastMs <= TOO_LONG_MS
  }

  /** What the position of the changed scenario leads to. */
  result(scenario: Scenario, position: string, draws: number): PositionResult {
    const known = this.#kept.results.get(this.#key(position))
    if (known) return known
    const start = performance.now()
    const [found] = exactResults(scenario, [position], { seed: DEFAULT_SEED, draws })
    this.#kept.lastMs = performance.now() - start
    this.keep(position, found!)
    return found!
  }

  /** Takes a result that was computed elsewhere. */
  keep(position: string, result: PositionResult): void {
    const { results } = this.#kept
    results.set(this.#key(position), result)
    if (results.size > MOST_KEPT) results.delete(results.keys().next().value!)
  }

  /** Lets the next result be computed here, however long it takes. */
  doHere(): void {
    this.#kept.lastMs = 0
  }

  #key(position: string): string {
    const { own, edits } = this.#changes
    return JSON.stringify([
      position,
      own.find(one => one.key === position) ?? null,
      edits.filter(one => one.position === null || one.position === position),
    ])
  }
}
