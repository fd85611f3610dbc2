import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { BUILT, REGISTERED, expect, questionFor, settled, test } from './page.js'

test('after one visit every view and question opens without a network', async ({ page, context, open }) => {
  test.setTimeout(120_000)
  await open()
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await context.setOffline(true)
  for (const view of REGISTERED) {
    await page.goto('about:blank')
    await open(`#/${view}/${questionFor(view)}`)
    await expect(page.locator('main h1'), view).not.toBeEmpty()
  }
  await page.goto('about:blank')
  await open('#/question/gulf-1991')
  await expect(page.locator('.result').first()).toHaveText(/\d/)
})

test('the single file opens from the disk: first screen, other views, nothing asked of anybody', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const asked: string[] = []
  const wrong: string[] = []
  page.on('request', request => {
    if (!/^(file|data|blob):/.test(request.url())) asked.push(request.url())
  })
  page.on('console', message => {
    if (message.text().includes('GL Driver Message')) return
    if (['error', 'warning'].includes(message.type())) wrong.push(message.text())
  })
  page.on('pageerror', error => wrong.push(error.message))
  const file = pathToFileURL(join(BUILT, 'crawford.html')).href
  for (const view of REGISTERED) {
    await page.goto('about:blank')
    await page.goto(`${file}#/${view}/${questionFor(view)}`)
    await settled(page)
    await expect(page.locator('main h1'), view).not.toBeEmpty()
  }
  expect(asked).toEqual([])
  expect(wrong).toEqual([])
})

test('in the single file an edit is answered as in the page', async ({ page }) => {
  const file = pathToFileURL(join(BUILT, 'crawford.html')).href
  await page.goto(`${file}#/assumptions/gulf-1991`)
  await settled(page)
  const results = page.locator('.leakers, .results, .outcome-panel').first()
  const before = await results.textContent()
  await page.getByRole('slider').first().focus()
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight')
  await expect.poll(() => results.textContent()).not.toBe(before)
})
