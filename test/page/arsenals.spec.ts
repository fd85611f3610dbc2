import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FLAGSHIP, ROOT, expect, settled, test } from './page.js'

const crawford = (...args: string[]): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [join(ROOT, 'dist', 'crawford.cjs'), 'arsenal', ...args, '--json'], {
      encoding: 'utf8',
    }),
  )
const VIEW = `#/arsenals/${FLAGSHIP}`

test('one force has the counts of the command under every rule', async ({ page, open }) => {
  const answer = crawford('count', 'ru-2009-07-01', '--rule', 'all') as {
    counts: { rule: string; amounts: Record<string, { value: number | null }> }[]
  }
  await open(VIEW)
  await page.getByRole('combobox', { name: 'Force', exact: true }).selectOption('ru-2009-07-01')
  for (const { rule, amounts } of answer.counts)
    for (const [what, { value }] of Object.entries(amounts))
      await expect(page.locator(`[data-count="${rule}/${what}"]`), `${rule} ${what}`).toHaveAttribute(
        'data-value',
        value === null ? '' : String(value),
      )
})

test('what was counted of the force of 2009 is what its rules were worked out to by hand', async ({
  page,
  open,
}) => {
  await open(VIEW)
  const counted = page.locator('[data-count="start1_attribution/warheads"]')
  await expect(counted).toHaveText('5,916')
  await expect(page.locator('[data-count="sort_operationally_deployed/warheads"]')).toHaveText('2,202')
  await expect(page.locator('[data-count="new_start/warheads"]')).toHaveText('1,816')
})

test('ceilings stand where the command says', async ({ page, open }) => {
  await open(VIEW)
  for (const party of ['us', 'ru']) {
    const { tracks } = crawford('show', '--country', party) as {
      tracks: { id: string; reached: { count: number; date: string } | null; standing: string }[]
    }
    expect(tracks.length).toBeGreaterThan(6)
    for (const { id, reached, standing } of tracks) {
      const row = page.locator('tr', { has: page.locator(`[data-ceiling="${id}/${party}"]`) })
      if (reached) await expect(row).toContainText(`${reached.count.toLocaleString('en')}, ${reached.date}`)
      await expect(row.getByRole('cell').last()).toContainText(standing.replaceAll('-', ' '))
    }
  }
})

test('the chosen counts are in the link, and the table has every count of them', async ({ page, open }) => {
  await open(VIEW)
  await page.getByRole('combobox', { name: 'Country', exact: true }).selectOption('fr')
  await page.getByRole('combobox', { name: 'What is counted', exact: true }).selectOption('stockpile')
  const rows = readFileSync(join(ROOT, 'data', 'warheads.csv'), 'utf8')
    .split('\n')
    .filter(line => /^France,\d+,stockpile,/.test(line)).length
  expect(rows).toBeGreaterThan(50)
  const address = new URL(page.url()).hash
  await open(address)
  await settled(page)
  const since = page.locator('section', { has: page.locator('#since-heading') })
  await since.getByRole('button', { name: 'Show as table' }).click()
  await expect(since.getByRole('row')).toHaveCount(rows + 1)
})

test('a path by keyboard is the path of the command; a wrong field says what it expects', async ({
  page,
  open,
}) => {
  const answer = crawford('path', '--from', '5000', '--capacity', '300', '--storage', '4000') as {
    path: number[]
    yearReached: number | null
    twoStock: { storage: number[]; dismantled: number[] }
  }
  await open(VIEW)
  await page.getByLabel('Deployed at the start').fill('5,000')
  await page.getByLabel('Most withdrawn a year').fill('300')
  await page.getByLabel('In storage at the start').fill('4000')
  const path = page.getByRole('table', { name: 'How fast a force can come down' })
  const whole = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 0 })
  for (const [i, deployed] of answer.path.entries())
    await expect(path.getByRole('row').nth(i + 1)).toHaveText(
      `${2001 + i}${whole(deployed)}${whole(answer.twoStock.storage[i]!)}${whole(answer.twoStock.dismantled[i]!)}`,
    )
  await page.getByLabel('Last year').fill('1999')
  await expect(page.getByRole('alert')).toHaveText('Expected: a whole number from 2002 to 2101.')
})

test('a year is read by keyboard, each count with its grade', async ({ page, open }) => {
  await open(VIEW)
  const slider = page.getByRole('slider')
  await slider.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  const list = page.locator('.year-list')
  await expect(list).toContainText('In 1946')
  await expect(list).toContainText('no count')
  await expect(list.locator('.grade').first()).toHaveText(/primary|secondary|unchecked/)
})
