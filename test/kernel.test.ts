import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

test('the unrolled step of the flight kernel and its C twin are what scripts/kernel.mjs writes', async () => {
  const script = pathToFileURL(join(root, 'scripts', 'kernel.mjs')).href
  const { written } = (await import(/* @vite-ignore */ script)) as {
    written: () => Promise<Record<string, string>>
  }
  const files = await written()
  expect(Object.keys(files)).toEqual(['src/flight/step.ts', 'bench/step.h'])
  for (const [name, text] of Object.entries(files)) expect(readFileSync(join(root, name), 'utf8')).toBe(text)
})
