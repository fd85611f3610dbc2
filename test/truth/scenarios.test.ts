import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CaseResult, CompareResult, PositionResult, RunResult } from '../../src/index.js'
import { json } from '../command.js'

interface Expected {
  metric: string
  point: Record<string, Record<string, number>>
  over_ranges: Record<string, { mean: number; standard_error: number; q05: number; q50: number; q95: number }>
  variants: { set: Record<string, number>; expected: Record<string, Record<string, number>> }[]
}
const { scenarios } = JSON.parse(readFileSync(join(import.meta.dirname, 'scenarios.json'), 'utf8')) as {
  scenarios: Record<string, Expected>
}
const ids = Object.keys(scenarios)

/** Numbers of the reference file that a run prints, by the names the file gives them. */
function read(result: PositionResult, name: string, metric: string): number | undefined {
  if (name === metric) return result.value
  if (name === 'independent') return result.independent ?? undefined
  if (name === 'p_no_leak') return result.outcome?.pNoLeak
  if (name === 'expected_leakers') return result.outcome?.expectedLeakers
  if (name === 'kill_rate' && result.outcome)
    return 1 - result.outcome.expectedLeakers / (result.outcome.leakers.length - 1)
  return undefined
}

const close = (got: number | undefined, want: number, relative: number): void => {
  expect(got).toBeDefined()
  expect(Math.abs(got! - want)).toBeLessThanOrEqual(relative * Math.abs(want) + 1e-15)
}

describe.each(ids)('the bundled scenario %s', id => {
  const { metric, point, over_ranges: ranges, variants } = scenarios[id]!

  test('gives the values computed independently at the points of every position', () => {
    const { results } = json<RunResult>('run', id, '--use', 'point')
    expect(results.map(one => one.position)).toEqual(Object.keys(point))
    for (const result of results)
      for (const [name, want] of Object.entries(point[result.position]!)) {
        const got = read(result, name, metric)
        // The reference has ten digits; what a run does not print under its metric is left to the metric's own run.
        if (name === metric || got !== undefined) close(got, want, 1e-9)
      }
  })

  test('gives the means and percentiles computed independently over the ranges', () => {
    const { results } = json<RunResult>('run', id, '--use', 'range')
    for (const { position, value, band } of results) {
      const want = ranges[position]!
      const error = Math.hypot(want.standard_error, band.standardError)
      expect(
        Math.abs(value - want.mean),
        `${position}: ${value} ± ${error}, want ${want.mean}`,
      ).toBeLessThanOrEqual(4 * error)
      // A percentile of 4,000 draws wanders by its own error; a fifth of the band covers it in every tail met here.
      const width = want.q95 - want.q05
      for (const [got, wanted] of [
        [band.q05, want.q05],
        [band.q50, want.q50],
        [band.q95, want.q95],
      ] as const)
        expect(Math.abs(got - wanted), `${position}: ${got}, want ${wanted}`).toBeLessThanOrEqual(0.1 * width)
    }
  })

  test.each(variants)('gives the values computed independently with %o', ({ set, expected }) => {
    const settings = Object.entries(set).flatMap(([key, value]) => ['--set', `${key}=${value}`])
    const { results } = json<RunResult>('run', id, '--use', 'point', ...settings)
    for (const result of results)
      for (const [name, want] of Object.entries(expected[result.position]!)) {
        const got = read(result, name, metric)
        if (name === metric || got !== undefined) close(got, want, 1e-9)
      }
  })
})

describe('the flagship', () => {
  const { questions, consistency } = json<CaseResult<CompareResult>>('compare', 'crawford-2001')
  const [raid, retaliation] = questions as [CompareResult, CompareResult]
  const shares = (result: CompareResult): Record<string, number> =>
    Object.fromEntries(result.attribution.map(one => [one.key, one.share]))
  const sets = (lists: readonly (readonly string[])[]): string[] =>
    lists.map(set => set.toSorted().join(' ')).toSorted()
  const minimal = (result: CompareResult): string[] =>
    'minimal' in result.cruxes ? sets(result.cruxes.minimal) : []

  test('0.930 against 0.082, and 668 against 2.6 arriving', () => {
    expect([raid.from.value, raid.to.value].map(value => value.toFixed(3))).toEqual(['0.930', '0.082'])
    expect([retaliation.from.value.toFixed(0), retaliation.to.value.toFixed(1)]).toEqual(['668', '2.6'])
  })

  test('shares: kill −.255, tracking −.230, decoys −.136, discrimination −.125, common −.102 of −.848', () => {
    const want = {
      shot_kill: -0.255,
      track: -0.23,
      credible_decoys: -0.136,
      discrimination: -0.125,
      common_mode: -0.102,
    }
    for (const [key, share] of Object.entries(want)) expect(shares(raid)[key]).toBeCloseTo(share, 3)
    expect(raid.gap).toBeCloseTo(-0.848, 3)
  })

  test('shares: surviving −446, deployed −95, decoys −81, interceptors −37, kill −6 of −666', () => {
    const want = { surviving: -446, deployed: -95, credible_decoys: -81, interceptors: -37, shot_kill: -6 }
    for (const [key, share] of Object.entries(want))
      expect(shares(retaliation)[key]!.toFixed(0)).toBe(String(share))
    expect(retaliation.gap.toFixed(0)).toBe('-666')
  })

  test('the sets that flip each claim', () => {
    expect(minimal(raid)).toEqual(
      sets([
        ['shot_kill', 'track'],
        ['common_mode', 'track'],
        ['credible_decoys', 'discrimination', 'shot_kill'],
        ['credible_decoys', 'discrimination', 'track'],
      ]),
    )
    expect(minimal(retaliation)).toEqual(
      sets([
        ['deployed', 'surviving'],
        ['surviving', 'credible_decoys'],
      ]),
    )
    expect('blocking' in retaliation.cruxes && sets(retaliation.cruxes.blocking)).toEqual(
      sets([['surviving'], ['deployed', 'credible_decoys']]),
    )
  })

  test('break-even values seen from both sides', () => {
    const at = (result: CompareResult, from: string, key: string): number[] =>
      result.breakEven.find(one => one.seenFrom === from && one.key === key)!.values
    expect(at(raid, 'program', 'shot_kill')[0]).toBeCloseTo(0.415, 4)
    expect(at(raid, 'program', 'common_mode')[0]).toBeCloseTo(0.5271, 4)
    expect(at(raid, 'program', 'track')[0]).toBeCloseTo(0.8745, 4)
    for (const key of ['credible_decoys', 'discrimination']) expect(at(raid, 'program', key)).toEqual([])
    for (const key of ['shot_kill', 'common_mode', 'track', 'credible_decoys', 'discrimination'])
      expect(at(raid, 'critics', key)).toEqual([])
    expect(at(retaliation, 'washington', 'surviving')[0]).toBeCloseTo(0.0657, 4)
    expect(at(retaliation, 'moscow', 'deployed')[0]!.toFixed(0)).toBe('4412')
    expect(at(retaliation, 'moscow', 'surviving')[0]).toBeCloseTo(0.2353, 4)
    expect(at(retaliation, 'moscow', 'interceptors')[0]).toBeCloseTo(2.5, 6)
    for (const one of [...raid.breakEven, ...retaliation.breakEven])
      expect(one.values.length > 0 ? one.why : typeof one.why).toBe(one.values.length > 0 ? null : 'string')
  })

  test('evidence: what settling each assumption alone would close', () => {
    const by = (result: CompareResult): Record<string, number> =>
      Object.fromEntries(result.evidence.map(one => [one.key, one.reduction]))
    const want = {
      shot_kill: 0.2733,
      track: 0.2012,
      credible_decoys: 0.1385,
      discrimination: 0.1269,
      common_mode: 0.0946,
    }
    for (const [key, reduction] of Object.entries(want)) expect(by(raid)[key]).toBeCloseTo(reduction, 4)
    const later = {
      surviving: 425.7,
      deployed: 88.2,
      credible_decoys: 62.2,
      interceptors: 18.4,
      shot_kill: 2.7,
    }
    for (const [key, reduction] of Object.entries(later))
      expect(by(retaliation)[key]).toBeCloseTo(reduction, 1)
  })

  test('with a raid of twenty every single disputed assumption flips the claim', () => {
    const larger = json<CompareResult>('compare', 'crawford-2001-raid', '--set', 'warheads=20')
    expect(larger.from.value).toBeCloseTo(0.585, 3)
    expect(minimal(larger)).toEqual(sets(larger.attribution.map(one => [one.key])))
  })

  test('one holder with two numbers for one system is named, and so is the strength argued both ways', () => {
    const found = consistency.map(one => [one.concept, one.holder, one.acrossHolders])
    expect(found).toContainEqual(['shot_kill', 'us-administration', false])
    expect(found).toContainEqual(['shot_kill', null, true])
    expect(found).toContainEqual(['decoys', 'us-administration', false])
    const kill = consistency.find(one => one.concept === 'shot_kill' && !one.acrossHolders)!
    expect(kill.values.map(one => one.value)).toEqual([0.85, 0.7])
    expect(kill.reason).toBeNull()
  })
})
