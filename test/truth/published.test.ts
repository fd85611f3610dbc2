import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { TOPICS } from './topics/index.js'
import type { PublishedCase } from './topics/topic.js'

/** Another file of the same schema can be run by naming it in CRAWFORD_PUBLISHED. */
const path = process.env['CRAWFORD_PUBLISHED'] ?? join(import.meta.dirname, 'published.json')
const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: PublishedCase[] }
const covered = cases.filter(one => one.topic in TOPICS)
const open = [...new Set(cases.filter(one => !(one.topic in TOPICS)).map(one => one.topic))]

describe(`published and exact results (${cases.length - covered.length} of ${cases.length} not covered: ${open.join(', ') || 'none'})`, () => {
  test.each(covered.map(one => [`${one.id} ${one.topic}: ${one.tolerance}`, one]))('%s', (_, one) => {
    const checks = TOPICS[one.topic]!(one)
    expect(checks.length).toBeGreaterThan(0)
    const off = checks.filter(({ got, want, allowed }) => !(Math.abs(got - want) <= allowed))
    // What is not yet checked against its source may be compared, but decides nothing.
    if (one.evidence !== 'unchecked') expect(off).toEqual([])
  })
})
