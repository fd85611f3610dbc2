import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { library } from './index.js'
import type { LibraryFile } from './index.js'

const file = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../data/library.json'), 'utf8'),
) as LibraryFile
const shipped = library(file)

describe('the shipped library', () => {
  test.each([
    ['threat.icbm.liquid.tburn', undefined, 250, 230, 300, 'secondary'],
    ['threat.class.mrbm', undefined, 2_000_000, 1_000_000, 3_000_000, 'unchecked'],
    ['geo.int.gbi', 'burnout speed', 8300, 7000, 8500, 'unchecked'],
    ['geo.int.gbi', 'altitude floor', 130_000, 100_000, 200_000, 'assumed'],
    ['geo.int.gbi', 'inventory', 44, 44, 44, 'secondary'],
    ['geo.radar.tpy2', 'R0', 870_000, 870_000, 1_500_000, 'unchecked'],
    ['geo.radar.tpy2', 'azimuth cover', (120 * Math.PI) / 180, null, null, 'unchecked'],
    ['geo.site.greely', 'latitude', (63.9 * Math.PI) / 180, null, null, 'unchecked'],
    ['geo.handover.divert.exo', undefined, 30_000, 10_000, 80_000, 'assumed'],
  ])('%s %s is %d in SI, from %d to %d, and says how good it is', (id, quantity, value, low, high, grade) => {
    expect(shipped.number(id, quantity)).toMatchObject({ value, low, high, evidence: grade })
  })

  test('decibels come as the ratio they stand for', () => {
    expect(shipped.number('geo.radar.tpy2', 'SNR0')!.value).toBeCloseTo(19.9526231, 7)
  })
  test('limits without a value stay limits: nobody published a middle', () => {
    const { value, low, high, rangeOf } = shipped.number('geo.radar.uewr', 'elevation')!
    expect([value, rangeOf]).toEqual([null, 'design-band'])
    expect([low, high].map(end => (end! * 180) / Math.PI)).toEqual([3, 85])
  })
  test('a part without a grade of its own has that of its entry', () => {
    expect(shipped.number('geo.site.beale', 'longitude')).toMatchObject({
      evidence: 'secondary',
      sources: ['arrl-pavepaws-2018'],
    })
  })
  test('an unknown entry, an unknown part, a text and a list asked as one number have no number', () => {
    expect(shipped.number('geo.int.gbii')).toBeUndefined()
    expect(shipped.number('geo.int.gbi', 'top speed')).toBeUndefined()
    expect(shipped.number('geo.arch.c1.sensors')).toBeUndefined()
    expect(shipped.number('geo.int.gbi')).toBeUndefined()
  })
  test('figures that disagree stand side by side, each under its own name', () => {
    const sizes = ['int.sbi.mda03', 'int.sbi.aps03.n', 'int.sbi.cbo25'].map(id => shipped.number(id)!.value)
    expect(sizes).toEqual([450, 1600, 1300])
  })
})

test('two entries of one id are refused', () => {
  const one = file.parameters[0]!
  expect(() => library({ parameters: [one, one], vehicles: [] })).toThrow(
    'library: ids must be unique, got threat.class.srbm twice',
  )
})
