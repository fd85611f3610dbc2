/**
 * Places at least so far apart, in the order of the wanted ones and as near to them as a sweep down and one up can
 * bring them; all within the bounds where there is room.
 */
export function separated(wanted: readonly number[], apart: number, low: number, high: number): number[] {
  const order = wanted.map((at, i) => ({ at, i })).toSorted((a, b) => a.at - b.at)
  let least = low
  for (const one of order) {
    one.at = Math.max(one.at, least)
    least = one.at + apart
  }
  let most = high
  for (const one of order.toReversed()) {
    one.at = Math.min(one.at, most)
    most = one.at - apart
  }
  const places = Array.from<number>({ length: wanted.length })
  for (const { at, i } of order) places[i] = at
  return places
}
