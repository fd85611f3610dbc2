import { AxeBuilder } from '@axe-core/playwright'
import { fragmentOf } from '../../web/state/link.js'
import { INITIAL } from '../../web/state/state.js'
import { json } from '../command.js'
import { expect, test } from './page.js'

const link = (extra: Record<string, string>): string => fragmentOf({ ...INITIAL, view: 'record', extra })

interface Listed {
  count: number
  entries: { id: string }[]
}
interface Promised {
  count: number
  tally: Record<string, number>
  promises: { id: string; status: string }[]
}

for (const [extra, args] of [
  [{}, []],
  [{ party: 'ru', from: '1990', to: '2002' }, ['--party', 'ru', '--from', '1990', '--to', '2002']],
  [{ kind: 'test', search: 'intercept' }, ['--type', 'test', '--text', 'intercept']],
] as [Record<string, string>, string[]][])
  test(`record: the entries listed are the command's, ${args.join(' ') || 'all'}`, async ({ page, open }) => {
    const printed = json<Listed>('record', 'list', ...args)
    await open(link(extra))
    const shown = await page.locator('.record-entry').evaluateAll(all => all.map(one => one.id))
    expect(shown).toEqual(printed.entries.map(({ id }) => id))
    await expect(page.locator('.timeline svg g[transform]')).toHaveCount(printed.count)
  })

for (const [extra, args] of [
  [{}, []],
  [{ status: 'broken' }, ['--status', 'broken']],
  [{ party: 'us', from: '2001', to: '2002' }, ['--party', 'us', '--from', '2001', '--to', '2002']],
] as [Record<string, string>, string[]][])
  test(`record: promises and what became of them are the command's, ${args.join(' ') || 'all'}`, async ({
    page,
    open,
  }) => {
    const day = '2026-02-01'
    const printed = json<Promised>('record', 'promises', '--as-of', day, ...args)
    await open(link({ part: 'promises', 'as-of': day, ...extra }))
    const shown = await page
      .locator('.promise')
      .evaluateAll(all => all.map(one => `${one.id} ${(one as HTMLElement).dataset['status']}`))
    expect(shown).toEqual(printed.promises.map(({ id, status }) => `${id} ${status}`))
  })

test('record: a filter narrows the list, is in the link, and is named where nothing is left', async ({
  page,
  open,
  context,
}) => {
  await open(link({}))
  await page.getByRole('combobox', { name: 'Kind' }).selectOption('withdrawal')
  const count = json<Listed>('record', 'list', '--type', 'withdrawal').count
  await expect(page.locator('.record-entry')).toHaveCount(count)
  await expect(page).toHaveURL(/\?s=/)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.locator('.record-entry')).toHaveCount(count)
  await other.getByRole('searchbox').fill('no such thing anywhere')
  await expect(other.locator('.nothing')).toContainText('Search: no such thing anywhere; Kind: withdrawal')
  await other.getByRole('button', { name: /Clear/ }).click()
  await expect(other.locator('.record-entry')).toHaveCount(165)
})

test('record: an entry opened by keyboard leads to the assumptions it bears on and to its sources', async ({
  page,
  open,
}) => {
  await open(link({ from: '2001', to: '2001' }))
  await page.locator('#R084 summary').first().focus()
  await page.keyboard.press('Enter')
  const body = page.locator('#R084 .entry-body')
  await expect(body.locator('.promise')).toHaveCount(2)
  const tie = body.getByRole('link', { name: /Deployed/ }).first()
  await tie.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/assumptions\/crawford-2001-retaliation/)
})

test('record: the ground of a promise names its count, date, grade and source', async ({ page, open }) => {
  await open(link({ part: 'promises', search: 'operationally deployed', 'as-of': '2026-02-01' }))
  await page.locator('[id="R084.1"] summary').click()
  const ground = page.locator('[id="R084.1"] .ground')
  await expect(ground).toContainText('Computed from counts (secondary).')
  await expect(ground).toContainText('≤ 2,200: 2,200 on 2009-02 (secondary, FAS_SORT2009)')
  await ground.getByRole('link', { name: /Show the series/ }).click()
  await expect(page).toHaveURL(/#\/arsenals\//)
  await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('us')
  await expect(page.getByRole('combobox', { name: 'What is counted' })).toHaveValue('sort')
})

test('record: in Russian every entry, promise and statement is Russian, and Russian words find it', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ locale: 'ru-RU' })
  const page = await context.newPage()
  await page.goto(site + link({}))
  const titles = page.locator('.record-entry summary b')
  await expect(titles).toHaveCount(165)
  expect((await titles.allTextContents()).filter(text => !/[а-яё]/i.test(text))).toEqual([])
  await page.getByRole('searchbox').fill('ранчо')
  await expect(page.locator('.record-entry')).toHaveCount(1)
  await page.getByRole('searchbox').fill('Rice University')
  await expect(titles).toHaveText(['Речь в Университете Райса, затем ужин на ранчо'])
  await page.goto(site + link({ part: 'promises' }))
  const promises = page.locator('.promise p b')
  await expect(promises.first()).toBeVisible()
  expect((await promises.allTextContents()).filter(text => /[a-z]{3}/i.test(text))).toEqual([])
  await context.close()
})

test('record: the statements of the report are all there', async ({ page, open }) => {
  const { claims } = json<{ claims: { id: string }[] }>('record', 'claims')
  await open(link({ part: 'claims' }))
  const shown = await page.locator('.claim').evaluateAll(all => all.map(one => one.id))
  expect(shown).toEqual(claims.map(({ id }) => id))
})

for (const extra of [
  { part: 'promises', party: 'ru' },
  { part: 'claims' },
  { open: 'R084', from: '2001', to: '2001' },
] as Record<string, string>[])
  test(`record: has nothing that axe objects to in ${JSON.stringify(extra)}, opened`, async ({
    page,
    open,
  }) => {
    test.setTimeout(120_000)
    await open(link(extra))
    for (const summary of (await page.locator('.promise summary').all()).slice(0, 3)) await summary.click()
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join('; ')}`),
    ).toEqual([])
  })
