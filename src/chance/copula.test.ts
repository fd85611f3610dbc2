import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correlatedUniforms } from './index.js'
import { stream } from './stream.js'

const columnsOf = (count: number, draws: number): Float64Array[] =>
  Array.from({ length: count }, (_, j) => {
    const numbers = stream(7, `copula/${j}`)
    return Float64Array.from({ length: draws }, (_, i) => numbers.at(i).uniform())
  })

const rankCorrelation = (a: Float64Array, b: Float64Array): number => {
  const ranks = (x: Float64Array): number[] => {
    const order = Array.from(x.keys()).sort((i, j) => x[i]! - x[j]!)
    const rank: number[] = []
    order.forEach((i, place) => (rank[i] = place))
    return rank
  }
  const [ra, rb] = [ranks(a), ranks(b)]
  const n = a.length
  return 1 - (6 * ra.reduce((sum, rank, i) => sum + (rank - rb[i]!) ** 2, 0)) / (n * (n * n - 1))
}

test('the draws have the rank correlation that was asked for, and stay uniform', () => {
  const draws = 20_000
  const columns = columnsOf(3, draws)
  const asked = [
    [1, 0.6, -0.3],
    [0.6, 1, 0.2],
    [-0.3, 0.2, 1],
  ]
  const first = Float64Array.from(columns[0]!)
  correlatedUniforms(columns, asked, draws)
  expect(columns[0]).toEqual(first)
  for (const [i, j] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const)
    expect(Math.abs(rankCorrelation(columns[i]!, columns[j]!) - asked[i]![j]!)).toBeLessThan(0.02) // 3 standard errors
  for (const column of columns) {
    const sorted = Float64Array.from(column).sort()
    sorted.forEach((u, i) => expect(Math.abs(u - (i + 0.5) / draws)).toBeLessThan(0.015))
  }
})

test('no correlation changes nothing but rounding', () => {
  const columns = columnsOf(2, 100)
  const before = columns.map(column => Float64Array.from(column))
  correlatedUniforms(
    columns,
    [
      [1, 0],
      [0, 1],
    ],
    100,
  )
  columns.forEach((column, i) => column.forEach((u, j) => expect(u).toBeCloseTo(before[i]![j]!, 12)))
})

test('the open interval is never left', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 2 ** -53, max: 1 - 2 ** -53, noNaN: true }),
      fc.double({ min: -0.99, max: 0.99, noNaN: true }),
      (u, rho) => {
        const columns = [Float64Array.of(u), Float64Array.of(u)]
        correlatedUniforms(
          columns,
          [
            [1, rho],
            [rho, 1],
          ],
          1,
        )
        expect(columns[1]![0]! > 0 && columns[1]![0]! < 1).toBe(true)
      },
    ),
  )
})

test('correlations that cannot be throw, with the matrix named', () => {
  const columns = columnsOf(3, 10)
  const impossible = [
    [1, 0.9, 0.9],
    [0.9, 1, -0.9],
    [0.9, -0.9, 1],
  ]
  expect(() => correlatedUniforms(columns, impossible, 10)).toThrow(
    'correlation must be positive definite, got [[1, 0.9, 0.9], [0.9, 1, -0.9], [0.9, -0.9, 1]]',
  )
  const pair = columnsOf(2, 10)
  expect(() =>
    correlatedUniforms(
      pair,
      [
        [1, 1],
        [1, 1],
      ],
      10,
    ),
  ).toThrow(/positive definite/)
})

test('matrices of the wrong shape and draws beyond the columns throw', () => {
  const pair = columnsOf(2, 10)
  for (const matrix of [
    [[1]],
    [
      [1, 0.2],
      [0.3, 1],
    ],
    [
      [1, NaN],
      [NaN, 1],
    ],
    [
      [0.5, 0],
      [0, 1],
    ],
    [
      [1, 2],
      [2, 1],
    ],
    [[1, 0], [0]],
  ])
    expect(() => correlatedUniforms(pair, matrix, 10)).toThrow(RangeError)
  for (const draws of [11, -1, NaN])
    expect(() =>
      correlatedUniforms(
        pair,
        [
          [1, 0],
          [0, 1],
        ],
        draws,
      ),
    ).toThrow(RangeError)
})
