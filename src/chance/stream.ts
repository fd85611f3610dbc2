import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { threefry4x32 } from './threefry.js'

/**
 * The first block of a named stream, ready for `threefry4x32`: counter 0 and the stream's key.
 *
 * The key is the first 16 bytes of SHA-256 of `seed/path`, as four big-endian words.
 *
 * @param seed  integer in 0 … 2^53 − 1
 * @param path  name of the stream, such as `raid/shots`
 * @throws RangeError for any other seed
 */
export function streamBlock(seed: number, path: string): Int32Array {
  if (!(Number.isSafeInteger(seed) && seed >= 0))
    throw new RangeError(`stream: seed must be an integer in 0 … 2^53 - 1, got ${seed}`)
  const digest = sha256(utf8ToBytes(`${seed}/${path}`))
  const bytes = new DataView(digest.buffer, digest.byteOffset)
  const block = new Int32Array(12)
  for (let i = 0; i < 4; i++) block[8 + i] = bytes.getInt32(4 * i)
  return block
}

/** Sets the counter of `block` to the start of substream `index`, an integer in 0 … 2^53 − 1. */
export function setSubstream(block: Int32Array, index: number): void {
  block[4] = 0
  block[5] = 0
  block[6] = index
  block[7] = Math.floor(index / 4294967296)
}

/**
 * Random numbers that depend on nothing but their name: seed, path, substream and place.
 *
 * Substream `i` (say, one trial) is Threefry-4x32 of the counters (block, 0, i mod 2^32, i div 2^32), block = 0, 1, …,
 * four words a block. Whatever was drawn before, or elsewhere, moves none of them.
 */
export class Stream {
  readonly #block: Int32Array
  #next = 4

  /** @param block  a fresh block from `streamBlock` */
  constructor(block: Int32Array) {
    this.#block = block
  }

  /**
   * The same stream, set to the first word of substream `index`.
   *
   * @param index  integer in 0 … 2^53 − 1
   * @throws RangeError for any other index
   */
  at(index: number): this {
    if (!(Number.isSafeInteger(index) && index >= 0))
      throw new RangeError(`Stream.at: index must be an integer in 0 … 2^53 - 1, got ${index}`)
    setSubstream(this.#block, index)
    this.#next = 4
    return this
  }

  /** The next word: an integer in 0 … 2^32 − 1, each as likely. A substream has 2^34 of them. */
  word(): number {
    if (this.#next === 4) {
      threefry4x32(this.#block)
      this.#block[4]!++
      this.#next = 0
    }
    return this.#block[this.#next++]! >>> 0
  }

  /**
   * The next uniform number, strictly between 0 and 1, from two words.
   *
   * An odd multiple of 2^−53 (52 random bits and a last bit that is always 1), because then neither 0 nor 1 can
   * come out, the mean is exactly 1/2, and `1 − u` is such a number too.
   */
  uniform(): number {
    const high = this.word() >>> 5
    const low = this.word() >>> 6
    return (high * 67108864 + (low | 1)) / 9007199254740992
  }
}

/** The stream named by `seed` and `path`, at its substream 0. */
export const stream = (seed: number, path: string): Stream => new Stream(streamBlock(seed, path))
