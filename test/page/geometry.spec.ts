import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { FLAGSHIP, ROOT, expect, settled, test } from './page.js'

const QUESTION = 'gmd-today-geometry'
const VIEW = `#/geometry/${QUESTION}`

interface Timeline {
  events: { time: number; actor: string; kind: string }[]
  commit: { time: number | null }[]
  windows: { from: number | null; to: number | null }[]
  looks: { intercept: number }[]
}
const timeline = JSON.parse(
  execFileSync(
    process.execPath,
    [join(ROOT, 'dist', 'crawford.cjs'), 'timeline', QUESTION, '--position', 'official', '--json'],
    { encoding: 'utf8' },
  ),
) as Timeline

const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-3

test('lanes hold the times of the command', async ({ page, open }) => {
  await open(VIEW)
  const attribute = (selector: string, name: string): Promise<number[]> =>
    page.locator(selector).evaluateAll((list, key) => list.map(one => Number(one.getAttribute(key))), name)
  const may = await attribute('[data-what="may"]', 'data-from')
  const commits = timeline.commit.flatMap(one => (one.time === null ? [] : [one.time]))
  expect(may.length).toBe(commits.length)
  commits.forEach((time, i) => expect(near(time, may[i]!), `commit ${i}`).toBe(true))
  const windows = await attribute('[data-what="window"]', 'data-from')
  const ends = await attribute('[data-what="window"]', 'data-to')
  const wanted = timeline.windows.filter(one => one.from !== null)
  expect(windows.length).toBe(wanted.length)
  wanted.forEach((one, i) => {
    expect(near(one.from!, windows[i]!)).toBe(true)
    expect(near(one.to!, ends[i]!)).toBe(true)
  })
  const rounds = await attribute('.lane-round', 'data-at')
  expect(rounds.toSorted((a, b) => a - b).length).toBe(timeline.looks.length)
  timeline.looks.forEach((look, i) =>
    expect(near(look.intercept, rounds.toSorted((a, b) => a - b)[i]!)).toBe(true),
  )
  const tracks = timeline.events.filter(one => one.kind === 'tracks').map(one => one.time)
  const drawn = await attribute('[data-what="tracks"]', 'data-from')
  expect(drawn.length).toBe(tracks.length)
  for (const time of tracks) expect(drawn.some(one => near(one, time))).toBe(true)
})

test('the globe is drawn, and stands still while nothing changes', async ({ page, open }) => {
  await open(VIEW)
  const canvas = page.locator('canvas')
  await expect(canvas).toHaveAttribute('data-frames', /\d/)
  await page.waitForTimeout(500)
  const frames = await canvas.getAttribute('data-frames')
  await page.waitForTimeout(1500)
  await expect(canvas).toHaveAttribute('data-frames', frames!)
  const picture = await canvas.screenshot()
  await page.getByRole('button', { name: 'Turn left' }).press('Enter')
  await expect(canvas).not.toHaveAttribute('data-frames', frames!)
  expect((await canvas.screenshot()).equals(picture)).toBe(false)
})

test('the time is moved by keyboard, kept in the link, and said', async ({ page, open }) => {
  await open(VIEW)
  await page.getByRole('slider').focus()
  await page.keyboard.press('Home')
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
  await expect(page.locator('.now')).toContainText('The missile burns.')
  await expect(page.locator('.now')).toContainText('No radar has it in its field.')
  await expect.poll(() => new URL(page.url()).hash).toContain('?s=')
  await open(new URL(page.url()).hash)
  await expect(page.getByRole('slider')).toHaveValue('3')
})

test('without WebGL the flat map stands in, and says so', async ({ page, open }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith('webgl') ? null : original.call(this, kind as '2d', ...(rest as []))
    } as typeof original
  })
  await open(VIEW)
  await expect(page.getByText('WebGL is off')).toBeVisible()
  await expect(page.locator('.flat-map svg')).toBeVisible()
  await expect(page.locator('canvas')).toHaveCount(0)
})

test('the footprint is computed on demand, labeled as the engine labels it, and can be called off', async ({
  page,
  open,
}) => {
  test.setTimeout(120_000)
  await open(VIEW)
  await page.getByRole('button', { name: 'Compute its bands' }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Compute the footprint' })).toBeVisible()
  await page.getByRole('button', { name: 'Compute the footprint' }).click()
  await expect(
    page.getByRole('heading', { name: 'Defended under the limits listed, if the assumptions hold' }),
  ).toBeVisible({ timeout: 60_000 })
  expect(await page.locator('.footprint path').count()).toBeGreaterThan(0)
  const table = page.getByRole('table', { name: 'Footprint' })
  await expect(table).toContainText('at least 1 look')
})

test('a question without geometry says so and leads to those that have it', async ({ page, open }) => {
  await open(`#/geometry/${FLAGSHIP}`)
  await page.getByRole('link', { name: /Two regional layers/ }).click()
  await settled(page)
  await expect(page.locator('.lanes li').first()).toBeVisible()
})

test('the table has every bar of the lanes', async ({ page, open }) => {
  await open(VIEW)
  const bars = await page.locator('.lane-bar').count()
  await page.getByRole('button', { name: 'Table', exact: true }).click()
  expect(await page.getByRole('row').count()).toBeGreaterThan(bars)
})
