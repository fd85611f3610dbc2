import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { BUILT, ROOT, expect, test } from './page.js'
import { embedElement, embedFrame } from '../../web/export/embed.js'
import type { Embed } from '../../web/export/embed.js'
import { INITIAL } from '../../web/state/state.js'
import { plainServer } from './plainServer.js'

const QUESTION = 'gulf-1991'
const { from, to } = JSON.parse(
  execFileSync(
    process.execPath,
    [
      join(ROOT, 'dist', 'crawford.cjs'),
      'compare',
      QUESTION,
      '--positions',
      'army-1991,army-revised',
      '--draws',
      '200',
      '--json',
    ],
    {
      encoding: 'utf8',
    },
  ),
) as { from: { value: number }; to: { value: number } }

/** A page of somebody else's, on another origin, that embeds the chart in both ways. */
async function article(part: Partial<Embed> = {}) {
  const host = await plainServer(BUILT)
  const embed: Embed = {
    folder: host.url,
    state: { ...INITIAL, question: QUESTION },
    language: 'en',
    picture: null,
    description: 'Two bars & “steps” between them',
    height: 420,
    ...part,
  }
  const codes = { '/element': embedElement(embed), '/frame': embedFrame(embed) }
  const other = await plainServer(
    '/nowhere',
    Object.fromEntries(
      Object.entries(codes).map(([path, code]) => [path, () => `<!doctype html><title>News</title>${code}`]),
    ),
  )
  return {
    url: other.url,
    host: host.url,
    close: () => {
      host.close()
      other.close()
    },
  }
}

for (const way of ['element', 'frame'])
  test(`a foreign page shows the chart by ${way}, with the numbers of the command`, async ({ page }) => {
    const news = await article()
    await page.goto(`${news.url}${way}`)
    const chart = page.frameLocator('iframe').locator('main')
    await expect(chart).toHaveAttribute('data-from', String(from.value))
    await expect(chart).toHaveAttribute('data-to', String(to.value))
    await expect(page.locator('iframe')).toHaveAttribute('title', 'Two bars & “steps” between them')
    const picture = chart.getByRole('img')
    await expect(picture).toHaveAttribute('alt', /^What carries the gap of/)
    await expect(page.frameLocator('iframe').getByRole('link')).toHaveAttribute(
      'href',
      /#\/question\/gulf-1991/,
    )
    if (way === 'element') await expect(page.locator('crawford-embed > img')).toBeHidden()
    news.close()
  })

test('without scripts the still picture of the question is left, with its words', async ({ browser }) => {
  const news = await article()
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${news.url}element`)
  const still = page.getByRole('img', { name: 'Two bars & “steps” between them' })
  await expect(still).toBeVisible()
  expect(await still.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(700)
  await context.close()
  news.close()
})

test('where the chart cannot be fetched the still picture stays', async ({ page }) => {
  const news = await article()
  await page.route('**/embed.html*', route => route.abort())
  await page.goto(`${news.url}element`)
  await page.waitForTimeout(1000)
  await expect(page.locator('crawford-embed > img')).toBeVisible()
  news.close()
})

test('an element goes to no other place than the web', async ({ page }) => {
  const news = await article({ folder: 'javascript:alert(1)//', picture: 'data:,' })
  await page.goto(`${news.url}element`)
  await page.addScriptTag({ url: `${news.host}crawford-embed.js` })
  await expect(page.locator('iframe')).toHaveCount(0)
  news.close()
})
