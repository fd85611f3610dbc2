import type { Distribution } from './distribution.js'

/** @throws RangeError in the name of `caller` when the numbers of a distribution make no sense */
export function mustBeDistribution(caller: string, d: Distribution): void {
  const must = (holds: boolean, what: string, got: unknown): void => {
    if (!holds) throw new RangeError(`${caller}: ${what}, got ${String(got)}`)
  }
  switch (d.kind) {
    case 'point':
      return must(Number.isFinite(d.value), 'value must be finite', d.value)
    case 'normal': {
      const inside = d.scale === 'logit' ? 'in (0, 1)' : d.scale === 'log' ? 'positive and finite' : 'finite'
      const [least, most] = [d.scale === 'plain' ? -Infinity : 0, d.scale === 'logit' ? 1 : Infinity]
      must(d.q05 > least && d.q05 < most, `q05 must be ${inside}`, d.q05)
      must(d.q95 >= d.q05 && d.q95 < most, `q95 must be ${inside} and not below q05`, d.q95)
      return
    }
    case 'triangular':
      must(Number.isFinite(d.low) && Number.isFinite(d.high), 'ends must be finite', `${d.low} and ${d.high}`)
      return must(d.low <= d.mode && d.mode <= d.high, `mode must be in [${d.low}, ${d.high}]`, d.mode)
    case 'beta':
      must(d.a > 0 && d.a < Infinity, 'a must be positive and finite', d.a)
      return must(d.b > 0 && d.b < Infinity, 'b must be positive and finite', d.b)
    case 'choice':
      mustBeWeights(must, d.values.length, d.weights)
      return must(d.values.every(Number.isFinite), 'values must be finite', d.values.join(', '))
    case 'mixture':
      mustBeWeights(must, d.of.length, d.weights)
      for (const part of d.of) mustBeDistribution(caller, part)
  }
}

function mustBeWeights(
  must: (holds: boolean, what: string, got: unknown) => void,
  count: number,
  weights: readonly number[],
): void {
  must(
    count >= 1 && weights.length === count,
    `weights must be one for each of 1 or more entries (${count})`,
    weights.length,
  )
  must(
    weights.every(w => w >= 0 && w < Infinity) && weights.some(w => w > 0),
    'weights must be 0 or more, not all 0',
    weights.join(', '),
  )
}
