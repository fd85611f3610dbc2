import { expect, test } from 'vitest'
import { tabledDensity } from './airTable.js'
import { standardAir } from './standardAir.js'

/** The largest relative difference over a fine comb that hits no cell at the same place twice. */
function worst(low: number, high: number): number {
  let most = 0
  for (let z = low; z < high; z += (high - low) / 40_001) {
    const want = standardAir(z).density
    most = Math.max(most, Math.abs(tabledDensity(z) - want) / want)
  }
  return most
}

test('the table of the kernel is within 1e-6 of the standard air to 150 km (today 7e-7)', () => {
  expect(worst(0, 150e3)).toBeLessThan(1e-6)
})
test('and within 3e-5 above, to 1000 km (today 2e-5), where there is hardly any air', () => {
  expect(worst(150e3, 1e6)).toBeLessThan(3e-5)
})
test('below the sea it is that of the sea, and above 1000 km there is none', () => {
  expect(tabledDensity(-500)).toBe(tabledDensity(0))
  expect([tabledDensity(1e6), tabledDensity(Infinity)]).toEqual([0, 0])
})
test.each([11e3, 20e3, 47e3, 71e3])('the kink at %d m, geopotential, does not blur it', h => {
  const kink = (6_356_766 * h) / (6_356_766 - h)
  for (const z of [kink - 1, kink + 1])
    expect(Math.abs(tabledDensity(z) / standardAir(z).density - 1)).toBeLessThan(2e-7)
})
