// Builds dist/: the library (ESM, with types), the command and its sampling worker (one CommonJS file each).
import { build } from 'esbuild'
import { rmSync, writeFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRun, root, sourceDigest } from './setup.mjs'

const dist = join(root, 'dist')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const data = JSON.parse(readFileSync(join(root, 'data', 'version.json'), 'utf8')).version
const stamp = sourceDigest()
rmSync(dist, { recursive: true, force: true })
mkdirSync(dist)

const common = {
  absWorkingDir: root,
  bundle: true,
  target: 'node20',
  legalComments: 'linked',
  loader: { '.yaml': 'text' },
  alias: { debug: './scripts/silent.cjs' },
  define: { CRAWFORD_VERSION: JSON.stringify(version), CRAWFORD_DATA_VERSION: JSON.stringify(data) },
  logLevel: 'warning',
}
await Promise.all([
  build({
    ...common,
    entryPoints: ['src/index.ts'],
    outfile: 'dist/index.js',
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['zod'],
  }),
  build({
    ...common,
    entryPoints: { crawford: 'cli/main.ts', worker: 'cli/worker.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'node',
    minifySyntax: true,
    minifyWhitespace: true,
    banner: { js: '#!/usr/bin/env node' },
  }),
])
mustRun(process.execPath, [
  join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
  '-p',
  'tsconfig.types.json',
])
writeFileSync(join(dist, '.stamp'), stamp)
