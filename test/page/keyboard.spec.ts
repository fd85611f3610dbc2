import type { Locator, Page } from '@playwright/test'
import { expect, settled, test } from './page.js'

/** Presses Tab until a control has the focus, which must be shown. */
async function tabTo(page: Page, wanted: Locator, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluateAll(list => list.some(one => one === document.activeElement))) {
      const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
      expect(outline, 'the focus is shown').not.toBe('none')
      return
    }
  }
  throw new Error(`no focus on ${String(wanted)} after ${most} tabs`)
}

test('the main story is told by keyboard alone', async ({ page, open }) => {
  await open()
  // Past the header in one step.
  await page.keyboard.press('Tab')
  await expect(page.locator('.skip')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()

  // A set of assumptions tried out, and left again.
  const set = page.locator('.sets button').first()
  await tabTo(page, set)
  await page.keyboard.press('Enter')
  const keep = page.getByRole('button', { name: 'Keep' })
  await expect(keep).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(keep).toBeHidden()
  await expect(set).toBeFocused()

  // A step of the waterfall leads to its assumption, whose slider moves the answer.
  await page.evaluate(() => document.querySelector<HTMLElement>('main')!.focus())
  await tabTo(page, page.locator('.step-label'))
  await page.keyboard.press('Enter')
  await settled(page)
  await expect(page.locator('h1')).toBeVisible()
  expect(new URL(page.url()).hash).toContain('#/assumptions/')
  const slider = page.getByRole('slider').first()
  await tabTo(page, slider)
  const before = await slider.getAttribute('aria-valuenow').then(value => value ?? slider.inputValue())
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  const strip = page.locator('.edited-inner, .edited-strip').first()
  await expect(strip).toContainText('Edited')
  await expect(page).toHaveTitle(/^Edited:/)
  await page.keyboard.press('Control+z')
  await expect(page).not.toHaveTitle(/^Edited:/)
  expect(await slider.getAttribute('aria-valuenow').then(value => value ?? slider.inputValue())).toBe(before)
  await page.keyboard.press('Control+Shift+z')
  await expect(page).toHaveTitle(/^Edited:/)
  await page.keyboard.press('Control+z')
})

test('views, questions and panels open by their keys, and none acts inside a field', async ({
  page,
  open,
}) => {
  await open()
  await page.keyboard.press(']')
  await expect(page.locator('h1')).toContainText('How many warheads')
  await page.keyboard.press('[')
  await expect(page.locator('h1')).toContainText('How likely')
  await page.keyboard.press('2')
  await settled(page)
  await expect(page.locator('.header a[aria-current="page"]').first()).toHaveText('Assumptions')
  for (const [key, heading] of [
    ['s', 'Share'],
    ['c', 'Cite'],
    ['?', 'Keyboard'],
  ] as const) {
    await page.keyboard.press(key)
    const panel = page.getByRole('heading', { level: 2, name: heading })
    await expect(panel, key).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(panel, key).toBeHidden()
  }
  const field = page.locator('main input[inputmode="decimal"]:visible').first()
  await field.focus()
  await expect(field).toBeFocused()
  await page.keyboard.type('s')
  await expect(page.getByRole('heading', { level: 2, name: 'Share' })).toBeHidden()
})

test('the theme and the language are remembered', async ({ page, open }) => {
  await open()
  await page.keyboard.press('t')
  await page.getByRole('button', { name: 'РУ', exact: true }).press('Enter')
  const theme = await page.locator('html').getAttribute('data-theme')
  expect(theme).toMatch(/light|dark/)
  await open()
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme!)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.locator('.result').first()).toHaveText('0,930')
})
