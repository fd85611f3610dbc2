import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { standardAir } from './index.js'

const height = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true })

describe('the layers up to 86 km', () => {
  test('air carries its own weight: pressure falls by the weight of the air passed through', () => {
    fc.assert(
      fc.property(height(0, 80_000), height(10, 5900), (low, thickness) => {
        // Simpson's rule over the weight ρ g0 (R0/(R0+z))² of a column, kinks included; its slices are the error.
        const slices = 200
        const weight = (z: number): number =>
          standardAir(z).density * 9.80665 * (6_356_766 / (6_356_766 + z)) ** 2
        let sum = 0
        for (let i = 0; i < slices; i++) {
          const [a, b] = [low + (thickness * i) / slices, low + (thickness * (i + 1)) / slices]
          sum += ((b - a) / 6) * (weight(a) + 4 * weight((a + b) / 2) + weight(b))
        }
        const lost = standardAir(low).pressure! - standardAir(low + thickness).pressure!
        expect(Math.abs(lost / sum - 1)).toBeLessThan(1e-6) // 2e-8 today
      }),
    )
  })

  test('density, pressure and temperature hang together by the gas law, and the speed of sound by temperature', () => {
    fc.assert(
      fc.property(height(0, 86_000), z => {
        const { density, pressure, temperature, soundSpeed } = standardAir(z)
        expect((density * 8314.32 * temperature!) / (28.9644 * pressure!)).toBeCloseTo(1, 12)
        expect((soundSpeed! ** 2 * density) / (1.4 * pressure!)).toBeCloseTo(1, 12)
      }),
    )
  })

  test('nothing jumps from one layer to the next', () => {
    for (const geopotential of [11_000, 20_000, 32_000, 47_000, 51_000, 71_000]) {
      const z = (6_356_766 * geopotential) / (6_356_766 - geopotential)
      const [below, above] = [standardAir(z - 1e-4), standardAir(z + 1e-4)]
      expect(below.temperature! / above.temperature!).toBeCloseTo(1, 8)
      expect(below.pressure! / above.pressure!).toBeCloseTo(1, 6)
    }
  })
})

test('air is thinner the higher one goes', () => {
  fc.assert(
    fc.property(height(0, 999_000), height(1, 1000), (z, up) => {
      expect(standardAir(z + up).density).toBeLessThan(standardAir(z).density)
    }),
  )
})

describe('above 86 km', () => {
  test('only density is given, and the answer says why', () => {
    expect(standardAir(86_000)).toMatchObject({ why: null })
    expect(standardAir(86_000.001)).toMatchObject({
      temperature: null,
      pressure: null,
      soundSpeed: null,
      why: 'above-the-layers',
    })
  })

  test.each([
    [90_000, 3.416e-6],
    [150_000, 2.076e-9],
    [600_000, 1.137e-13],
    [1_000_000, 3.561e-15],
  ])('a tabulated height (%d m) has its tabulated density', (z, density) => {
    expect(standardAir(z).density / density).toBeCloseTo(1, 12)
  })

  test('halfway between two rows stands the geometric mean of their densities', () => {
    expect(standardAir(95_000).density / Math.sqrt(3.416e-6 * 5.604e-7)).toBeCloseTo(1, 12)
  })

  test('the table meets the layers within the digits it is printed with', () => {
    expect(Math.abs(standardAir(86_000).density / standardAir(86_000.001).density - 1)).toBeLessThan(2e-4) // 1.0e-4 today
  })

  test('there is no air above 1000 km', () => {
    expect(standardAir(1_000_001)).toMatchObject({ density: 0, why: 'above-the-air' })
  })
})

test('below sea level the air of sea level is meant, with a warning', () => {
  expect(standardAir(-400)).toEqual({ ...standardAir(0), warning: 'below-sea-level' })
  expect(standardAir(0).warning).toBeNull()
})

test.each([NaN, Infinity, -Infinity])('a height of %d throws', z => {
  expect(() => standardAir(z)).toThrow(/^standardAir: height must be finite, got /)
})
