/** Round numbers from `low` to `high`, about `count` of them, for an axis. */
export function ticks(low: number, high: number, count: number): number[] {
  const span = high - low
  if (!(span > 0)) return [low]
  const rough = span / count
  let unit = 1
  while (unit * 10 <= rough) unit *= 10
  while (unit > rough) unit /= 10
  const step = [1, 2, 2.5, 5, 10].map(times => times * unit).find(one => one >= rough * 0.999)!
  const marks: number[] = []
  for (let i = Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++)
    marks.push(Number((i * step).toPrecision(12)))
  return marks
}
