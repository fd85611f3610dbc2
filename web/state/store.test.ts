import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from './store.js'
import type { PageEdit } from './state.js'
import { freeKey } from './state.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const edit = (value: number): PageEdit => ({ scenario: 's', key: 'k', position: 'a', value, source: '' })
const store = () => {
  let now = 0
  const place = { fragment: () => '', show: () => {}, now: () => now }
  return { store: createStore(place), wait: (ms: number) => (now += ms) }
}

test('the steps of one drag are undone together, and redone together', () => {
  const { store: page, wait } = store()
  for (const value of [0.1, 0.2, 0.3]) {
    page.change({ edits: [edit(value)] })
    wait(16)
  }
  page.undo()
  expect(page.state.edits).toEqual([])
  page.redo()
  expect(page.state.edits).toEqual([edit(0.3)])
})

test('adding a position of one’s own is undone by itself, however soon it followed an edit', () => {
  const { store: page } = store()
  page.change({ edits: [edit(0.1)] })
  page.change({ own: [{ scenario: 's', key: freeKey([]), name: 'Mine', from: 'a' }] })
  page.undo()
  expect([page.state.own, page.state.edits]).toEqual([[], [edit(0.1)]])
})

test('moving about cannot be undone', () => {
  const { store: page } = store()
  page.change({ view: 'outcome' })
  expect(page.canUndo).toBe(false)
})
