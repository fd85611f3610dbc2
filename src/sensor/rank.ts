import { normalDensity, normalSurvival } from '../chance/index.js'
import { exp } from '../math/index.js'

/** The most decoys in one cluster that the rule below is good for. */
export const MOST_DECOYS = 1000
/** Beyond this k-factor the warhead scores highest but for less than 1e-13, so K is taken as this. */
const LARGEST_SEPARATION = 12
/** Scores farther than this from the warhead's mean are left out: 2e-14 of all cases. */
const REACH = 7.7
const FINEST = 1 / 32
const FIRST = -8
const COUNT = Math.ceil((LARGEST_SEPARATION + REACH - FIRST) / FINEST) + 1

/** For each score of a fixed grid: the chance that a decoy scores above it, that it scores below, and its density. */
const above = new Float64Array(COUNT)
const below = new Float64Array(COUNT)
const density = new Float64Array(COUNT)

/** Fills the grid on first use, so that whoever does not ask need not wait for it. */
function fillGrid(): void {
  if (density[0] !== 0) return
  for (let i = 0; i < COUNT; i++) {
    const score = FIRST + i * FINEST
    above[i] = normalSurvival(score)
    below[i] = normalSurvival(-score)
    density[i] = normalDensity(score)
  }
}

/**
 * The chance that the one warhead of a cluster is among the m best-scored objects, for every m at once.
 *
 * One warhead and `decoys` decoys with normal scores of equal spread, apart by the k-factor. With K = 0 the answer is
 * m/(n + 1). Good to 1e-12 (today 2e-13); the trapezoid rule on a smooth bell-shaped curve, because it gains
 * digits faster than any other there and shares its grid between calls. Allocates nothing.
 *
 * @param out         out[m − 1] becomes the chance for m = 1 … decoys + 1; longer arrays keep their rest
 * @param separation  k-factor K, 0 or more
 * @param decoys      n, a whole number in 0 … 1000
 * @throws RangeError outside those domains, or when out is too short
 *
 * Source: computed (model M4C).
 */
export function rankProbabilities(out: Float64Array, separation: number, decoys: number): void {
  mustBeCluster('rankProbabilities', separation, decoys)
  if (!(out.length > decoys))
    throw new RangeError(`rankProbabilities: out must have room for ${decoys + 1} numbers, got ${out.length}`)
  if (separation === 0) {
    for (let m = 1; m <= decoys; m++) out[m - 1] = m / (decoys + 1)
    out[decoys] = 1
    return
  }
  fillGrid()
  const K = Math.min(separation, LARGEST_SEPARATION)
  // The step stays below 1/√n, because the score that the m-th best decoy reaches scatters by about 1.25/√n at least.
  const stride = decoys <= 2 ? 16 : decoys <= 16 ? 8 : decoys <= 64 ? 4 : decoys <= 256 ? 2 : 1
  const step = stride * FINEST
  const start = Math.max(0, Math.ceil((K - REACH - FIRST) / FINEST))
  const end = Math.min(COUNT - 1, Math.floor((K + REACH - FIRST) / FINEST))
  // exp(K x − K²/2) turns the density of a decoy at x into that of the warhead; from node to node it grows by a factor.
  let tilt = step * exp(K * (FIRST + start * FINEST) - 0.5 * K * K)
  const growth = exp(K * step)
  for (let j = 0; j <= decoys; j++) out[j] = 0
  for (let i = start; i <= end; i += stride, tilt *= growth) {
    const weight = density[i]! * tilt
    const up = above[i]!
    const down = below[i]!
    // Terms of up^j down^(n − j), from whichever end is larger.
    if (up <= down) {
      const ratio = up / down
      let term = weight * wholePower(down, decoys)
      for (let j = 0; j <= decoys; j++, term *= ratio) out[j]! += term
    } else {
      const ratio = down / up
      let term = weight * wholePower(up, decoys)
      for (let j = decoys; j >= 0; j--, term *= ratio) out[j]! += term
    }
  }
  let ways = 1
  let sum = 0
  for (let j = 0; j < decoys; j++) {
    sum += ways * out[j]!
    out[j] = Math.min(1, sum)
    ways *= (decoys - j) / (j + 1)
  }
  out[decoys] = 1
}

/**
 * The chance that the one warhead of a cluster is among the m best-scored objects.
 *
 * @param m  number of objects selected, a whole number of 1 or more; all of them when m exceeds decoys
 * @throws RangeError outside those domains, and as `rankProbabilities`
 *
 * Source: computed (model M4C).
 */
export function rankProbability(separation: number, decoys: number, m: number): number {
  mustBeCluster('rankProbability', separation, decoys)
  if (!(m >= 1 && Number.isSafeInteger(m)))
    throw new RangeError(`rankProbability: m must be a whole number of 1 or more, got ${m}`)
  const chances = new Float64Array(decoys + 1)
  rankProbabilities(chances, separation, decoys)
  return chances[Math.min(m, decoys + 1) - 1]!
}

/**
 * The fewest objects to select so that the warhead is among them with chance p.
 *
 * @param p  wanted chance, in (0, 1]
 * @throws RangeError outside those domains, and as `rankProbabilities`
 *
 * Source: computed (model M4C).
 */
export function smallestSelection(separation: number, decoys: number, p: number): number {
  mustBeCluster('smallestSelection', separation, decoys)
  if (!(p > 0 && p <= 1)) throw new RangeError(`smallestSelection: p must be in (0, 1], got ${p}`)
  const chances = new Float64Array(decoys + 1)
  rankProbabilities(chances, separation, decoys)
  let m = 1
  while (chances[m - 1]! < p) m++
  return m
}

/** x to a whole power n, by repeated squaring: a handful of products. */
function wholePower(x: number, n: number): number {
  let power = 1
  let square = x
  for (let left = n; left > 0; left >>= 1) {
    if (left & 1) power *= square
    square *= square
  }
  return power
}

function mustBeCluster(name: string, separation: number, decoys: number): void {
  if (!(separation >= 0 && separation < Infinity))
    throw new RangeError(`${name}: separation must be 0 or more and finite, got ${separation}`)
  if (!(decoys >= 0 && decoys <= MOST_DECOYS && Number.isSafeInteger(decoys)))
    throw new RangeError(`${name}: decoys must be a whole number in 0 … ${MOST_DECOYS}, got ${decoys}`)
}
