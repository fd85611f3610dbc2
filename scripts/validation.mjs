// How close every model comes to reference values and published results, as data: what docs/validation.md and the page show.
import { build } from 'esbuild'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './setup.mjs'

const truth = name => JSON.parse(readFileSync(join(root, 'test', 'truth', name), 'utf8')).cases

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
  const [{ TOPICS }, { flownWith }] = await Promise.all(
    ['index', 'lofted'].map(name => import(pathToFileURL(join(outdir, `${name}.mjs`)).href)),
  )
  rmSync(folder, { recursive: true })
  return { TOPICS, flownWith }
}

/** The largest difference of a case, relative to the wanted value where that is a number. */
const difference = worst => {
  if (!worst || typeof worst.got !== 'number' || typeof worst.want !== 'number') return 0
  return Math.abs(worst.got - worst.want) / (Math.abs(worst.want) || 1)
}

/** Every model beside its reference values: its cases, each with the number furthest out. */
function references({ verification, entriesOf }) {
  const cases = truth('models.json')
  const { passed, failed, unknown, cases: verified } = verification(cases)
  const models = [...new Set(cases.map(one => one.model))].map(id => ({
    id,
    name: entriesOf(id)[0]?.name ?? null,
    cases: cases.flatMap((one, i) =>
      one.model === id
        ? [
            {
              id: one.id,
              about: one.name ?? null,
              note: one.note ?? null,
              tolerance: one.tolerance,
              status: verified[i].status,
              worst: verified[i].worst,
              difference: difference(verified[i].worst),
            },
          ]
        : [],
    ),
  }))
  return { passed, failed, unknown, models }
}

/** Every published number beside ours, by topic. */
async function publishedNumbers() {
  const { TOPICS, flownWith } = await topics()
  const cases = truth('published.json')
  const names = [...new Set(cases.map(one => one.topic))].sort()
  const described = topic =>
    cases
      .filter(one => one.topic === topic)
      .map(one => ({
        id: one.id,
        kind: one.kind,
        about: typeof one.inputs.test === 'string' ? one.inputs.test : null,
        source: one.source,
        url: one.url ?? [],
        evidence: one.evidence,
        tolerance: one.tolerance,
        note: one.note,
        flown: topic.startsWith('lofted te') && topic.includes('time') ? flownWith(one.inputs) : null,
        numbers: TOPICS[topic](one).map(({ name, got, want, allowed }) => {
          // What is not asserted has no limit; JSON has no infinity.
          const isPrinted = allowed === Infinity || one.evidence === 'unchecked'
          const isOff = !(Math.abs(got - want) <= allowed)
          return { name, got, want, allowed: isPrinted ? null : allowed, isOut: isOff && !isPrinted }
        }),
      }))
  return {
    topics: names.filter(topic => topic in TOPICS).map(topic => ({ topic, cases: described(topic) })),
    open: names.filter(topic => !(topic in TOPICS)),
  }
}

export const validation = async engine => ({
  references: references(engine),
  published: await publishedNumbers(),
})
