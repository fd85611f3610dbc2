// The published cases of test/truth by topic, ours beside theirs: the second part of docs/validation.md.
import { build } from 'esbuild'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './setup.mjs'

/** The adapters of the tests, built as deep below the root as they lie, because they read data by relative path. */
async function topics() {
  const folder = join(root, 'dist', 'truth')
  const outdir = join(folder, 'topics')
  await build({
    absWorkingDir: root,
    entryPoints: { index: 'test/truth/topics/index.ts', lofted: 'test/truth/topics/lofted.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    alias: { debug: './scripts/silent.cjs' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
  const [{ TOPICS }, { loftedWords }] = await Promise.all(
    ['index', 'lofted'].map(name => import(pathToFileURL(join(outdir, `${name}.mjs`)).href)),
  )
  rmSync(folder, { recursive: true })
  return { TOPICS, loftedWords }
}

const shown = value => String(Number(value.toPrecision(10)))
const cell = text => String(text).replace(/\|/g, '\\|')
const small = value => (value === 0 ? '0' : value.toExponential(1))

export async function publishedSection() {
  const { TOPICS, loftedWords } = await topics()
  const path = join(root, 'test', 'truth', 'published.json')
  const { cases } = JSON.parse(readFileSync(path, 'utf8'))
  const names = [...new Set(cases.map(one => one.topic))].sort()
  let [out, numbers] = [0, 0]
  const section = topic => {
    const own = cases.filter(one => one.topic === topic)
    if (!(topic in TOPICS)) return ''
    const rows = own.flatMap(one =>
      TOPICS[topic](one).map(({ name, got, want, allowed }) => {
        const printed = allowed === Infinity || one.evidence === 'unchecked'
        const off = !(Math.abs(got - want) <= allowed)
        numbers++
        if (off && !printed) out++
        return `| ${one.id} | ${cell(name)} | ${shown(got)} | ${shown(want)} | ${small(got - want)} | ${printed ? 'printed, not asserted' : small(allowed)}${off && !printed ? ' **out**' : ''} | ${one.evidence} |`
      }),
    )
    const notes = own.map(one => {
      const retold =
        topic.startsWith('lofted te') && topic.includes('time')
          ? ` Flown again with ${loftedWords(one.inputs)}.`
          : ''
      return `- ${one.id}: ${one.source} (${one.evidence}). Tolerance: “${one.tolerance}”.${retold}`
    })
    return `### ${topic}\n\n| case | number | ours | theirs | residual | allowed | evidence |\n|---|---|---|---|---|---|---|\n${rows.join('\n')}\n\n${notes.join('\n')}\n`
  }
  const sections = names.map(section).filter(Boolean)
  const open = names.filter(topic => !(topic in TOPICS))
  const waiting = open.length === 0 ? '' : ` Not built yet: ${open.join(', ')}.`
  return {
    out,
    text: `## Published and exact results

Results of other people's work and of mathematics, in \`test/truth/published.json\`, by topic: ${numbers} numbers, ${out} out of tolerance.${waiting} Evidence is that of the published number: \`secondary\` was read in a source that reports it; what is \`unchecked\` decides nothing. A lofted test is flown again with generic stages that are assumed; its flight time is the check. The longest range those stages imply depends on them, and on a burnout floor of 100 km that is assumed too, by thousands of kilometers: it is printed with its residual and asserted nowhere; past 20,015 km, half the Earth's circumference, it means any place.

${sections.join('\n')}`,
  }
}
