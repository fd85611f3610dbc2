import type { NoWindow, TimeSpan } from '../../interceptor/index.js'

/** Why a site, or the whole defense, has no intercept. */
export type NoLook = NoWindow | 'not-tracked' | 'no-radar' | 'no-site'

/** One round of shooting and looking at the threat. */
export interface Look {
  /** Place in the list of sites. */
  readonly site: number
  /** From when on the site may launch; when it does, to meet the threat as soon as it can; and when it meets it, s. */
  readonly ready: number
  readonly launch: number
  readonly intercept: number
  /** Where: along the ground from the site, and height, m. */
  readonly range: number
  readonly altitude: number
}

/** What one site can do about the threat. */
export interface SiteWindows {
  /** When it may first launch, s; null where no radar of its own tracks the threat. */
  readonly commit: number | null
  /** Which radar gives that track; null where none does. */
  readonly trackedBy: number | null
  /** Every time at which it can intercept after its commit, s. */
  readonly windows: readonly TimeSpan[]
  /** Rounds of the joint chain that this site shoots. */
  readonly looks: number
  /** Why it has no window, or null. */
  readonly why: NoLook | null
}

/** Reasons from the nearest miss to the farthest: what came closest to an intercept is what is told. */
const NEAREST_FIRST: readonly NoLook[] = [
  'too-late',
  'flight-too-long',
  'out-of-reach',
  'never-in-altitude-band',
  'not-tracked',
  'no-radar',
]

/** Why no site has a look, given why each has none. */
export const whyNoLook = (reasons: readonly NoLook[]): NoLook =>
  NEAREST_FIRST.find(why => reasons.includes(why)) ?? 'no-site'
