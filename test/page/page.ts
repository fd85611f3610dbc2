import { test as base, expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { pageServer } from '../../cli/open/pageServer.js'
import { VIEWS } from '../../web/state/views.js'
import type { View } from '../../web/state/views.js'
import { OTHER_VIEWS } from '../../web/views/index.js'

/** The views there are: a view that is registered is tested. */
export const REGISTERED = VIEWS.filter(view => view === 'question' || OTHER_VIEWS[view])
export const ROOT = resolve(import.meta.dirname, '..', '..')
export const BUILT = join(ROOT, 'dist', 'web')
export const FLAGSHIP = 'crawford-2001-raid'
/** The question a view is looked at with: the flagship, or one that has what the view is about. */
export const questionFor = (view: View): string => (view === 'geometry' ? 'gmd-today-geometry' : FLAGSHIP)

interface Site {
  /** The built page, served as `crawford open` serves it. */
  site: string
}

interface Watched {
  /** Opens the page at a fragment and waits until it stands still. */
  open: (fragment?: string) => Promise<void>
}

/**
 * Every test watches the page it opens: an error on the console, an exception or a request to anywhere else fails it.
 */
export const test = base.extend<Watched, Site>({
  site: [
    async ({ browserName: _ }, use) => {
      const server = pageServer(BUILT)
      await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
      await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
      server.closeAllConnections()
      server.close()
    },
    { scope: 'worker' },
  ],
  open: async ({ page, context, site }, use) => {
    const seen: string[] = []
    page.on('console', message => {
      // A browser that draws in software says so of its own driver.
      if (message.text().includes('GL Driver Message')) return
      if (['error', 'warning'].includes(message.type())) seen.push(`${message.type()}: ${message.text()}`)
    })
    page.on('pageerror', error => seen.push(`exception: ${error.message}`))
    context.on('request', request => {
      const url = request.url()
      if (!url.startsWith(site) && !/^(data|blob):/.test(url)) seen.push(`request elsewhere: ${url}`)
    })
    await use(async (fragment = '') => {
      await page.goto(site + fragment)
      await settled(page)
    })
    expect(seen).toEqual([])
  },
})

/** Waits until the view is there and nothing is being computed. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('main#main')).toBeVisible()
  await expect(page.locator('main#main h1, main#main .notice, main#main > p').first()).toBeVisible()
  await expect(page.locator('[data-opening]')).toHaveCount(0)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

export { expect }
