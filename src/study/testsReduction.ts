import { betaBinomialPmf, binomialPmf } from '../chance/index.js'
import { gaussJacobi, pow } from '../math/index.js'

/** What a test series that both sides accept is expected to do to the distance between their mean outcomes. */
export interface TestsReduction {
  before: number
  expectedAfter: number
  /** before − expectedAfter; below 0 where the series is expected to drive the sides apart. */
  reduction: number
}

/** One position's draws: the success chance under test and the outcome that goes with it, entry by entry. */
export interface TestedDraws {
  chance: Float64Array
  outcome: Float64Array
}

/**
 * What `trials` further tests are expected to do to the gap, whatever the outcome depends on.
 *
 * Both sides accept the test (each trial succeeds with the chance in question) and each updates its own draws by the
 * binomial likelihood. How likely each result is, is mixed from both predictions with weight `omega` on the first. A side
 * that held a result to be impossible keeps its mean. Error: that of the draws, and largest for results a side held to
 * be very unlikely, because few of its draws then carry the weight.
 *
 * @throws RangeError for an empty or unequal pair of columns, a chance or omega outside [0, 1], or trials not whole
 */
export function testsReduction(
  from: TestedDraws,
  to: TestedDraws,
  trials: number,
  omega = 0.5,
): TestsReduction {
  mustBeChance('testsReduction: omega', omega)
  const [a, b] = [predictions(from, trials), predictions(to, trials)]
  return expectedGap(a, b, omega)
}

/** The conjugate case, for which the answer is exact: the sides hold Beta chances of a single shot. */
export interface SharedTests {
  /** Shapes [a, b] of the first position's Beta. */
  from: readonly [number, number]
  to: readonly [number, number]
  trials: number
  /** Shots at each warhead, and warheads: the outcome is the chance that none leaks. */
  shots: number
  warheads: number
  omega: number
}

/**
 * The same for the outcome (1 − (1 − p)^shots)^warheads when each side holds a Beta for p: exact up to rounding.
 *
 * @throws RangeError for shapes not above 0, omega outside [0, 1], or counts not whole
 */
export function conjugateTestsReduction(tests: SharedTests): TestsReduction {
  const { trials, shots, warheads, omega } = tests
  mustBeChance('conjugateTestsReduction: omega', omega)
  mustBeCount('conjugateTestsReduction: shots', shots)
  mustBeCount('conjugateTestsReduction: warheads', warheads)
  // A polynomial of this degree is averaged exactly by half as many nodes; beyond 128 nodes nothing is gained.
  const nodes = Math.min(128, Math.floor((shots * warheads) / 2) + 1)
  const meanOutcome = (a: number, b: number): number => {
    const rule = gaussJacobi(nodes, a, b)
    let mean = 0
    for (let k = 0; k < nodes; k++)
      mean += rule.weights[k]! * pow(1 - pow(1 - rule.nodes[k]!, shots), warheads)
    return mean
  }
  const side = ([a, b]: readonly [number, number]): Predictions => {
    const likely = betaBinomialPmf(trials, a, b)
    return {
      prior: meanOutcome(a, b),
      likely,
      posterior: likely.map((_, y) => meanOutcome(a + y, b + trials - y)),
    }
  }
  return expectedGap(side(tests.from), side(tests.to), omega)
}

/** One side's mean outcome before, and for each result its likelihood and the mean outcome after it. */
interface Predictions {
  prior: number
  likely: Float64Array
  posterior: Float64Array
}

function predictions({ chance, outcome }: TestedDraws, trials: number): Predictions {
  mustBeCount('testsReduction: trials', trials)
  const draws = chance.length
  if (!(draws > 0 && outcome.length === draws))
    throw new RangeError(
      `testsReduction: chance and outcome must be as long and not empty, got ${draws} and ${outcome.length}`,
    )
  const likely = new Float64Array(trials + 1)
  const posterior = new Float64Array(trials + 1)
  let prior = 0
  for (let i = 0; i < draws; i++) {
    const pmf = binomialPmf(trials, chance[i]!)
    prior += outcome[i]! / draws
    for (let y = 0; y <= trials; y++) {
      likely[y]! += pmf[y]! / draws
      posterior[y]! += (pmf[y]! * outcome[i]!) / draws
    }
  }
  for (let y = 0; y <= trials; y++) posterior[y] = likely[y]! > 0 ? posterior[y]! / likely[y]! : prior
  return { prior, likely, posterior }
}

function expectedGap(a: Predictions, b: Predictions, omega: number): TestsReduction {
  const before = Math.abs(a.prior - b.prior)
  let expectedAfter = 0
  for (let y = 0; y < a.likely.length; y++) {
    const likely = omega * a.likely[y]! + (1 - omega) * b.likely[y]!
    expectedAfter += likely * Math.abs(a.posterior[y]! - b.posterior[y]!)
  }
  return { before, expectedAfter, reduction: before - expectedAfter }
}

function mustBeChance(what: string, x: number): void {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`${what} must be in [0, 1], got ${x}`)
}

function mustBeCount(what: string, x: number): void {
  if (!(x >= 0 && Number.isSafeInteger(x)))
    throw new RangeError(`${what} must be a whole number of 0 or more, got ${x}`)
}
