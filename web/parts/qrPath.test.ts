import { expect, test } from 'vitest'
import { qrPath } from './qrPath.js'

test('a short link has a code with its three finders and a quiet zone of four modules', () => {
  const code = qrPath('https://example.org/#/question/crawford-2001-raid')!
  // 49 bytes at level L: version 3 of the standard (up to 53), 29 modules a side.
  expect(code.size).toBe(29 + 8)
  const isDark = (x: number, y: number): boolean => code.path.includes(`M${x + 4} ${y + 4}h`)
  for (const [left, top] of [
    [0, 0],
    [22, 0],
    [0, 22],
  ] as const)
    for (let i = 0; i < 7; i++) {
      expect(isDark(left + i, top)).toBe(true)
      expect(isDark(left, top + i)).toBe(true)
      expect(isDark(left + 3, top + 3)).toBe(true)
      if (i > 0 && i < 6) expect(isDark(left + i, top + 1)).toBe(i === 6)
    }
})

test('a link too long for a camera has none', () => {
  expect(qrPath(`https://example.org/${'x'.repeat(1500)}`)).toBeNull()
  expect(qrPath(`https://example.org/${'x'.repeat(9000)}`)).toBeNull()
})
