import type { Contour } from './contourJobs.js'
import { footprintSheets } from './footprintField.js'
import type { FootprintAsk } from './footprintField.js'

/** Shares of the draws that bands are drawn for. */
export const BAND_SHARES: readonly number[] = [0.05, 0.5, 0.95]

/** Outlines are drawn for as many looks as this at most. */
const MOST_LOOKS = 9

/** How many of the draws are at least a share of them. */
export const drawsFor = (share: number, draws: number): number => Math.max(1, Math.ceil(share * draws - 1e-9))

/** A contour for each number of looks there is, and for each share of the draws. */
export function footprintContours(ask: FootprintAsk, values: Int16Array): Contour[] {
  const { families, draws, sheets } = footprintSheets(ask)
  return families.flatMap((_, sheet) => {
    let most = 0
    for (let i = sheet; i < values.length; i += sheets) most = Math.max(most, values[i]!)
    const looks = Array.from({ length: Math.min(MOST_LOOKS, most) }, (_unused, i) => ({
      sheet,
      level: i + 1,
    }))
    const shares =
      draws > 0
        ? BAND_SHARES.map(share => ({ sheet: families.length + sheet, level: drawsFor(share, draws) }))
        : []
    return [...looks, ...shares]
  })
}
