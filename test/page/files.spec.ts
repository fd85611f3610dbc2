import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT, expect, settled, test } from './page.js'

const folder = mkdtempSync(join(tmpdir(), 'crawford-page-'))
const written = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const raid = readFileSync(join(ROOT, 'data', 'scenarios', 'crawford-2001-raid.yaml'), 'utf8')

/** What the command says of a file, its exit code beside it. */
function crawford(...args: string[]): { out: string; err: string; code: number } {
  try {
    const out = execFileSync(process.execPath, [join(ROOT, 'dist', 'crawford.cjs'), ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    return { out, err: '', code: 0 }
  } catch (error) {
    const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number }
    return { out: stdout, err: stderr, code: status }
  }
}

test('a scenario of one’s own is answered as the command answers it', async ({ page, open }) => {
  const path = written('mine.yaml', raid.replace(/^id: .*$/m, 'id: mine'))
  const { out } = crawford('compare', path, '--json')
  const { from, to } = JSON.parse(out) as { from: { value: number }; to: { value: number } }
  await open()
  await page.getByRole('button', { name: 'Open a file' }).click()
  await page.locator('input[type="file"]').setInputFiles(path)
  await settled(page)
  await expect.poll(() => new URL(page.url()).hash).toContain('/mine')
  await expect(page.locator('.result').first()).toHaveAttribute('data-value', String(from.value))
  await expect(page.locator('.result').last()).toHaveAttribute('data-value', String(to.value))
})

test('a dropped file is opened like a chosen one', async ({ page, open }) => {
  const text = raid.replace(/^id: .*$/m, 'id: dropped')
  await open()
  const transfer = await page.evaluateHandle(content => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'dropped.yaml', { type: 'text/yaml' }))
    return data
  }, text)
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect.poll(() => new URL(page.url()).hash).toContain('/dropped')
})

test('every mistake of a file is said in the words of the command, with line and column, and nothing is loaded', async ({
  page,
  open,
}) => {
  const broken = raid
    .replace(/^id: .*$/m, 'id: broken')
    .replace('use: raid', 'use: raidd')
    .replace(/^positions:$/m, 'positionz:')
  const path = written('broken.yaml', broken)
  const said = crawford('run', path)
  expect(said.code).toBe(2)
  const lines = said.err.split('\n').filter(line => /broken\.yaml:\d+:\d+/.test(line))
  expect(lines.length).toBeGreaterThan(1)
  await open()
  await page.getByRole('button', { name: 'Open a file' }).click()
  await page.locator('input[type="file"]').setInputFiles(path)
  const remarks = page.locator('.remarks li')
  await expect(remarks.first()).toBeVisible()
  const shown = await remarks.allTextContents()
  for (const line of lines) {
    const place = /broken\.yaml:(\d+:\d+)/.exec(line)![1]!
    expect(
      shown.some(one => one.includes(place)),
      line,
    ).toBe(true)
  }
  await remarks.first().getByRole('button').click()
  await expect(page.locator('.file-lines .marked').first()).toBeVisible()
  expect(new URL(page.url()).hash).not.toContain('broken')
  await expect(page.locator('.result').first()).toHaveText('0.930')
})

for (const [name, content] of [
  ['junk.yaml', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)],
  ['empty.yaml', ''],
  ['large.yaml', 'x'.repeat(50 * 1024 * 1024)],
  ['nested.yaml', '['.repeat(20_000)],
] as const)
  test(`${name} is refused with a sentence`, async ({ page, open }) => {
    const path = written(name, content)
    await open()
    await page.getByRole('button', { name: 'Open a file' }).click()
    await page.locator('input[type="file"]').setInputFiles(path)
    await expect(page.locator('.remarks li').first()).toContainText(/\w{3,}/)
    await expect(page.locator('.result').first()).toHaveText('0.930')
  })
