import { expect, test } from 'vitest'
import words from '../../docs/models/pages.json'
import russian from '../../docs/models/pages.ru.json'
import { REGISTRY } from '../../src/index.js'

test('every model has its name and question in Russian', () => {
  expect(Object.keys(russian.models)).toEqual(Object.keys(words))
  for (const [id, { name, question }] of Object.entries(russian.models)) {
    expect(name, id).toMatch(/[а-яё]/)
    expect(question, id).toMatch(/[а-яё]/)
  }
})

test('every input of every model says in Russian what it is, and nothing is translated that is not there', () => {
  const abouts = new Set(
    REGISTRY.flatMap(entry => Object.values(entry.inputs).map(doc => doc.about)).filter(Boolean),
  )
  expect(Object.keys(russian.inputs).toSorted()).toEqual([...abouts].toSorted())
})
