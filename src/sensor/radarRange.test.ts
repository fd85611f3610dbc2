import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { antennaGain, BOLTZMANN, radarEquationRange, radarRange } from './index.js'

const cited = { range: 1e6, crossSection: 1, signal: 20 }

test('the reference gives itself back, and a ten-thousandth of the cross-section a tenth of the range', () => {
  expect(radarRange(cited, { crossSection: 1, signal: 20 })).toBe(1e6)
  expect(radarRange(cited, { crossSection: 1e-4, signal: 20 })).toBeCloseTo(1e5, 6)
  expect(radarRange(cited, { crossSection: 1, signal: 20, dwellRatio: 16 })).toBeCloseTo(2e6, 6)
})

test('scaling and the textbook equation tell the same story when they start from the same range', () => {
  const antenna = { sent: 5000, gain: 4e4, area: 9 }
  const noise = BOLTZMANN * 500 * 6
  const range = (crossSection: number, signal: number): number =>
    radarEquationRange({ ...antenna, crossSection, needed: noise * signal })
  const start = { range: range(2, 15), crossSection: 2, signal: 15 }
  expect(radarRange(start, { crossSection: 0.03, signal: 40 }) / range(0.03, 40)).toBeCloseTo(1, 13)
})

test('a wavelength squared of area has a gain of 4π', () => {
  expect(antennaGain(1, 299_792_458)).toBeCloseTo(4 * Math.PI, 13)
})

test('no room of the product knows the textbook equation', () => {
  const src = join(import.meta.dirname, '..')
  const files = (folder: string): string[] =>
    readdirSync(folder).flatMap(name => {
      const path = join(folder, name)
      return statSync(path).isDirectory() ? files(path) : [path]
    })
  const users = files(src).filter(
    path =>
      !path.startsWith(join(src, 'sensor')) && /radarEquation|antennaGain/.test(readFileSync(path, 'utf8')),
  )
  expect(users).toEqual([])
})

test('misuse throws', () => {
  for (const bad of [0, -1, NaN, Infinity]) {
    expect(() => radarRange({ ...cited, range: bad }, { crossSection: 1, signal: 1 })).toThrow(/range must/)
    expect(() => radarRange(cited, { crossSection: bad, signal: 1 })).toThrow(/task crossSection/)
    expect(() => radarRange(cited, { crossSection: 1, signal: bad })).toThrow(/task signal/)
    expect(() => radarRange(cited, { crossSection: 1, signal: 1, dwellRatio: bad })).toThrow(/dwellRatio/)
    expect(() => antennaGain(bad, 1e9)).toThrow(RangeError)
    expect(() => radarEquationRange({ sent: 1, gain: bad, area: 1, crossSection: 1, needed: 1 })).toThrow(
      RangeError,
    )
  }
})
