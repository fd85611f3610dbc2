/** @throws RangeError unless `x` is a probability or share; `what` reads `functionName: inputName`. */
export function mustBeShare(what: string, x: number): void {
  if (!(x >= 0 && x <= 1)) throw new RangeError(`${what} must be in [0, 1], got ${x}`)
}

/** @throws RangeError unless `x` is a share above 0, something one may divide by. */
export function mustBePositiveShare(what: string, x: number): void {
  if (!(x > 0 && x <= 1)) throw new RangeError(`${what} must be in (0, 1], got ${x}`)
}

/** @throws RangeError unless `x` is an amount: 0 or more and finite, not necessarily whole. */
export function mustBeAmount(what: string, x: number): void {
  if (!(x >= 0 && x < Infinity)) throw new RangeError(`${what} must be 0 or more and finite, got ${x}`)
}
