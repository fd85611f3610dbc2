import { AxeBuilder } from '@axe-core/playwright'
import { REGISTERED, expect, questionFor, test } from './page.js'

for (const view of REGISTERED) {
  test.describe(view, () => {
    test('opens from its address, with one main heading and nothing on the console', async ({
      page,
      open,
    }) => {
      await open(`#/${view}/${questionFor(view)}`)
      await expect(page.locator('h1')).toHaveCount(1)
      await expect(page.locator('h1')).not.toBeEmpty()
      await expect(page.locator(`.header a[aria-current="page"]`).first()).toBeAttached()
    })

    for (const colorScheme of ['light', 'dark'] as const)
      test(`has nothing that axe objects to in the ${colorScheme} theme`, async ({ page, open }) => {
        // A long table takes axe its time on a busy machine.
        test.setTimeout(180_000)
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await open(`#/${view}/${questionFor(view)}`)
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze()
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join('; ')}`),
        ).toEqual([])
      })

    test('is read at 360 and at 1100 pixels without scrolling sideways, in both languages', async ({
      page,
      open,
    }) => {
      await page.setViewportSize({ width: 360, height: 780 })
      await open(`#/${view}/${questionFor(view)}`)
      for (const language of ['РУ', 'EN']) {
        await page.getByRole('button', { name: language, exact: true }).click()
        for (const width of [1100, 360]) {
          await page.setViewportSize({ width, height: 780 })
          // Charts follow the width a moment later.
          await expect
            .poll(
              () =>
                page.evaluate(
                  () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
                ),
              { message: `${language} at ${width}` },
            )
            .toBeLessThanOrEqual(0)
        }
      }
    })

    test('is in Russian for a Russian browser', async ({ browser, site }) => {
      const context = await browser.newContext({ locale: 'ru-RU' })
      const page = await context.newPage()
      await page.goto(`${site}#/${view}/${questionFor(view)}`)
      await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
      await expect(page.locator('h1')).toHaveText(/[а-яё]/i)
      await context.close()
    })
  })
}
