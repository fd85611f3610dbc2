import { expect, test } from 'vitest'
import { threefry4x32 } from './threefry.js'

// Known answers of Random123 (file kat_vectors, lines "threefry4x32 20"): counter, key, result.
const KNOWN = [
  [
    '00000000 00000000 00000000 00000000',
    '00000000 00000000 00000000 00000000',
    '9c6ca96a e17eae66 fc10ecd4 5256a7d8',
  ],
  [
    'ffffffff ffffffff ffffffff ffffffff',
    'ffffffff ffffffff ffffffff ffffffff',
    '2a881696 57012287 f6c7446e a16a6732',
  ],
  [
    '243f6a88 85a308d3 13198a2e 03707344',
    'a4093822 299f31d0 082efa98 ec4e6c89',
    '59cd1dbb b8879579 86b5d00c ac8b6d84',
  ],
] as const
const words = (hex: string): number[] => hex.split(' ').map(word => Number.parseInt(word, 16))

test.each(KNOWN)('counter %s under key %s gives the published words', (counter, key, result) => {
  const block = Int32Array.from([0, 0, 0, 0, ...words(counter), ...words(key)])
  threefry4x32(block)
  expect([...new Uint32Array(block.buffer, 0, 4)]).toEqual(words(result))
  expect([...new Uint32Array(block.buffer, 16)], 'counter and key stay').toEqual([
    ...words(counter),
    ...words(key),
  ])
})
