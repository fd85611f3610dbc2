import { defineConfig } from '@playwright/test'
import { CHROMIUM_FLAGS, chromiumPath } from './scripts/browser.mjs'

const executablePath = chromiumPath()

/** The built page in a real browser: `npm run build`, then `npx playwright test`. */
export default defineConfig({
  testDir: 'test/page',
  testMatch: '*.spec.ts',
  outputDir: 'node_modules/.crawford-page/playwright',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    launchOptions: { args: [...CHROMIUM_FLAGS], ...(executablePath ? { executablePath } : {}) },
  },
})
