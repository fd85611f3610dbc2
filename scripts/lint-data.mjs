// `npm run lint:data`: holds the library of published parameters against its rules and prints what deserves a look.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, root } from './setup.mjs'

ensureBuilt()
const { bibliography, libraryLint } = await import(new URL('../dist/index.js', import.meta.url))
const data = name => JSON.parse(readFileSync(join(root, 'data', name), 'utf8'))

const found = libraryLint(data('library.json'), bibliography(data('sources.json')))
for (const { severity, rule, id, about } of found)
  console.log(`${severity.padEnd(8)}${id}: ${rule}: ${about}`)
const count = severity => found.filter(one => one.severity === severity).length
console.log(`${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes`)
process.exit(count('error') > 0 ? 1 : 0)
