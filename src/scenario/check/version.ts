import { keysAt, locatedAt } from '../text/located.js'
import type { Review } from '../text/review.js'
import { FORMAT_VERSION } from '../schema.js'

/** The key that says what a file is, and that of the other kind of file. */
export const SCENARIO_KEY = 'crawford'
export const CASE_KEY = 'crawford-case'

/** Keys by which a scenario without its first line is still known to be one. */
const TELLING = ['assumptions', 'positions', 'model', 'questions']

/** Whether a file is meant to be of this kind and version; says so where it is not, and then the rest is not looked at. */
export function isReadable(review: Review, key: typeof SCENARIO_KEY | typeof CASE_KEY): boolean {
  const { tree } = review
  const keys = keysAt(tree, [])
  if (!keys.includes(key)) {
    const other = key === SCENARIO_KEY ? CASE_KEY : SCENARIO_KEY
    if (keys.includes(other)) review.say(key === SCENARIO_KEY ? 'is-case' : 'is-scenario', [other], {}, 'key')
    else if (keys.some(one => TELLING.includes(one))) return true
    else review.say('not-crawford', [], { expected: `${key}: ${FORMAT_VERSION}` })
    return false
  }
  const version = locatedAt(tree, [key])
  const isNewer =
    version?.kind === 'scalar' && typeof version.value === 'number' && version.value > FORMAT_VERSION
  if (isNewer) review.say('newer-version', [key], { expected: FORMAT_VERSION, found: String(version.value) })
  return !isNewer
}
