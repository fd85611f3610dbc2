import { setSubstream, streamBlock, threefry4x32 } from '../chance/index.js'
import { mustBeDecoyedLayers } from './decoyedLayersPlan.js'
import type { DecoyedLayers } from './decoyedLayersPlan.js'

/**
 * Plays the raid of `decoyedLayersPmf` object by object and counts how many trials end with 0, 1, … leakers.
 *
 * Trial i reads substream i of `stream(seed, 'decoyed-layers')`, one word a decision, in this order: does
 * discrimination fail; for each layer, is it out; for each warhead, is it taken; for each decoy, is it taken (no words
 * if discrimination failed); then layer by layer, object by object, the type of the next object and one word a shot.
 * Random service order is played by drawing the type: with u unserved objects, w of them warheads, the next one is a
 * warhead with chance w / u. Chances are rounded to multiples of 2^−31.
 *
 * @param histogram   at least warheads + 1 places, index = leakers; counts are added
 * @param firstTrial  number of the first trial; any split of the trials gives the same counts
 * @throws RangeError for a plan outside its bounds (see `DecoyedLayers`), a short histogram or an impossible trial number
 *
 * Source: computed (models M5H and M5G).
 */
export function sampleDecoyedLayers(
  histogram: Float64Array | Uint32Array,
  plan: DecoyedLayers,
  seed: number,
  firstTrial: number,
  trials: number,
): void {
  mustBeSampling(histogram, plan, firstTrial, trials)
  const { warheads, decoys } = plan
  const layerCount = plan.layers.length
  const blind = wordsBelow(plan.discriminationCommon)
  const warheadTaken = wordsBelow(plan.warheadTaken)
  const decoyTaken = wordsBelow(plan.decoyTaken)
  const fail = Int32Array.from(plan.layers, layer => wordsBelow(layer.fail))
  const kill = Int32Array.from(plan.layers, layer => wordsBelow(layer.shotKill))
  const shots = Int32Array.from(plan.layers, layer => layer.shots)
  const interceptors = Int32Array.from(plan.layers, layer => layer.interceptors)
  const isSalvo = Uint8Array.from(plan.layers, layer => (layer.mode === 'salvo' ? 1 : 0))
  const isOut = new Uint8Array(layerCount)
  const words = streamBlock(seed, 'decoyed-layers')

  for (let trial = firstTrial; trial < firstTrial + trials; trial++) {
    setSubstream(words, trial)
    let next = refilled(words)
    const isBlind = happens(words[next++]!, blind)
    for (let l = 0; l < layerCount; l++) {
      if (next === 4) next = refilled(words)
      isOut[l] = happens(words[next++]!, fail[l]!)
    }
    let alive = 0
    for (let i = 0; i < warheads; i++) {
      if (next === 4) next = refilled(words)
      alive += happens(words[next++]!, warheadTaken)
    }
    const notTaken = warheads - alive
    let decoysAlive = 0
    if (isBlind === 1) decoysAlive = decoys
    else
      for (let i = 0; i < decoys; i++) {
        if (next === 4) next = refilled(words)
        decoysAlive += happens(words[next++]!, decoyTaken)
      }

    for (let l = 0; l < layerCount; l++) {
      if (isOut[l] === 1) continue
      const killWords = kill[l]!
      const mostShots = shots[l]!
      const salvo = isSalvo[l] === 1
      let left = interceptors[l]!
      let unservedWarheads = alive
      for (let unserved = alive + decoysAlive; unserved > 0 && left > 0; unserved--) {
        if (next === 4) next = refilled(words)
        const isWarhead = Number((words[next++]! >>> 0) * unserved < unservedWarheads * 4294967296)
        unservedWarheads -= isWarhead
        const most = Math.min(mostShots, left)
        let fired = 0
        let killed = 0
        if (salvo)
          for (; fired < most; fired++) {
            if (next === 4) next = refilled(words)
            killed |= happens(words[next++]!, killWords)
          }
        else
          for (; fired < most && killed === 0; fired++) {
            if (next === 4) next = refilled(words)
            killed = happens(words[next++]!, killWords)
          }
        left -= fired
        alive -= killed & isWarhead
        decoysAlive -= killed & (1 - isWarhead)
      }
    }
    histogram[notTaken + alive]!++
  }
}

/** Of the 2^31 values of a word's upper 31 bits, how many let an event of this chance happen. */
const wordsBelow = (chance: number): number => Math.round(chance * 2147483648) | 0

/** 1 if the word's upper 31 bits lie below `words`, else 0; without a branch, because a fair branch is often guessed wrong. */
const happens = (word: number, words: number): number => ((word >>> 1) - words) >>> 31

/** Replaces the four words by the next four; returns the place of the first. */
function refilled(words: Int32Array): 0 {
  threefry4x32(words)
  words[4]!++
  return 0
}

function mustBeSampling(
  histogram: Float64Array | Uint32Array,
  plan: DecoyedLayers,
  firstTrial: number,
  trials: number,
): void {
  mustBeDecoyedLayers('sampleDecoyedLayers', plan)
  if (!(histogram.length > plan.warheads))
    throw new RangeError(
      `sampleDecoyedLayers: histogram must have warheads + 1 places, got ${histogram.length}`,
    )
  if (!(Number.isSafeInteger(firstTrial) && firstTrial >= 0))
    throw new RangeError(
      `sampleDecoyedLayers: firstTrial must be an integer in 0 … 2^53 - 1, got ${firstTrial}`,
    )
  if (!(Number.isSafeInteger(trials) && trials >= 0 && Number.isSafeInteger(firstTrial + trials)))
    throw new RangeError(
      `sampleDecoyedLayers: trials must be an integer in 0 … 2^53 - 1 - firstTrial, got ${trials}`,
    )
}
