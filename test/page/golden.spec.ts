import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, expect, test } from './page.js'

/** The engine's fixed set of answers as a script that hands over their bytes. */
async function goldenScript(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    stdin: {
      contents: `import { goldenRun } from './src/index.ts'\nglobalThis.goldenBytes = () => [...new Uint8Array(goldenRun().buffer)]`,
      resolveDir: ROOT,
    },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    alias: { debug: './scripts/silent.cjs' },
    external: ['highs'],
    logLevel: 'warning',
  })
  return outputFiles[0]!.text
}

test('flights, closed forms and raids have the same bits in Chromium as in Node', async ({ page }) => {
  const { golden } = JSON.parse(readFileSync(join(ROOT, 'test', 'replay', 'golden.json'), 'utf8')) as {
    golden: string
  }
  await page.goto('about:blank')
  await page.addScriptTag({ content: await goldenScript() })
  const bytes = await page.evaluate(() =>
    (globalThis as unknown as { goldenBytes(): number[] }).goldenBytes(),
  )
  expect(bytes.length).toBeGreaterThan(8 * 5000)
  expect(createHash('sha256').update(Uint8Array.from(bytes)).digest('hex')).toBe(golden)
})
