import { describe, expect, test } from 'vitest'
import { TREATIES, treaty } from '../../test/treatyFiles.js'
import { applyingOn, dateStatus, isDay, treatyNamed } from './index.js'

describe('dateStatus', () => {
  test.each([
    ['ABM', '1972-05-25', 'before-signature', false],
    ['ABM', '1972-05-26', 'signed', false],
    ['ABM', '1972-10-02', 'signed', false],
    ['ABM', '1972-10-03', 'in-force', true],
    ['ABM', '2001-12-13', 'in-force', true],
    ['ABM', '2002-06-13', 'in-force', true],
    ['ABM', '2002-06-14', 'ended', false],
    ['SORT', '2003-05-31', 'signed', false],
    ['SORT', '2011-02-05', 'in-force', true],
    ['SORT', '2012-12-31', 'ended', false],
    ['SALT2', '1986-05-27', 'signed', false],
    ['SALT2', '1986-05-28', 'ended', false],
    ['START2', '2002-06-13', 'signed', false],
    ['START2', '2002-06-14', 'ended', false],
    ['START1', '2009-12-05', 'in-force', true],
    ['NEWSTART', '2026-02-05', 'in-force', true],
    ['NEWSTART', '2026-02-06', 'ended', false],
  ])('%s on %s: %s', (id, date, phase, inForce) => {
    expect(dateStatus(treaty(id), date)).toMatchObject({ phase, inForce })
  })

  test('a suspension is told beside, and does not end a treaty', () => {
    expect(dateStatus(treaty('NEWSTART'), '2023-02-27').suspended).toBeNull()
    expect(dateStatus(treaty('NEWSTART'), '2023-02-28')).toMatchObject({
      inForce: true,
      suspended: { since: '2023-02-28', by: ['ru'] },
    })
  })

  test('what was said after the end is told up to the day', () => {
    expect(dateStatus(treaty('NEWSTART'), '2026-02-10').later.map(one => one.date)).toEqual([
      '2025-09-22',
      '2025-10',
      '2026-02-05',
      '2026-02-05',
    ])
  })

  test('a treaty that is not in force binds nobody', () => {
    expect(dateStatus(treaty('START2'), '1995-01-01').bound).toEqual([])
    expect(dateStatus(treaty('ABM'), '1995-01-01').bound).toEqual(['us', 'ru'])
  })

  test.each(['2001-11', '2001-02-29', '1900-02-29', '15.11.2001', '2001-13-01', ''])(
    '%j is no day and is refused',
    date => {
      expect(isDay(date)).toBe(false)
      expect(() => dateStatus(treaty('ABM'), date)).toThrow('dateStatus: date must be a day')
    },
  )
  test('leap days are days', () => {
    expect(['2000-02-29', '2004-02-29'].every(isDay)).toBe(true)
  })
})

describe('applyingOn', () => {
  test.each([
    ['1971-01-01', []],
    ['2001-11-15', ['ABM', 'INF', 'START1', 'START2']],
    ['2010-06-01', ['INF', 'SORT', 'NEWSTART']],
    ['2026-03-01', []],
  ])('%s: %j', (date, ids) => {
    const found = applyingOn(TREATIES, date)
    expect(found.map(one => one.treaty).toSorted()).toEqual(ids.toSorted())
    const forces = found.map(one => one.inForce)
    expect(forces).toEqual(forces.toSorted().toReversed())
  })
})

test.each([
  ['abm', 'ABM'],
  ['START I', 'START1'],
  ['start-1', 'START1'],
  ['New START', 'NEWSTART'],
  ['new-start', 'NEWSTART'],
  ['moscow treaty', 'SORT'],
  ['salt ii', 'SALT2'],
])('a person’s %s is %s', (name, id) => {
  expect(treatyNamed(TREATIES, name)?.id).toBe(id)
})
