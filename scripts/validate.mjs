// `npm run validate`: how close every model comes to reference values and published results; prints it and writes docs/validation.md.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, ensureInstalled, root } from './setup.mjs'

ensureInstalled()
ensureBuilt()
// Only now: they need an installed package.
const { validation } = await import('./validation.mjs')
const { publishedSection } = await import('./published.mjs')
const { references, published } = await validation(
  await import(pathToFileURL(join(root, 'dist', 'index.js')).href),
)

const rows = references.models.map(({ id, cases }) => {
  if (cases.every(one => one.status === 'unknown')) return `| ${id} | ${cases.length} | not built yet | |`
  const passed = cases.filter(one => one.status === 'passed').length
  const worst = cases.reduce((most, one) => (one.difference > most.difference ? one : most))
  const shown =
    worst.difference === 0 ? '0' : `${worst.difference.toExponential(1)} (${worst.id}, ${worst.worst.output})`
  return `| ${id} | ${cases.length} | ${passed} of ${cases.length} | ${shown} |`
})
const { text, out } = publishedSection(published)
const page = `# Validation

Written by \`npm run validate\`; do not edit. Reference values were computed independently of this code (Python, numpy, scipy) and lie in \`test/truth/models.json\`. The last column is the largest relative difference of a model to its references today (M9F is sampled and judged by its standard errors); tolerances are in the file.

${references.passed} passed, ${references.failed} failed, ${references.unknown} of models not built yet.

| model | cases | passed | largest relative difference |
|---|---|---|---|
${rows.join('\n')}

${text}`
writeFileSync(join(root, 'docs', 'validation.md'), page)
console.log(page)
process.exit(references.failed === 0 && out === 0 ? 0 : 1)
