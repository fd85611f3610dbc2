import { strFromU8, unzipSync } from 'fflate'
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { FLAGSHIP, expect, test } from './page.js'

async function taken(page: Page, group: string, name: string): Promise<Uint8Array> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('group', { name: group }).getByRole('button', { name, exact: true }).click()
  return readFileSync(await (await waiting).path())
}

const EDITED = async (page: Page): Promise<void> => {
  const slider = page.getByRole('slider').first()
  await slider.focus()
  await page.keyboard.press('ArrowLeft')
}

test('every format holds the numbers, the source line, the date and the edits', async ({ page, open }) => {
  await open(`#/assumptions/${FLAGSHIP}`)
  await EDITED(page)
  await page.locator('.header .views').getByRole('link', { name: 'Question', exact: true }).click()
  const from = Number(await page.locator('.result').first().getAttribute('data-value'))
  await page.getByRole('button', { name: 'Export' }).click()

  const svg = strFromU8(await taken(page, 'Waterfall', 'SVG'))
  expect(svg).toContain('<svg')
  expect(svg).toContain(from.toFixed(3))
  const png = await taken(page, 'Waterfall', 'PNG')
  expect(Array.from(png.slice(1, 4))).toEqual([0x50, 0x4e, 0x47])
  const csv = strFromU8(await taken(page, 'All numbers', 'CSV'))
  const json = JSON.parse(strFromU8(await taken(page, 'All numbers', 'JSON'))) as {
    from: { value: number }
    edits: unknown[]
    asOf: string
  }
  expect(json.from.value).toBe(from)
  expect(json.edits).toHaveLength(1)
  expect(json.asOf).toBe('2001-11-15')
  const workbook = unzipSync(await taken(page, 'All numbers', 'XLSX'))
  const sheets = Object.keys(workbook).filter(path => /sheet\d+\.xml$/.test(path))
  expect(sheets).toHaveLength(3)
  const cells = sheets.map(path => strFromU8(workbook[path]!)).join('')
  expect(cells).toContain(`<v>${from}</v>`)
  expect(cells).toMatch(/<f>SUM\(B3:B\d+\)<\/f><v>/)
  const zip = unzipSync(await taken(page, 'Everything', 'ZIP'))
  const names = Object.keys(zip)
  for (const wanted of [/readme/i, /licen[cs]e/i, /citation/i, /\.json$/, /\.csv$/, /waterfall\.svg$/])
    expect(
      names.some(name => wanted.test(name)),
      String(wanted),
    ).toBe(true)
  const readme = strFromU8(zip[names.find(name => /readme/i.test(name))!]!)
  for (const [what, text] of Object.entries({ svg, csv, cells, readme })) {
    expect(text, what).toContain('2001-11-15')
    expect(text, what).toMatch(/[Ee]dited/)
    expect(text, what).toContain('0.1.0')
  }
})

for (const format of ['A4', 'Letter'] as const)
  test(`the brief prints on one or two pages of ${format}`, async ({ page, open }) => {
    await open()
    // The browser's own event, as its print command sends it; the brief is fetched once the page is idle.
    await expect
      .poll(async () => {
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
        return page.locator('#brief').count()
      })
      .toBe(1)
    await expect(page.locator('#brief .qr, #brief article')).not.toHaveCount(0)
    const pdf = await page.pdf({ format, printBackground: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []
    expect(pages.length).toBeGreaterThanOrEqual(1)
    expect(pages.length).toBeLessThanOrEqual(2)
  })
