import { MU } from '../earth/index.js'

/** Numbers of scratch space a track step takes. */
const WORK = 36 + 36 + 36

/** Scratch space for the track kernel, one for each thread of work. */
export const trackWork = (): Float64Array => new Float64Array(WORK)

/**
 * One step of a track in place: free flight for `dt`, then a look. The kernel beside `trackAccuracy`.
 *
 * `information` is a symmetric 6 × 6 matrix by rows, `motion` is `x y z vx vy vz` and flies on. Same equations as the
 * readable twin, but the plain information in place of its square root: digits are lost as the condition number grows
 * (errors of the track agree to 1e-10 where it is 1e10). No checks, no allocation.
 *
 * @param dt          s
 * @param site        where the sensor is at the time of the look, m, in the frame of `motion`
 * @param rangeError  one standard deviation along the line of sight, m
 * @param angleError  one standard deviation across it, rad
 *
 * Source: computed (model M3E).
 */
export function trackStep(
  information: Float64Array,
  motion: Float64Array,
  site: Float64Array,
  dt: number,
  rangeError: number,
  angleError: number,
  work: Float64Array,
): void {
  trackCoast(information, motion, dt, work)
  trackLook(information, motion, site, rangeError, angleError)
}

/**
 * Free flight of a track for `dt`, s: I ← Ψᵀ I Ψ.
 *
 * Ψ = Φ⁻¹ has the blocks of Φ exchanged and transposed, because free flight is symplectic.
 */
export function trackCoast(
  information: Float64Array,
  motion: Float64Array,
  dt: number,
  work: Float64Array,
): void {
  flown(motion, dt, work)
  carried(information, work)
}

/** What one look adds: I += Hᵀ R⁻¹ H, with R = σ_r² uuᵀ + (ρσ_θ)² (I − uuᵀ). */
export function trackLook(
  information: Float64Array,
  motion: Float64Array,
  site: Float64Array,
  rangeError: number,
  angleError: number,
): void {
  const x = motion[0]! - site[0]!
  const y = motion[1]! - site[1]!
  const z = motion[2]! - site[2]!
  const squared = x * x + y * y + z * z
  const across = 1 / (squared * angleError * angleError)
  const more = (1 / (rangeError * rangeError) - across) / squared
  information[0]! += across + more * x * x
  information[7]! += across + more * y * y
  information[14]! += across + more * z * z
  information[1]! += more * x * y
  information[2]! += more * x * z
  information[8]! += more * y * z
  information[6] = information[1]!
  information[12] = information[2]!
  information[13] = information[8]!
}

/** Free flight by one Runge–Kutta step; leaves Ψ, by rows, in the first 36 numbers of `work`. */
function flown(motion: Float64Array, dt: number, work: Float64Array): void {
  const half = dt / 2
  const sixth = dt / 6
  const x = motion[0]!
  const y = motion[1]!
  const z = motion[2]!
  const vx = motion[3]!
  const vy = motion[4]!
  const vz = motion[5]!
  // The path through the four stages, and the gravity gradient at each: xx xy xz yy yz zz at 36, 42, 48, 54.
  const p1 = gradient(work, 36, x, y, z)
  const x2 = x + half * vx
  const y2 = y + half * vy
  const z2 = z + half * vz
  const vx2 = vx - half * p1 * x
  const vy2 = vy - half * p1 * y
  const vz2 = vz - half * p1 * z
  const p2 = gradient(work, 42, x2, y2, z2)
  const x3 = x + half * vx2
  const y3 = y + half * vy2
  const z3 = z + half * vz2
  const vx3 = vx - half * p2 * x2
  const vy3 = vy - half * p2 * y2
  const vz3 = vz - half * p2 * z2
  const p3 = gradient(work, 48, x3, y3, z3)
  const x4 = x + dt * vx3
  const y4 = y + dt * vy3
  const z4 = z + dt * vz3
  const vx4 = vx - dt * p3 * x3
  const vy4 = vy - dt * p3 * y3
  const vz4 = vz - dt * p3 * z3
  const p4 = gradient(work, 54, x4, y4, z4)
  motion[0] = x + sixth * (vx + 2 * (vx2 + vx3) + vx4)
  motion[1] = y + sixth * (vy + 2 * (vy2 + vy3) + vy4)
  motion[2] = z + sixth * (vz + 2 * (vz2 + vz3) + vz4)
  motion[3] = vx - sixth * (p1 * x + 2 * (p2 * x2 + p3 * x3) + p4 * x4)
  motion[4] = vy - sixth * (p1 * y + 2 * (p2 * y2 + p3 * y3) + p4 * y4)
  motion[5] = vz - sixth * (p1 * z + 2 * (p2 * z2 + p3 * z3) + p4 * z4)

  const a1 = work[36]!
  const b1 = work[37]!
  const c1 = work[38]!
  const d1 = work[39]!
  const e1 = work[40]!
  const f1 = work[41]!
  const a2 = work[42]!
  const b2 = work[43]!
  const c2 = work[44]!
  const d2 = work[45]!
  const e2 = work[46]!
  const f2 = work[47]!
  const a3 = work[48]!
  const b3 = work[49]!
  const c3 = work[50]!
  const d3 = work[51]!
  const e3 = work[52]!
  const f3 = work[53]!
  const a4 = work[54]!
  const b4 = work[55]!
  const c4 = work[56]!
  const d4 = work[57]!
  const e4 = work[58]!
  const f4 = work[59]!
  for (let column = 0; column < 6; column++) {
    // A change of position u and of velocity w: u′ = w, w′ = G u.
    const u0 = column === 0 ? 1 : 0
    const u1 = column === 1 ? 1 : 0
    const u2 = column === 2 ? 1 : 0
    const w0 = column === 3 ? 1 : 0
    const w1 = column === 4 ? 1 : 0
    const w2 = column === 5 ? 1 : 0
    const k0 = a1 * u0 + b1 * u1 + c1 * u2
    const k1 = b1 * u0 + d1 * u1 + e1 * u2
    const k2 = c1 * u0 + e1 * u1 + f1 * u2
    let s0 = u0 + half * w0
    let s1 = u1 + half * w1
    let s2 = u2 + half * w2
    const l0 = a2 * s0 + b2 * s1 + c2 * s2
    const l1 = b2 * s0 + d2 * s1 + e2 * s2
    const l2 = c2 * s0 + e2 * s1 + f2 * s2
    const wl0 = w0 + half * k0
    const wl1 = w1 + half * k1
    const wl2 = w2 + half * k2
    s0 = u0 + half * wl0
    s1 = u1 + half * wl1
    s2 = u2 + half * wl2
    const m0 = a3 * s0 + b3 * s1 + c3 * s2
    const m1 = b3 * s0 + d3 * s1 + e3 * s2
    const m2 = c3 * s0 + e3 * s1 + f3 * s2
    const wm0 = w0 + half * l0
    const wm1 = w1 + half * l1
    const wm2 = w2 + half * l2
    s0 = u0 + dt * wm0
    s1 = u1 + dt * wm1
    s2 = u2 + dt * wm2
    const n0 = a4 * s0 + b4 * s1 + c4 * s2
    const n1 = b4 * s0 + d4 * s1 + e4 * s2
    const n2 = c4 * s0 + e4 * s1 + f4 * s2
    const p0 = u0 + sixth * (w0 + 2 * (wl0 + wm0) + w0 + dt * m0)
    const q1 = u1 + sixth * (w1 + 2 * (wl1 + wm1) + w1 + dt * m1)
    const q2 = u2 + sixth * (w2 + 2 * (wl2 + wm2) + w2 + dt * m2)
    const r0 = w0 + sixth * (k0 + 2 * (l0 + m0) + n0)
    const r1 = w1 + sixth * (k1 + 2 * (l1 + m1) + n1)
    const r2 = w2 + sixth * (k2 + 2 * (l2 + m2) + n2)
    // Column `column` of Φ = [A B; C D] becomes part of a row of Ψ = [Dᵀ −Bᵀ; −Cᵀ Aᵀ].
    if (column < 3) {
      const row = (column + 3) * 6
      work[row] = -r0
      work[row + 1] = -r1
      work[row + 2] = -r2
      work[row + 3] = p0
      work[row + 4] = q1
      work[row + 5] = q2
    } else {
      const row = (column - 3) * 6
      work[row] = r0
      work[row + 1] = r1
      work[row + 2] = r2
      work[row + 3] = -p0
      work[row + 4] = -q1
      work[row + 5] = -q2
    }
  }
}

/** Writes the gravity gradient at a place into six numbers from `at`, and returns the pull μ/r³. */
function gradient(work: Float64Array, at: number, x: number, y: number, z: number): number {
  const squared = x * x + y * y + z * z
  const pull = MU / (squared * Math.sqrt(squared))
  const three = (3 * pull) / squared
  work[at] = three * x * x - pull
  work[at + 1] = three * x * y
  work[at + 2] = three * x * z
  work[at + 3] = three * y * y - pull
  work[at + 4] = three * y * z
  work[at + 5] = three * z * z - pull
  return pull
}

/** I ← Ψᵀ I Ψ, with Ψ in the first 36 numbers of `work`. */
function carried(information: Float64Array, work: Float64Array): void {
  for (let i = 0; i < 36; i += 6) {
    const i0 = information[i]!
    const i1 = information[i + 1]!
    const i2 = information[i + 2]!
    const i3 = information[i + 3]!
    const i4 = information[i + 4]!
    const i5 = information[i + 5]!
    for (let j = 0; j < 6; j++)
      work[72 + i + j] =
        i0 * work[j]! +
        i1 * work[6 + j]! +
        i2 * work[12 + j]! +
        i3 * work[18 + j]! +
        i4 * work[24 + j]! +
        i5 * work[30 + j]!
  }
  for (let i = 0; i < 6; i++) {
    const t0 = work[i]!
    const t1 = work[6 + i]!
    const t2 = work[12 + i]!
    const t3 = work[18 + i]!
    const t4 = work[24 + i]!
    const t5 = work[30 + i]!
    for (let j = i; j < 6; j++) {
      const sum =
        t0 * work[72 + j]! +
        t1 * work[78 + j]! +
        t2 * work[84 + j]! +
        t3 * work[90 + j]! +
        t4 * work[96 + j]! +
        t5 * work[102 + j]!
      information[i * 6 + j] = sum
      information[j * 6 + i] = sum
    }
  }
}
