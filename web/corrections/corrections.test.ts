import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { correctionsOf } from './corrections.js'

const TABLE = `# Corrections

Words before.

| id  | date | what was wrong | what it is now | source | effect on results |
| --- | ---- | -------------- | -------------- | ------ | ----------------- |
| C-2 | 2026-12-01 | \`a.b\` was 5 | **6** | [Page 3](https://example.org/x) | none |
| C-1 | 2026-11-30 | a \\| b | <b>bold</b> |
`

test('the log is read as plain text, row by row', () => {
  expect(correctionsOf(TABLE).rows).toEqual([
    ['C-2', '2026-12-01', 'a.b was 5', '6', 'Page 3 (https://example.org/x)', 'none'],
    ['C-1', '2026-11-30', 'a | b', '<b>bold</b>', '', ''],
  ])
})

test('the log of the project has the six columns the page names', () => {
  const { columns, rows } = correctionsOf(readFileSync('CORRECTIONS.md', 'utf8'))
  expect(columns).toEqual(['id', 'date', 'what was wrong', 'what it is now', 'source', 'effect on results'])
  for (const row of rows) expect(row[0]).toMatch(/\S/)
})
