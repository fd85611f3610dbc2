import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UNIT_SYMBOLS } from '../math/index.js'
import { jsonSchema } from './index.js'

interface Schema {
  properties: Record<string, Schema>
  additionalProperties: Schema | false
  required: string[]
  enum: string[]
  description: string
  anyOf: Schema[]
}

test('editors get every key of a scenario, and no other may be written', () => {
  const schema = jsonSchema() as unknown as Schema
  expect(schema).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Crawford scenario',
  })
  expect(schema.additionalProperties).toBe(false)
  expect(schema.required).toEqual([
    'crawford',
    'id',
    'title',
    'question',
    'metric',
    'assumptions',
    'model',
    'positions',
  ])
  const assumption = schema.properties['assumptions']!.additionalProperties as Schema
  expect(assumption.additionalProperties).toBe(false)
  expect(assumption.properties['unit']!.enum).toEqual(UNIT_SYMBOLS)
  expect(assumption.required).toEqual(['label', 'kind', 'unit', 'bounds', 'value', 'evidence'])
})

test('what a key means is written beside it', () => {
  const { properties } = jsonSchema() as unknown as Schema
  const said = Object.entries(properties).filter(([, schema]) => schema.description)
  expect(said.map(([key]) => key)).toEqual(Object.keys(properties))
})

test('editors get the form of a case', () => {
  expect(jsonSchema('case')).toMatchObject({
    title: 'Crawford case',
    required: ['crawford-case', 'id', 'title', 'questions'],
  })
})

test('every key of the documented example is a key of the form', () => {
  const text = readFileSync(join(import.meta.dirname, '../../docs/scenario-file.md'), 'utf8')
  const example = text.split('```yaml')[1]!.split('```')[0]!
  const written = [...example.matchAll(/^([a-z-]+):/gm)].map(match => match[1]!)
  const schema = jsonSchema() as unknown as Schema
  expect(written).toEqual(Object.keys(schema.properties))
  const assumption = schema.properties['assumptions']!.additionalProperties as Schema
  const block = example.split('  shot_kill:\n')[1]!.split('\nmodel:')[0]!
  expect([...block.matchAll(/^ {4}([a-z]+):/gm)].map(match => match[1]!)).toEqual(
    Object.keys(assumption.properties),
  )
})
