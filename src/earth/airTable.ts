import { standardAir } from './standardAir.js'

/** Heights where the slope of the density jumps, geometric m: the ends of the layers and of the tabulated stretches. */
const KINKS = [
  ...[11e3, 20e3, 32e3, 47e3, 51e3, 71e3].map(h => (6_356_766 * h) / (6_356_766 - h)),
  86e3,
  90e3,
  100e3,
  110e3,
  120e3,
  150e3,
  200e3,
  300e3,
  400e3,
  500e3,
  600e3,
]
/** Numbers a cell takes: where it is split, and a cubic below and above the split. */
const CELL = 9
/** Cells of 1 km to 150 km, then of 10 km to 1000 km. */
const FINE = 150
const CELLS = FINE + 85

const bottomOf = (cell: number): number => (cell < FINE ? cell * 1e3 : 150e3 + (cell - FINE) * 1e4)

/** Lowest powers first: the cubic in d through the density at four heights between d = low and d = high of a cell. */
function cubicWithin(cell: number, low: number, high: number): number[] {
  const [bottom, width] = [bottomOf(cell), bottomOf(cell + 1) - bottomOf(cell)]
  // A hair inside the ends, so that a value belongs to this side of a kink.
  const at = [0, 1, 2, 3].map(i => low + (high - low) * (1e-12 + (i / 3) * (1 - 2e-12)))
  const values = at.map(d => standardAir(bottom + d * width).density)
  const total = [0, 0, 0, 0]
  for (let i = 0; i < 4; i++) {
    let basis = [1, 0, 0, 0]
    let over = 1
    for (let j = 0; j < 4; j++) {
      if (j === i) continue
      basis = basis.map((_, k) => (basis[k - 1] ?? 0) - at[j]! * basis[k]!)
      over *= at[i]! - at[j]!
    }
    basis.forEach((part, k) => (total[k]! += (values[i]! / over) * part))
  }
  return total
}

let made: Float64Array | null = null

/**
 * The density of the standard air as cubics, for the inner loop of a flight, which must not call `exp`.
 *
 * Nine numbers a cell: where the cell is split, as a share of it (above 1: nowhere), then the cubic below and the one
 * above the split, lowest power first. Within 1e-6 of `standardAir` to 150 km and 3e-5 above, of the value. Made once.
 */
export function airTable(): Float64Array {
  if (made) return made
  made = new Float64Array(CELLS * CELL)
  for (let cell = 0; cell < CELLS; cell++) {
    const [bottom, top] = [bottomOf(cell), bottomOf(cell + 1)]
    const kink = KINKS.find(height => height > bottom && height < top)
    const split = kink === undefined ? 2 : (kink - bottom) / (top - bottom)
    const below = cubicWithin(cell, 0, Math.min(split, 1))
    made.set([split, ...below, ...(kink === undefined ? below : cubicWithin(cell, split, 1))], cell * CELL)
  }
  return made
}

/** Density of the air by `airTable`, kg/m³; the sum the flight kernel has inlined. */
export function tabledDensity(height: number): number {
  if (!(height < 1e6)) return 0
  const air = airTable()
  const x = height < 0 ? 0 : height < 150e3 ? height * 0.001 : FINE + (height - 150e3) * 0.0001
  const cell = Math.floor(x)
  const d = x - cell
  const at = cell * CELL + (d >= air[cell * CELL]! ? 4 : 0)
  return air[at + 1]! + d * (air[at + 2]! + d * (air[at + 3]! + d * air[at + 4]!))
}
