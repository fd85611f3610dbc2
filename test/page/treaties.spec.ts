import { fragmentOf } from '../../web/state/link.js'
import { INITIAL } from '../../web/state/state.js'
import { crawford } from '../command.js'
import { expect, test } from './page.js'
import type { Page } from '@playwright/test'

const VERDICTS = ['prohibited', 'depends', 'not-enough-information', 'permitted']
const link = (extra: Record<string, string>): string => fragmentOf({ ...INITIAL, view: 'treaties', extra })

interface Printed {
  inForce: boolean
  rules: { id: string; verdict: string; because: string }[]
}

/** What the command prints; a prohibition ends it with 1. */
const checked = (...args: string[]): Printed =>
  JSON.parse(crawford(['check', ...args, '--json']).out) as Printed

const rows = (page: Page): Promise<{ id: string; verdict: string }[]> =>
  page
    .locator('.rule-row')
    .evaluateAll(all => all.map(row => ({ id: row.id, verdict: (row as HTMLElement).dataset['verdict']! })))

for (const [subject, treaty] of [
  ['nmd-c1', 'ABM'],
  ['nmd-c3', 'ABM'],
  ['space-based/laser-test-1986', 'ABM'],
  ['us-2023-03-01', 'NEWSTART'],
  ['ru-2009-07-01', 'START1'],
] as const)
  test(`treaties: ${subject} under ${treaty} comes out as the command says, rule by rule`, async ({
    page,
    open,
  }) => {
    const printed = checked(subject, '--treaty', treaty).rules.filter(
      rule => rule.verdict !== 'not-applicable',
    )
    await open(link({ subject, treaty }))
    const shown = await rows(page)
    const inOrder = (all: readonly { id: string; verdict: string }[]): string[] =>
      all.map(({ id, verdict }) => `${id} ${verdict}`).toSorted()
    expect(inOrder(shown)).toEqual(inOrder(printed))
    for (const verdict of VERDICTS)
      expect(shown.filter(row => row.verdict === verdict).length, verdict).toBe(
        printed.filter(rule => rule.verdict === verdict).length,
      )
  })

test('treaties: the view opens with the plan of 2000 under the ABM Treaty and its totals', async ({
  page,
  open,
}) => {
  await open(link({}))
  await expect(page.locator('.lead')).toContainText(
    'under the ABM Treaty on 2001-11-15 (in force): 5 rules prohibit it, 3 depend on the reading, and 9 permit it.',
  )
  const [first] = checked('nmd-c1', '--treaty', 'abm').rules
  await expect(page.locator(`[id="${first!.id}"] .rule-because`)).toHaveText(`because ${first!.because}`)
})

test('treaties: a day outside the treaty’s term is said, with what did apply', async ({ page, open }) => {
  await open(link({}))
  await page.getByLabel('Date').fill('2003-01-01')
  const answer = page.locator('.treaties [role="status"]')
  await expect(answer).toContainText('ended on 2002-06-13')
  await expect(answer).toContainText('On 2003-01-01 these applied: INF Treaty (in force)')
  await expect(page.locator('.rule-row')).toHaveCount(0)
  await page.getByRole('button', { name: /Back to the day it describes/ }).click()
  await expect(page.locator('.rule-row')).toHaveCount(17)
})

test('treaties: a filter leaves one verdict, is in the link, and opens the same', async ({
  page,
  open,
  context,
}) => {
  await open(link({}))
  await page.getByRole('button', { name: /^depends on the reading/ }).click()
  await expect(page.locator('.rule-row')).toHaveCount(3)
  await expect(page).toHaveURL(/\?s=/)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.locator('.rule-row')).toHaveCount(3)
  await other.getByRole('button', { name: /^all/ }).click()
  await expect(other.locator('.rule-row')).toHaveCount(17)
})

test('treaties: a reading is opened and its sources read by keyboard alone', async ({ page, open }) => {
  await open(link({}))
  const readings = page.locator('[id="ABM-VI.b"] .readings')
  await readings.locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(readings.locator('.reading').first()).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(readings.locator('.reading').nth(1)).toContainText('Carter and Reagan administrations')
  await expect(readings.locator('.reading').nth(1)).toContainText('held 1977-01-20 to 2002-06-13')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeFocused()
  await expect(page.getByRole('dialog')).toContainText('Public Law 100-180')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(readings.locator('.reading button').first()).toBeFocused()
})
