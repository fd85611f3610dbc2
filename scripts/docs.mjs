// `npm run docs`: writes docs/models/*.md from the registry, the words in docs/models/pages.json and real answers.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, ensureInstalled, root } from './setup.mjs'

ensureInstalled()
ensureBuilt()
const { OUTCOME_MODELS, REGISTRY } = await import(pathToFileURL(join(root, 'dist', 'index.js')).href)
const folder = join(root, 'docs', 'models')
const words = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8'))
const ids = [...new Set(REGISTRY.map(entry => entry.id))]

/** The example's inputs: split at spaces outside brackets. */
const splitArguments = text => {
  const parts = []
  let depth = 0
  let part = ''
  for (const letter of text) {
    if ('[{'.includes(letter)) depth++
    if (']}'.includes(letter)) depth--
    if (letter === ' ' && depth === 0) {
      parts.push(part)
      part = ''
    } else part += letter
  }
  return [...parts, part]
}
const quoted = part => (/[[{"*()^]/.test(part) ? `'${part}'` : part)

function answer(id, example) {
  const args = splitArguments(example)
  const done = spawnSync(
    process.execPath,
    [join(root, 'dist', 'crawford.cjs'), 'calc', id, ...args, '--lang', 'en'],
    { encoding: 'utf8' },
  )
  if (done.status !== 0) throw new Error(`${id}: ${done.stderr}`)
  const result = done.stdout.slice(done.stdout.indexOf('  Result') + '  Result\n'.length)
  return [`crawford calc ${id} ${args.map(quoted).join(' ')}`, result.replace(/^ {4}/gm, '').trimEnd()]
}

const table = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map(row => `| ${row.join(' | ')} |`),
  ].join('\n')
const cell = text => text.replace(/\|/g, '\\|')

for (const id of ids) {
  const entries = REGISTRY.filter(entry => entry.id === id)
  const { question, reading, leavesOut, second, example } = words[id]
  const [command, result] = answer(id, example)
  const forms = entries.map(entry =>
    [
      entry.variant === null ? '' : `### variant=${entry.variant}\n`,
      `\`\`\`text\n${entry.equation}\n\`\`\`\n`,
      table(
        ['input', 'kind', 'meaning'],
        Object.entries(entry.inputs).map(([name, doc]) => [
          `\`${name}\`${doc.optional ? ' (optional)' : ''}`,
          doc.kind,
          cell(doc.about),
        ]),
      ),
      `\nAnswers: ${entry.outputs.map(name => `\`${name}\``).join(', ')}.`,
      `\nSource: ${entry.source}. Validity: ${entry.validity}\n`,
    ].join('\n'),
  )
  writeFileSync(
    join(folder, `${id}.md`),
    `# ${id} ${entries[0].name}\n\n<!-- Written by npm run docs from pages.json and the registry; change those. -->\n\n${question}\n\n${reading}\n\n## Equation, inputs, answers\n\n${forms.join('\n')}\n## Example\n\n\`\`\`sh\n${command}\n\`\`\`\n\n\`\`\`text\n${result}\n\`\`\`\n\n## What it leaves out\n\n${leavesOut}\n\n## Second road\n\n${second}\n`,
  )
}

const outcome = Object.values(OUTCOME_MODELS).map(model => {
  const row = input => [
    `\`${input.name}\``,
    input.choices ? input.choices.join(' or ') : input.units.join(', '),
    input.required ? 'required' : input.default === undefined ? '' : String(input.default),
    cell(input.about),
  ]
  const head = ['input', 'unit', 'default', 'meaning']
  return [
    `### \`${model.name}\``,
    `Rests on ${model.rests.map(id => `[${id}](${id}.md)`).join(', ')}. ${model.validity}`,
    `\`\`\`text\n${model.equation}\n\`\`\``,
    table(head, model.inputs.map(row)),
    ...(model.list
      ? [`Inputs of each entry of \`${model.list.name}\`:`, table(head, model.list.inputs.map(row))]
      : []),
    table(
      ['metric', 'unit', 'formula'],
      model.metrics.map(one => [`\`${one.name}${one.parameter ? '(k)' : ''}\``, one.unit, cell(one.formula)]),
    ),
    `Source: ${model.source}.`,
  ].join('\n\n')
})
writeFileSync(
  join(folder, 'README.md'),
  `# Models\n\n<!-- Written by npm run docs; change pages.json and the registry. -->\n\n\`crawford calc\` asks each of these by id or plain name; \`crawford verify\` holds them against reference values. How close they come is in [validation](../validation.md).\n\n${table(
    ['id', 'plain name', 'question'],
    ids.map(id => [
      `[${id}](${id}.md)`,
      REGISTRY.find(entry => entry.id === id).name,
      cell(words[id].question),
    ]),
  )}\n\n## Outcome models\n\nWhat a scenario file may name under \`model.use\`. An input takes the key of an assumption or a literal; \`common\` inputs must be bound, or written off as \`none\` with a note.\n\n${outcome.join('\n\n')}\n`,
)
spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'prettier', 'bin', 'prettier.cjs'),
    '--write',
    '--log-level',
    'warn',
    'docs/models',
  ],
  { cwd: root, stdio: 'inherit' },
)
