import { fragmentOf, openedFragment } from '../../web/state/link.js'
import { INITIAL } from '../../web/state/state.js'
import { FLAGSHIP, expect, settled, test } from './page.js'

/** Links as they were given out; they open the same for ever. The first was made by version 1. */
const FROZEN = [
  {
    link: '#/question/crawford-2001-raid?s=q1YqU7Iy1FFKVbKKjlZKLkosT8svStE1MjAw1C1KzExR0lEqKUpMzgbSBUX56UWJuUo6BnoW5jpKSrGxOkppQM21AA',
    results: ['0.487', '0.082'],
    strip: /Tracking.*0\.87 instead of 0\.99/,
  },
]

for (const { link, results, strip } of FROZEN)
  test(`a link of an earlier version opens as it did: ${link.slice(-24)}`, async ({ page, open }) => {
    await open(link)
    await expect(page.locator('.result')).toHaveText(results)
    await expect(page.locator('.edited-strip')).toHaveText(strip)
  })

test('what is changed on the page is in its address, and the address opens the same page', async ({
  page,
  open,
  context,
}) => {
  await open()
  await page.getByRole('button', { name: 'Swap sides' }).click()
  await page.locator('.sets .chips').first().click()
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.locator('.edited-strip')).toBeVisible()
  // The swap is in the address before the edit is.
  await expect.poll(() => openedFragment(new URL(page.url()).hash).state.edits).not.toHaveLength(0)
  const shown = await page.locator('.result').allTextContents()
  const strip = await page.locator('.edited-strip').innerText()
  const other = await context.newPage()
  await other.goto(page.url())
  await settled(other)
  expect(await other.locator('.result').allTextContents()).toEqual(shown)
  expect(await other.locator('.edited-strip').innerText()).toBe(strip)
})

test('a damaged link opens what can be read and says what could not', async ({ page, open }) => {
  await open(`#/question/${FLAGSHIP}?s=AAAA`)
  await expect(page.locator('.notice')).toContainText('AAAA')
  await expect(page.locator('.result')).toHaveText(['0.930', '0.082'])
})

test('back and forward move between questions', async ({ page, open }) => {
  await open()
  await page.getByRole('button', { name: /^2 · / }).click()
  await expect(page.locator('.result').first()).toHaveText('668')
  await expect(page).toHaveURL(/retaliation/)
  await page.goBack()
  await expect(page.locator('.result').first()).toHaveText('0.930')
})

test('text of a link is shown as text, never as HTML', async ({ page, open }) => {
  const source = '<img src=x onerror="document.title=1"><b>bold</b>'
  await open(
    fragmentOf({
      ...INITIAL,
      edits: [{ scenario: FLAGSHIP, key: 'warheads', position: null, value: 7, source }],
    }),
  )
  await expect(page.locator('.edited-strip')).toContainText(source)
  await expect(page.locator('.edited-strip img')).toHaveCount(0)
})

test('who opens a link to another answer never sees the one that comes with the page', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  // As on a slow line: the page is there, and its script is not yet.
  await page.route('**/*.js', route => route.abort())
  await page.goto(site)
  await expect(page.locator('.result').first()).toBeVisible()
  await page.goto(`${site}${FROZEN[0]!.link}`)
  await page.reload()
  await expect(page.locator('.result').first()).toBeHidden()
  await context.close()
})
