import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { BUILT, FLAGSHIP, expect, test } from './page.js'

/** What the first screen may weigh before anything else is fetched, compressed. */
const BUDGET = 250 * 1024

test('the first screen comes with at most 250 KB, without globe and other views', async ({ page, site }) => {
  const files: string[] = []
  page.on('response', response => files.push(new URL(response.url()).pathname))
  // The service worker fetches the rest later, for the next visit.
  await page.addInitScript(() => Object.defineProperty(navigator, 'serviceWorker', { value: undefined }))
  await page.goto(site, { waitUntil: 'load' })
  await page.waitForTimeout(300)
  const bytes = files.map(
    path => gzipSync(readFileSync(join(BUILT, path.endsWith('/') ? 'index.html' : path))).length,
  )
  expect(files.length).toBeGreaterThan(2)
  expect(files.join()).not.toMatch(/globe|geometry-|arsenals|treaties|record|library/)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(BUDGET)
})

for (const name of ['index.html', 'embed.html', 'crawford.html'])
  test(`${name} lets no other script run, and nothing be fetched from elsewhere`, async () => {
    const html = readFileSync(join(BUILT, name), 'utf8')
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)![1]!
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/)
    expect(html).not.toMatch(/<[^>]+\sstyle="/)
  })

test('a script put into the page from outside is refused', async ({ page, site }) => {
  await page.goto(site)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'globalThis.intruder = true'
    document.head.append(script)
    return 'intruder' in globalThis
  })
  expect(ran).toBe(false)
})

test('the two positions are told apart without color: by shape, pattern and name', async ({ page, open }) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await open(`#/question/${FLAGSHIP}`)
  const cards = page.locator('.card')
  await expect(cards).toHaveCount(2)
  for (const [side, shape, other] of [
    [0, 'circle', 'rect'],
    [1, 'rect', 'circle'],
  ] as const) {
    const mark = cards.nth(side).locator('.mark')
    expect(await mark.locator(shape).count()).toBeGreaterThan(0)
    expect(await mark.locator(other).count()).toBe(0)
    await expect(cards.nth(side).locator('.card-label')).toHaveText(/\w/)
  }
  // Bars: the second is hatched and outlined, the first is not.
  expect(await page.locator('.bars .side-1 .hatch, .bars .hatch').count()).toBeGreaterThan(0)
  expect(await page.locator('.bars .side-0 .hatch').count()).toBe(0)
  const moving = await page.evaluate(
    () => document.getAnimations().filter(one => one.playState === 'running').length,
  )
  expect(moving).toBe(0)
})
