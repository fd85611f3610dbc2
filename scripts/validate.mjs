// `npm run validate`: how close every model comes to reference values and published results; prints it and writes docs/validation.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, ensureInstalled, root } from './setup.mjs'

ensureInstalled()
ensureBuilt()
// Only now: it needs an installed package.
const { publishedSection } = await import('./published.mjs')
const { verification } = await import(pathToFileURL(join(root, 'dist', 'index.js')).href)
const { cases } = JSON.parse(readFileSync(join(root, 'test', 'truth', 'models.json'), 'utf8'))
const result = verification(cases)

/** The largest difference of a case, relative to the wanted value where that is a number. */
const difference = ({ worst }) => {
  if (!worst || typeof worst.got !== 'number' || typeof worst.want !== 'number') return 0
  return Math.abs(worst.got - worst.want) / (Math.abs(worst.want) || 1)
}
const models = [...new Set(cases.map(one => one.model))]
const rows = models.map(model => {
  const own = result.cases.filter(one => one.model === model)
  if (own.every(one => one.status === 'unknown')) return `| ${model} | ${own.length} | not built yet | |`
  const passed = own.filter(one => one.status === 'passed').length
  const worst = own.reduce((most, one) => (difference(one) > difference(most) ? one : most))
  const shown =
    difference(worst) === 0
      ? '0'
      : `${difference(worst).toExponential(1)} (${worst.id}, ${worst.worst.output})`
  return `| ${model} | ${own.length} | ${passed} of ${own.length} | ${shown} |`
})
const published = await publishedSection()
const page = `# Validation

Written by \`npm run validate\`; do not edit. Reference values were computed independently of this code (Python, numpy, scipy) and lie in \`test/truth/models.json\`. The last column is the largest relative difference of a model to its references today (M9F is sampled and judged by its standard errors); tolerances are in the file.

${result.passed} passed, ${result.failed} failed, ${result.unknown} of models not built yet.

| model | cases | passed | largest relative difference |
|---|---|---|---|
${rows.join('\n')}

${published.text}`
writeFileSync(join(root, 'docs', 'validation.md'), page)
console.log(page)
process.exit(result.failed === 0 && published.out === 0 ? 0 : 1)
