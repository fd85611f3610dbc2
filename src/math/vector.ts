/** Three numbers, or the first three of a longer array. */
type Triple = ArrayLike<number>

/** Product of two vectors, a number. */
export const dot = (a: Triple, b: Triple): number => a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!

/** Length of a vector. */
export const norm = (a: Triple): number => Math.sqrt(dot(a, a))

/** Vector at right angles to two others, a × b, written into `out`, which may be one of them. */
export function cross(out: Float64Array, a: Triple, b: Triple): void {
  const [ax, ay, az] = [a[0]!, a[1]!, a[2]!]
  const [bx, by, bz] = [b[0]!, b[1]!, b[2]!]
  out[0] = ay * bz - az * by
  out[1] = az * bx - ax * bz
  out[2] = ax * by - ay * bx
}
