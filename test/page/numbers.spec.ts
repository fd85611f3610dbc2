import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fragmentOf } from '../../web/state/link.js'
import { INITIAL } from '../../web/state/state.js'
import type { PageEdit } from '../../web/state/state.js'
import { crawford } from '../command.js'
import { FLAGSHIP, ROOT, expect, settled, test } from './page.js'
import type { Page } from '@playwright/test'

const QUESTIONS = readdirSync(join(ROOT, 'data', 'scenarios')).map(name => name.replace('.yaml', ''))

/** What the two cards say: label and number, as the command prints them on one line. */
async function cards(page: Page): Promise<{ lines: string[]; draws: string }> {
  const lines = await page
    .locator('.card')
    .evaluateAll(all =>
      all.map(
        card =>
          `${card.querySelector('.card-label')!.textContent!.trim()}  ${card.querySelector('.result')!.textContent!.trim()}`,
      ),
    )
  const text = await page.locator('.card').first().innerText()
  return { lines, draws: /Mean of ([\d,]+) draw/.exec(text)?.[1]?.replace(',', '') ?? '1' }
}

/** The first lines of each position in the command's text. */
const printed = (args: readonly string[]): string[] => {
  const { status, out, err } = crawford(['run', ...args])
  expect(status, err).toBe(0)
  return out.split('\n')
}

for (const question of QUESTIONS)
  test(`${question}: both numbers are the command's, to the printed digit`, async ({ page, open }) => {
    await open(`#/question/${question}`)
    const { lines, draws } = await cards(page)
    expect(lines).toHaveLength(2)
    expect(printed([question, '--draws', draws])).toEqual(expect.arrayContaining(lines))
  })

const edit = (scenario: string, position: string | null, key: string, value: number): PageEdit => ({
  scenario,
  key,
  position,
  value,
  source: 'a test',
})

for (const { question, edits } of [
  { question: FLAGSHIP, edits: [edit(FLAGSHIP, 'critics', 'shot_kill', 0.7)] },
  { question: FLAGSHIP, edits: [edit(FLAGSHIP, null, 'warheads', 20)] },
  {
    question: 'crawford-2001-retaliation',
    edits: [edit('crawford-2001-retaliation', 'moscow', 'interceptors', 150)],
  },
  { question: 'gmd-today', edits: [edit('gmd-today', 'critics', 'shot_kill', 0.66)] },
])
  test(`${question} with ${edits.map(one => `${one.position ?? 'all'}.${one.key}=${one.value}`).join()}: the edited numbers are the command's too, and say that they are edited`, async ({
    page,
    open,
  }) => {
    await open(fragmentOf({ ...INITIAL, question, edits }))
    await expect(page.locator('.edited-strip')).toBeVisible()
    await expect(page).toHaveTitle(/^Edited: /)
    await settled(page)
    const { lines, draws } = await cards(page)
    const sets = edits.flatMap(one => [
      '--set',
      `${one.position ? `${one.position}.` : ''}${one.key}=${one.value}`,
    ])
    expect(printed([question, '--draws', draws, ...sets])).toEqual(expect.arrayContaining(lines))
  })
