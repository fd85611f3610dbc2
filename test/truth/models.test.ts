import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { REGISTRY, verification } from '../../src/index.js'
import type { ReferenceCase } from '../../src/index.js'

/** Another file of the same schema can be run by naming it in CRAWFORD_CASES. */
const path = process.env['CRAWFORD_CASES'] ?? join(import.meta.dirname, 'models.json')
const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: (ReferenceCase & { name: string })[] }
const known = new Set(REGISTRY.map(entry => entry.id))
const covered = cases.filter(one => known.has(one.model))

describe(`reference values computed independently (${cases.length - covered.length} of ${cases.length} cases are of models not built yet)`, () => {
  test.each(covered.map(one => [`${one.id} ${one.name}`, one]))('%s', (_, one) => {
    const [result] = verification([one]).cases
    expect(result, JSON.stringify(result?.worst)).toMatchObject({ id: one.id, status: 'passed' })
  })
})

describe('the runner that holds models against reference values', () => {
  const salvo: ReferenceCase = {
    id: 'own-1',
    model: 'M5A',
    inputs: { variant: 'salvo', p: 0.5, n: 2 },
    outputs: { Pk: 0.75 },
    tolerance: { kind: 'rel', value: 1e-9 },
  }
  const status = (one: ReferenceCase): string => verification([one]).cases[0]!.status

  test('passes a value within its tolerance and fails one outside', () => {
    expect(status(salvo)).toBe('passed')
    expect(status({ ...salvo, outputs: { Pk: 0.7500001 } })).toBe('failed')
    expect(status({ ...salvo, outputs: { Pk: 0.7500001 }, tolerance: { kind: 'abs', value: 1e-3 } })).toBe(
      'passed',
    )
  })
  test('fails a case that asks for an output the model does not give', () => {
    expect(status({ ...salvo, outputs: { nothing: 1 } })).toBe('failed')
  })
  test('fails a case whose inputs the model does not take, and says which', () => {
    expect(
      verification([{ ...salvo, inputs: { variant: 'salvo', p: 2, n: 2 } }]).cases[0]!.worst?.got,
    ).toContain('p')
  })
  test('lists a model it does not know instead of failing it', () => {
    expect(verification([{ ...salvo, model: 'M99' }])).toMatchObject({ passed: 0, failed: 0, unknown: 1 })
  })
  test('lists a question the model does not know instead of guessing another', () => {
    expect(status({ ...salvo, inputs: { variant: 'barrage', p: 0.5, n: 2 } })).toBe('unknown')
  })
  test('compares sets of sets without regard to order and numbers of a map by name', () => {
    const game: ReferenceCase = {
      id: 'own-2',
      model: 'M9A',
      inputs: { A: { x: 1, y: 1 }, B: { x: 2, y: 3 }, f: 'x*y', threshold: 3.5 },
      outputs: {
        minimal_blocking_sets: [['y'], ['x']],
        shapley: { y: 3, x: 2 },
        interaction_SII: { 'y|x': 2 },
      },
      tolerance: { kind: 'rel', value: 1e-9 },
    }
    expect(status(game)).toBe('passed')
    expect(status({ ...game, outputs: { minimal_flip_sets: [['x'], ['y']] } })).toBe('failed')
  })
})
