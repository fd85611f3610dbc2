import type { AllocationPlan } from './allocationPlan.js'

/** The value that is expected to survive these shots: Σ V_j Π (1 − p_ij)^(shots_ij). */
export function survivingValue(
  { threats, kill }: Pick<AllocationPlan, 'threats' | 'kill'>,
  shots: readonly (readonly number[])[],
): number {
  let sum = 0
  threats.forEach(({ value }, j) => {
    let left = value
    shots.forEach((row, i) => {
      for (let shot = 0; shot < row[j]!; shot++) left *= 1 - kill[i]![j]!
    })
    sum += left
  })
  return sum
}
