import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { crawford, temporaryFolder } from './command.js'

const folder = temporaryFolder()
const template = readFileSync(resolve(import.meta.dirname, '..', 'messages', 'template.en.yaml'), 'utf8')

/** The template with one place changed; throws where there is no such place, so that a test cannot go stale. */
function changed(find: string | RegExp, replace: string): string {
  const text = template.replace(find, replace)
  if (text === template) throw new Error(`the template does not hold ${find}`)
  return text
}
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length

function refused(name: string, text: string | Buffer, ...more: string[]): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  const { status, out, err } = crawford(['run', file, ...more])
  expect(status).toBe(2)
  expect(out).toBe('')
  expect(err).not.toMatch(/\n\s+at |defect|undefined|NaN/)
  return err.replaceAll(`${file}:`, '')
}

test('a wrong unit dimension', () => {
  const text = changed('value: 4 # where', 'value: 4 kg # where')
  expect(refused('unit.yaml', text)).toMatch(
    new RegExp(`^${lineOf(text, '4 kg')}:12 assumptions.warheads.value: .*kg.*count`),
  )
})
test('a probability outside [0, 1]', () => {
  expect(refused('probability.yaml', changed('value: 0.9', 'value: 1.9'))).toMatch(
    /common_mode.value: .*between 0 and 1.*1\.9/,
  )
})
test('an unknown key, with the nearest one', () => {
  expect(refused('key.yaml', changed('    label: Warheads', '    labl: Warheads'))).toMatch(
    /labl; did you mean label\?/,
  )
})
test('a key given twice', () => {
  expect(refused('twice.yaml', changed('metric: p_no_leak', 'metric: p_no_leak\nmetric: kill_rate'))).toMatch(
    /metric is already given/,
  )
})
test('a position that names an undeclared assumption, with the nearest one', () => {
  const text = changed(/shot_kill: ?\{ ?value: 0\.85/, 'shot_kil: { value: 0.85')
  expect(refused('undeclared.yaml', text)).toMatch(
    /positions\.hopeful\.values\.shot_kil: .*did you mean shot_kill\?/,
  )
})
test('a number without the source its grade asks for', () => {
  expect(refused('source.yaml', changed('evidence: assumed', 'evidence: secondary'))).toMatch(
    /evidence secondary needs a source/,
  )
})
test('a raid without a common-mode input', () => {
  expect(refused('common.yaml', changed(/ {4}common: common_mode.*\n/, ''))).toMatch(
    /model\.inputs: .*common.*none/,
  )
})
test('common: none without a note, and with one it is printed', () => {
  const none = changed(/common: common_mode.*/, 'common: none')
  expect(refused('none.yaml', none)).toMatch(/model\.inputs\.common: .*note/)
  const file = join(folder, 'noted.yaml')
  writeFileSync(
    file,
    none.replace('  use: raid', '  use: raid\n  note: Left out to see what shots alone do.'),
  )
  const { status, out } = crawford(['run', file])
  expect([status, out.includes('Left out to see what shots alone do.')]).toEqual([0, true])
})
test('a geometry with a name the library does not have, a region too small and a negative time', () => {
  const block = `geometry:
  earth: wgs84-j2
  launch: [{name: Here, south_deg: 40, north_deg: 40.2, west_deg: 10, east_deg: 12, evidence: assumed}]
  interceptor: geo.int.gbj
  sites: [geo.site.greely]
  delays: [{id: geo.delay.track, value: -5 s, evidence: assumed}]
`
  const said = refused('geometry.yaml', `${template}${block}`)
  expect(said).toMatch(/geometry\.launch\[0\]: .*at least 1°.*never cities/)
  expect(said).toMatch(/geometry\.interceptor: .*did you mean geo\.int\.gbi\?/)
  expect(said).toMatch(/geometry\.delays\[0\]\.value: .*negative/)
})
test('an alias that holds itself', () => {
  expect(refused('cycle.yaml', 'crawford: 1\nid: &a [*a]\n')).toMatch(/cannot contain itself/)
})
test('aliases that explode', () => {
  const lines = [...'bcdefghij'].map(
    (key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(', ')}]`,
  )
  expect(refused('bomb.yaml', `crawford: 1\na: &a [x, x]\n${lines.join('\n')}\n`)).toMatch(/more values than/)
})
test('twenty thousand nested brackets, and as many nested blocks', () => {
  expect(refused('brackets.yaml', '['.repeat(20_000))).toMatch(/nesting/)
  expect(
    refused('blocks.yaml', Array.from({ length: 1300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')),
  ).toMatch(/nesting/)
})
test('binary junk', () => {
  expect(
    refused('junk.yaml', Buffer.from(Array.from({ length: 999 }, (_, i) => (i * 37 + 5) % 256))),
  ).toMatch(/not plain UTF-8/)
})
test('an empty file', () => {
  expect(refused('empty.yaml', '')).toMatch(/^1:1: the file is empty/)
})
test('a file of 50 MB, without reading it', () => {
  const file = join(folder, 'big.yaml')
  const handle = openSync(file, 'w')
  ftruncateSync(handle, 50 * 1024 * 1024)
  closeSync(handle)
  const { status, err } = crawford(['run', file])
  expect([status, err.includes('larger than')]).toEqual([2, true])
})
test('50 MB on standard input', () => {
  const { status, err } = crawford(['run', '-'], 'a'.repeat(2_000_000))
  expect([status, err.includes('larger than')]).toEqual([2, true])
})
test('all that is wrong with a file at once, each with its own line', () => {
  const text = changed('value: 0.9', 'value: 1.9')
    .replace('metric: p_no_leak', 'metric: p_no_lek')
    .replace('use: raid', 'use: raids')
  const lines = refused('many.yaml', text).trim().split('\n')
  expect(lines.length).toBeGreaterThanOrEqual(2)
  for (const line of lines) expect(line).toMatch(/^\d+:\d+ [\w.[\]]+: \S/)
  expect(lines.some(line => line.startsWith(`${lineOf(text, 'value: 1.9')}:`))).toBe(true)
  expect(lines.join('\n')).toMatch(/did you mean raid\?/)
})
test('the same in Russian', () => {
  const text = changed('value: 0.9', 'value: 1.9')
  expect(refused('ru.yaml', text, '--lang', 'ru')).toMatch(/common_mode\.value: .*вероятность.*1\.9/i)
})
test('a folder, a missing file, a case with an unknown question', () => {
  mkdirSync(join(folder, 'folder.yaml'))
  expect(crawford(['run', join(folder, 'folder.yaml')])).toMatchObject({ status: 2, out: '' })
  expect(crawford(['run', 'gmd-tody']).err).toMatch(/did you mean gmd-today\?/)
  const text = 'crawford-case: 1\nid: c\ntitle: t\nquestions: [crawford-2001-rad]\n'
  expect(refused('case.yaml', text)).toMatch(/questions\[0\].*did you mean crawford-2001-raid\?/)
})
test('a value the model cannot take is bad input, not a defect', () => {
  expect(refused('domain.yaml', changed('credible_decoys: 0', 'credible_decoys: 1e9'))).toMatch(
    /does not take these values.*1000000000/,
  )
})
test('a newer version of the format says so', () => {
  expect(refused('newer.yaml', changed('crawford: 1', 'crawford: 2'))).toMatch(/newer|version/)
})
