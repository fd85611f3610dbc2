import { exp, log1p } from '../math/index.js'
import type { Highs } from 'highs'
import type { AllocationPlan } from './allocationPlan.js'
import { survivingValue } from './survivingValue.js'

/** A certain kill counts as this chance of a miss, so that its logarithm is finite. */
const SURE_MISS = 1e-12
/** Where the curve e^(−y) first gets its tangents. */
const TANGENTS = [0, 0.5, 1, 2, 4]
const MOST_ROUNDS = 12
const MOST_NODES = 2000
/** HiGHS's word for a solution that keeps every row. */
const FEASIBLE = 2
/** What the solver's tolerances may add to its bound, as a share of the total value. */
const SLACK = 2e-6

/** The solver, loaded when it is first needed: a megabyte of WebAssembly. */
let loaded: Promise<Highs> | undefined

/**
 * Whole shots close to the best, and a floor under what any shots leave, by an integer program with tangents.
 *
 * A threat survives with e^(−y), y = Σ x_ij a_ij. Tangents lie below that curve, so the program's bound is a bound of the
 * problem; after each solution the tangents at its own points are added, until value and bound meet.
 *
 * Source: Andersen et al. (2022) (unchecked); HiGHS.
 */
export async function outerApproximation(
  plan: AllocationPlan,
  start: readonly (readonly number[])[],
  fractional: readonly Float64Array[],
  wanted: number,
): Promise<{ shots: number[][]; surviving: number; bound: number }> {
  const highs = await (loaded ??= import('highs').then(({ default: load }) => load()))
  const { threats, kill } = plan
  const total = threats.reduce((sum, threat) => sum + threat.value, 0)
  const rates = kill.map(row => row.map(p => -log1p(-Math.min(p, 1 - SURE_MISS))))
  const hardness = (shots: readonly ArrayLike<number>[], j: number): number =>
    shots.reduce((sum, row, i) => sum + row[j]! * rates[i]![j]!, 0)
  const tangents = threats.map((_, j) => new Set([...TANGENTS, hardness(start, j), hardness(fractional, j)]))
  let best = { shots: start.map(row => [...row]), surviving: survivingValue(plan, start) }
  let bound = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { shots, floor } = solved(highs, plan, rates, tangents, Math.max(wanted / 4, 1e-9))
    bound = Math.max(bound, total * (floor - SLACK))
    if (shots === null) break
    const surviving = survivingValue(plan, shots)
    if (surviving < best.surviving) best = { shots, surviving }
    if (best.surviving - bound <= wanted * best.surviving) break
    const known = tangents.reduce((sum, set) => sum + set.size, 0)
    tangents.forEach((set, j) => set.add(hardness(shots, j)))
    if (tangents.reduce((sum, set) => sum + set.size, 0) === known) break
  }
  return { ...best, bound }
}

/** The program with the tangents so far: the shots it finds, and the floor it proves as a share of the total value. */
function solved(
  highs: Highs,
  { sites, threats, kill, most }: AllocationPlan,
  rates: readonly (readonly number[])[],
  tangents: readonly ReadonlySet<number>[],
  gap: number,
): { shots: number[][] | null; floor: number } {
  const total = threats.reduce((sum, threat) => sum + threat.value, 0)
  // Columns: each threat's chance to survive, then each kind of shot that can be fired.
  const kinds = kill
    .flatMap((row, i) =>
      row.map((p, j) => ({ i, j, p, upper: Math.min(sites[i]!.inventory, most?.[i]![j] ?? Infinity) })),
    )
    .filter(({ p, upper }) => p > 0 && upper > 0)
    .map((kind, k) => ({ ...kind, column: threats.length + k }))
  const columns = threats.length + kinds.length
  const rows: { entries: (readonly [column: number, value: number])[]; from: number; to: number }[] = [
    ...sites.map(({ inventory }, i) => ({
      entries: kinds.filter(kind => kind.i === i).map(({ column }) => [column, 1] as const),
      from: 0,
      to: inventory,
    })),
    ...tangents.flatMap((set, j) => {
      const own = kinds.filter(kind => kind.j === j)
      return Array.from(set, y => {
        const left = exp(-y)
        const pulls = own.map(({ i, column }) => [column, rates[i]![j]! * left] as const)
        return { entries: [[j, 1] as const, ...pulls], from: left * (1 + y), to: Infinity }
      })
    }),
  ]
  const starts = [0]
  for (const { entries } of rows) starts.push(starts.at(-1)! + entries.length)
  const program = {
    numCols: columns,
    numRows: rows.length,
    colCost: [...threats.map(threat => threat.value / total), ...kinds.map(() => 0)],
    colLower: Array.from({ length: columns }, () => 0),
    colUpper: [...threats.map(() => 1), ...kinds.map(({ upper }) => upper)],
    rowLower: rows.map(({ from }) => from),
    rowUpper: rows.map(({ to }) => to),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns,
      starts,
      indices: rows.flatMap(({ entries }) => entries.map(([column]) => column)),
      values: rows.flatMap(({ entries }) => entries.map(([, value]) => value)),
    },
    integrality: Int32Array.from({ length: columns }, (_, column) => (column < threats.length ? 0 : 1)),
  }
  const model = highs.createModel()
  model.options.set({ output_flag: false, mip_rel_gap: gap, mip_max_nodes: MOST_NODES, random_seed: 0 })
  model.passModel(program)
  model.run()
  const floor = Number(model.info.get('mip_dual_bound'))
  const { colValue } = model.getSolution()
  const hasShots = Number(model.info.get('primal_solution_status')) === FEASIBLE
  model.dispose()
  const shots = kill.map(row => row.map(() => 0))
  // Adding 0 turns −0 into 0.
  for (const { i, j, column } of kinds) if (hasShots) shots[i]![j] = Math.round(colValue[column]!) + 0
  return { shots: hasShots ? shots : null, floor: Number.isFinite(floor) ? Math.max(0, floor) : 0 }
}
