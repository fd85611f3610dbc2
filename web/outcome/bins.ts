/** A stretch of counts of leakers, and the chance of each position that the count lies in it. */
export interface Bin {
  from: number
  to: number
  chances: readonly number[]
}

/** More bars than this cannot be told apart. */
const MOST = 16
/** A chance below this is not drawn at either end. */
const LEAST = 0.0005

/**
 * Distributions of leakers as bars of one picture: from the first to the last count that any of them gives a visible
 * chance, one bar a count where they fit, else equal stretches.
 */
export function leakerBins(distributions: readonly (readonly number[])[]): Bin[] {
  const longest = Math.max(0, ...distributions.map(one => one.length))
  const isVisible = (count: number): boolean => distributions.some(one => (one[count] ?? 0) >= LEAST)
  let [first, last] = [0, longest - 1]
  // Few warheads are shown whole, so that the axis does not move with the values.
  if (longest > MOST) {
    while (first < last && !isVisible(first)) first++
    while (last > first && !isVisible(last)) last--
  }
  const width = Math.max(1, Math.ceil((last - first + 1) / MOST))
  const bins: Bin[] = []
  for (let from = first; from <= last; from += width) {
    const to = Math.min(last, from + width - 1)
    const chances = distributions.map(one => {
      let sum = 0
      for (let count = from; count <= to; count++) sum += one[count] ?? 0
      return sum
    })
    bins.push({ from, to, chances })
  }
  return bins
}

/** From which to which count nine outcomes in ten lie: 5 % at most are below, 5 % at most above. */
export function centralCounts(distribution: readonly number[]): readonly [number, number] {
  let [low, below] = [0, distribution[0] ?? 1]
  while (low < distribution.length - 1 && below <= 0.05) below += distribution[++low]!
  let [high, above] = [distribution.length - 1, distribution.at(-1) ?? 1]
  while (high > low && above <= 0.05) above += distribution[--high]!
  return [low, high]
}
