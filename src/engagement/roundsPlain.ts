import type { RoundsPlan } from './roundsPlan.js'

interface State {
  /** Live objects believed alive. */
  alive: number
  /** Dead objects believed alive. */
  dead: number
  stock: number
  /** Live warheads declared killed. */
  givenUp: number
}

/**
 * The distribution of leakers of a defense in rounds, straight from the rules: the readable twin of `roundsOutcome`.
 *
 * Every state is listed by name, every look follows every round, nothing is left out. Slow: for tests with a few warheads.
 *
 * Source: computed (model M5D).
 */
export function roundsPlain(plan: RoundsPlan): { pmf: number[]; expectedUsed: number } {
  const { warheads, shotKill, falseKill = 0, falseAlive = 0 } = plan
  let states = new Map<string, number>()
  const stock = Math.max(0, plan.interceptors - (plan.reserve ?? 0))
  states.set(JSON.stringify({ alive: warheads, dead: 0, stock, givenUp: 0 }), 1)
  let expectedUsed = 0
  for (const shots of plan.plan) {
    const next = new Map<string, number>()
    for (const [name, chance] of states) {
      const before = JSON.parse(name) as State
      const objects = before.alive + before.dead
      const used = Math.min(before.stock, objects * shots)
      expectedUsed += chance * used
      for (const [survivors, volleyChance] of volley(before, shots, shotKill))
        for (const [declaredKilled, falseKillChance] of binomial(survivors, falseKill))
          for (const [declaredAlive, falseAliveChance] of binomial(objects - survivors, falseAlive)) {
            const after = JSON.stringify({
              alive: survivors - declaredKilled,
              dead: declaredAlive,
              stock: before.stock - used,
              givenUp: before.givenUp + declaredKilled,
            })
            const weight = chance * volleyChance * falseKillChance * falseAliveChance
            next.set(after, (next.get(after) ?? 0) + weight)
          }
    }
    states = next
  }
  const pmf = Array.from({ length: warheads + 1 }, () => 0)
  for (const [name, chance] of states) {
    const { alive, givenUp } = JSON.parse(name) as State
    pmf[alive + givenUp]! += chance
  }
  return { pmf, expectedUsed }
}

/** How many of the live objects survive one volley, with the chance of each number. */
function volley(state: State, shots: number, shotKill: number): [number, number][] {
  const { alive, dead, stock } = state
  const objects = alive + dead
  if (objects === 0) return [[0, 1]]
  const isShort = objects * shots > stock
  const each = isShort ? Math.floor(stock / objects) : shots
  const favored = isShort ? stock % objects : 0
  const result: [number, number][] = []
  for (let k = 0; k <= Math.min(alive, favored); k++) {
    const pick = (choose(alive, k) * choose(dead, favored - k)) / choose(objects, favored)
    if (pick === 0) continue
    for (const [a, chanceA] of binomial(k, wholePower(1 - shotKill, each + 1)))
      for (const [b, chanceB] of binomial(alive - k, wholePower(1 - shotKill, each)))
        result.push([a + b, pick * chanceA * chanceB])
  }
  return result
}

function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0
  let ways = 1
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
  return ways
}

function wholePower(x: number, n: number): number {
  let power = 1
  for (let i = 0; i < n; i++) power *= x
  return power
}

function binomial(n: number, p: number): [number, number][] {
  const chances: [number, number][] = []
  for (let k = 0; k <= n; k++) {
    const chance = choose(n, k) * wholePower(p, k) * wholePower(1 - p, n - k)
    if (chance > 0) chances.push([k, chance])
  }
  return chances
}
