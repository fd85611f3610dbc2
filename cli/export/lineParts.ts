import type { Sample } from './scene.js'

/** A path in pieces that do not cross 180°: each crossing ends one piece and begins the next, on either side of it. */
export function lineParts(samples: readonly Sample[]): Sample[][] {
  const parts: Sample[][] = []
  let part: Sample[] = []
  for (const sample of samples) {
    const last = part.at(-1)
    const turn = last === undefined ? 0 : sample.longitudeDeg - last.longitudeDeg
    if (last !== undefined && Math.abs(turn) > 180) {
      const side = turn < 0 ? 180 : -180
      const there = sample.longitudeDeg + 2 * side
      const x = there === last.longitudeDeg ? 0 : (side - last.longitudeDeg) / (there - last.longitudeDeg)
      const mixed = (a: number, b: number): number => a + x * (b - a)
      const cut = {
        time: mixed(last.time, sample.time),
        latitudeDeg: mixed(last.latitudeDeg, sample.latitudeDeg),
        height: mixed(last.height, sample.height),
      }
      parts.push([...part, { ...cut, longitudeDeg: side }])
      part = [{ ...cut, longitudeDeg: -side }]
    }
    part.push(sample)
  }
  return part.length > 0 ? [...parts, part] : parts
}
