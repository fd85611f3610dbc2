import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clusterSelection } from './index.js'

const counts = fc.record({
  warheads: fc.integer({ min: 1, max: 6 }),
  decoys: fc.integer({ min: 0, max: 15 }),
  separation: fc.double({ min: 0, max: 6, noNaN: true }),
  selected: fc.integer({ min: 0, max: 22 }),
})

test('without discrimination the selection is a draw from an urn', () => {
  fc.assert(
    fc.property(counts, cluster => {
      const { warheads, decoys } = cluster
      const all = warheads + decoys
      const selected = Math.min(cluster.selected, all)
      let together = 1
      for (let i = 0; i < warheads; i++) together *= Math.max(0, selected - i) / (all - i)
      const answer = clusterSelection({ ...cluster, separation: 0 })
      expect(answer.expectedWarheads).toBeCloseTo((warheads * selected) / all, 10)
      expect(answer.pAllSelected).toBeCloseTo(together, 10)
    }),
  )
})

test('better discrimination and a larger selection catch more', () => {
  fc.assert(
    fc.property(counts, cluster => {
      const answer = clusterSelection(cluster)
      for (const better of [
        clusterSelection({ ...cluster, separation: cluster.separation + 0.5 }),
        clusterSelection({ ...cluster, selected: cluster.selected + 1 }),
      ]) {
        expect(better.expectedWarheads).toBeGreaterThanOrEqual(answer.expectedWarheads - 1e-11)
        expect(better.pAllSelected).toBeGreaterThanOrEqual(answer.pAllSelected - 1e-11)
      }
      expect(answer.expectedWarheads).toBeLessThanOrEqual(
        Math.min(cluster.warheads, cluster.selected) + 1e-11,
      )
    }),
  )
})

test('fewer places than warheads cannot hold them all', () => {
  expect(clusterSelection({ warheads: 3, decoys: 4, separation: 2, selected: 2 }).pAllSelected).toBe(0)
  expect(clusterSelection({ warheads: 3, decoys: 4, separation: 2, selected: 0 }).expectedWarheads).toBe(0)
})

test('perfect discrimination takes the warheads first', () => {
  const { expectedWarheads, pAllSelected } = clusterSelection({
    warheads: 4,
    decoys: 9,
    separation: 14,
    selected: 4,
  })
  expect(expectedWarheads).toBeCloseTo(4, 10)
  expect(pAllSelected).toBeCloseTo(1, 10)
})

test('misuse throws', () => {
  const good = { warheads: 2, decoys: 3, separation: 1, selected: 2 }
  for (const bad of [
    { warheads: 0 },
    { warheads: 1.5 },
    { decoys: -1 },
    { decoys: NaN },
    { selected: -1 },
    { separation: -1 },
    { separation: NaN },
  ])
    expect(() => clusterSelection({ ...good, ...bad })).toThrow(RangeError)
})
