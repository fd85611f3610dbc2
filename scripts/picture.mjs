// Takes docs/picture.png from the built page, so that the README never shows anything else.
import { chromium } from '@playwright/test'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CHROMIUM_FLAGS, chromiumPath } from './browser.mjs'
import { ensurePage } from './page.mjs'
import { root } from './setup.mjs'

await ensurePage()
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_FLAGS] })
const page = await browser.newPage({
  viewport: { width: 1280, height: 900 },
  colorScheme: 'light',
  locale: 'en-US',
})
await page.goto(pathToFileURL(join(root, 'dist', 'web', 'crawford.html')).href)
await page.locator('.answer[aria-busy="false"]').waitFor()
await page.screenshot({ path: join(root, 'docs', 'picture.png') })
await browser.close()
