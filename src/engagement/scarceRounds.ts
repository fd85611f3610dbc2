import { evenSpreadSurvivors } from './evenSpread.js'
import type { RoundsOutcome } from './rounds.js'
import { salvoMiss } from './salvoMiss.js'
import type { ShotPlan } from './roundsPlan.js'

/**
 * Most states of one round that are worked out exactly: 40 MB, and as a rule well under a second, at worst about two.
 *
 * With looks that declare live warheads killed, three rounds pass it from about 250 warheads on and more rounds from
 * about 140; without such looks it is never passed in practice.
 */
export const MAX_STATES = 5_000_000

/** States less likely than this are left out; `pruned` is what they come to. */
const NEGLIGIBLE = 1e-16

/** The exact answer needs more than `MAX_STATES` states; the callers' way out is to draw samples, and to say so. */
export class TooManyStates extends Error {
  readonly tooLarge = true
  /** States counted when the count was given up. */
  readonly states: number

  constructor(states: number) {
    super(`roundsFrom: states must be at most ${MAX_STATES} for an exact answer, got ${states} or more`)
    this.name = 'TooManyStates'
    this.states = states
  }
}

/**
 * The distribution of leakers of a defense in rounds whose stock may run short.
 *
 * The live and the dead among the M objects believed alive are never counted apart. Until the stock runs short
 * objects do not affect one another, so each of the M is alive with the same chance, on its own, whatever happened
 * to the rest; and the round in which it does run short spends everything, so nothing after it matters. The state
 * is therefore M, what is left of the stock, and the live warheads given up by mistake (only if looks err that way).
 * A look after the last shot changes no leaker and is left out. Inputs are not checked.
 *
 * @param arrivals  chance of each number of arriving warheads
 * @param stock     interceptors that may be fired
 * @throws TooManyStates when a round has more than `MAX_STATES` states
 *
 * Source: computed (model M5D).
 */
export function scarceRounds(arrivals: Float64Array, shotPlan: ShotPlan, stock: number): RoundsOutcome {
  const { shotKill, plan, falseKill = 0, falseAlive = 0 } = shotPlan
  const warheads = arrivals.length - 1
  const width = falseKill > 0 ? warheads + 1 : 1
  const outcome: RoundsOutcome = { pmf: new Float64Array(warheads + 1), expectedUsed: 0, pruned: 0 }
  // For each stock left, a table of probabilities: row = objects believed alive, column = warheads given up.
  let tables = new Map([[stock, firstTable(arrivals, width)]])
  let alive = 1
  let shotsSoFar = 0
  for (let r = 0; r < plan.length; r++) {
    const shots = plan[r]!
    shotsSoFar += shots
    const survives = alive * salvoMiss(shotKill, shots)
    const givenUp = survives * falseKill
    const keptAlive = survives * (1 - falseKill)
    const kept = keptAlive + (1 - survives) * falseAlive
    const next = new Map<number, Float64Array>()
    const giveUp = binomialRows(width === 1 ? 0 : warheads, givenUp)
    let states = 0
    // After the last round the stock no longer matters: states with the same objects are one.
    const last = r === plan.length - 1 ? firstTable(new Float64Array(warheads + 1), width) : null
    for (const [left, table] of tables)
      for (let objects = 0; objects * width < table.length; objects++) {
        const row = table.subarray(objects * width, (objects + 1) * width)
        const mass = prunedRow(row, outcome)
        if (mass === 0) continue
        if (objects === 0) {
          addShifted(outcome.pmf, row, NONE)
          continue
        }
        outcome.expectedUsed += mass * Math.min(left, objects * shots)
        const isShort = objects * shots > left
        if (isShort) {
          const each = Math.floor(left / objects)
          const survivors = evenSpreadSurvivors(objects, left % objects, each, shotKill, alive)
          addShifted(outcome.pmf, row, survivors)
          continue
        }
        if (last) {
          for (let l = 0; l < width; l++) last[objects * width + l]! += row[l]!
          continue
        }
        const rest = left - objects * shots
        let target = next.get(rest)
        if (!target) {
          // Objects only drop out, so no more of them than this can have used what is used.
          const most =
            shotsSoFar === 0 ? warheads : Math.min(warheads, Math.floor((stock - rest) / shotsSoFar))
          states += (most + 1) * width
          if (states > MAX_STATES) throw new TooManyStates(states)
          target = new Float64Array((most + 1) * width)
          next.set(rest, target)
        }
        addGivenUp(target, row, objects, giveUp)
      }
    const most = last === null ? 0 : warheads
    for (let objects = 1; objects <= most; objects++) {
      const row = last!.subarray(objects * width, (objects + 1) * width)
      if (row.some(mass => mass > 0))
        addShifted(outcome.pmf, row, evenSpreadSurvivors(objects, 0, shots, shotKill, alive))
    }
    const keep = binomialRows(warheads, givenUp < 1 ? Math.min(1, kept / (1 - givenUp)) : 0)
    for (const table of next.values()) keepBelieved(table, width, keep)
    alive = kept > 0 ? keptAlive / kept : 0
    tables = next
  }
  return outcome
}

const NONE = Float64Array.of(1)

const start = (n: number): number => (n * (n + 1)) / 2

/** All binomial distributions of up to `most` objects, one chance: row n (n + 1 numbers) starts at n (n + 1) / 2. */
function binomialRows(most: number, chance: number): Float64Array {
  const rows = new Float64Array(start(most + 1))
  rows[0] = 1
  for (let n = 1; n <= most; n++) {
    const before = start(n - 1)
    const row = start(n)
    for (let k = 0; k < n; k++) {
      const weight = rows[before + k]!
      rows[row + k]! += weight * (1 - chance)
      rows[row + k + 1]! += weight * chance
    }
  }
  return rows
}

function firstTable(arrivals: Float64Array, width: number): Float64Array {
  const table = new Float64Array(arrivals.length * width)
  for (let objects = 0; objects < arrivals.length; objects++) table[objects * width] = arrivals[objects]!
  return table
}

/** Drops the negligible entries of a row, notes what they come to, and returns what remains. */
function prunedRow(row: Float64Array, outcome: RoundsOutcome): number {
  let mass = 0
  for (let l = 0; l < row.length; l++) {
    const chance = row[l]!
    if (chance >= NEGLIGIBLE) mass += chance
    else if (chance > 0) {
      outcome.pruned += chance
      row[l] = 0
    }
  }
  return mass
}

/** Adds to `pmf` the distribution of the sum of the warheads given up (`row`) and the survivors (`survivors`). */
function addShifted(pmf: Float64Array, row: Float64Array, survivors: Float64Array): void {
  for (let l = 0; l < row.length; l++) {
    const weight = row[l]!
    if (weight === 0) continue
    for (let k = 0; k < survivors.length; k++) pmf[l + k]! += weight * survivors[k]!
  }
}

/** First split of a look: of `objects`, each is a live one declared killed with the chance of `giveUp`. */
function addGivenUp(target: Float64Array, row: Float64Array, objects: number, giveUp: Float64Array): void {
  const width = row.length
  const most = width === 1 ? 0 : objects
  const chances = width === 1 ? 0 : start(objects)
  for (let lost = 0; lost <= most; lost++) {
    const chance = giveUp[chances + lost]!
    const at = (objects - lost) * width + lost
    for (let l = 0; l + lost < width; l++) target[at + l]! += chance * row[l]!
  }
}

/** Second split of a look, in place: each of the other objects goes on being believed alive with the chance of `keep`. */
function keepBelieved(table: Float64Array, width: number, keep: Float64Array): void {
  for (let objects = 1; objects * width < table.length; objects++) {
    const from = objects * width
    const chances = start(objects)
    let first = 0
    let last = width - 1
    while (first < width && table[from + first] === 0) first++
    if (first === width) continue
    while (table[from + last] === 0) last--
    for (let kept = 0; kept < objects; kept++) {
      const chance = keep[chances + kept]!
      if (chance === 0) continue
      const to = kept * width
      for (let l = first; l <= last; l++) table[to + l]! += chance * table[from + l]!
    }
    const chance = keep[chances + objects]!
    for (let l = first; l <= last; l++) table[from + l]! *= chance
  }
}
