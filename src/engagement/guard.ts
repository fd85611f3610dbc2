/** @throws RangeError unless `x` is a probability; `what` reads `functionName: inputName`. */
export function mustBeChance(what: string, x: number): void {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`${what} must be in [0, 1], got ${x}`)
}

/** @throws RangeError unless `x` is a whole number of things, 0 included. */
export function mustBeCount(what: string, x: number): void {
  if (!(x >= 0 && Number.isSafeInteger(x)))
    throw new RangeError(`${what} must be a whole number of 0 or more, got ${x}`)
}

/** @throws RangeError unless the trials can be numbered and every count of leakers has its place */
export function mustBeSampling(
  caller: string,
  histogram: Float64Array,
  warheads: number,
  firstTrial: number,
  trials: number,
): void {
  if (!(histogram.length > warheads))
    throw new RangeError(`${caller}: histogram must have ${warheads + 1} places, got ${histogram.length}`)
  mustBeCount(`${caller}: firstTrial`, firstTrial)
  mustBeCount(`${caller}: trials`, trials)
}
