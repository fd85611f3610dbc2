// Builds dist/: the library (ESM, with types), the command and its sampling worker (one CommonJS file each).
import { build } from 'esbuild'
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { mustRun, root, sourceDigest } from './setup.mjs'

const dist = join(root, 'dist')
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
  logLevel: 'warning',
  plugins: [
    {
      // The solver stays a folder beside the bundles, so that its WebAssembly is read only when it is asked for.
      name: 'solver',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^highs$/ }, () => ({ path: './highs/highs.mjs', external: true })),
    },
    {
      // Commander can start a subcommand as a process of its own. None of ours is one, and loading that takes its time.
      name: 'no-processes',
      setup: ({ onResolve }) =>
        onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
          importer.includes('commander') ? { path: join(root, 'scripts', 'silent.cjs') } : undefined,
        ),
    },
  ],
}
mkdirSync(join(dist, 'highs'))
for (const file of ['build/highs.mjs', 'build/highs.wasm', 'LICENSE'])
  copyFileSync(join(root, 'node_modules', 'highs', file), join(dist, 'highs', basename(file)))
await Promise.all([
  build({
    ...common,
    entryPoints: ['src/index.ts'],
    charset: 'utf8',
    outfile: 'dist/index.js',
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['zod'],
  }),
  build({
    ...common,
    entryPoints: {
      crawford: 'cli/main.ts',
      geometry: 'cli/parts/geometry.ts',
      models: 'cli/parts/models.ts',
      open: 'cli/parts/open.ts',
      policy: 'cli/parts/policy.ts',
      reader: 'cli/parts/reader.ts',
      worker: 'cli/worker.ts',
      bundling: 'cli/bundling.ts',
    },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    platform: 'node',
    minify: true,
    banner: { js: '#!/usr/bin/env node' },
  }),
])
// The bundled scenarios, read and checked once, so that running one needs no YAML; and the words of each language.
mustRun(process.execPath, [join(dist, 'bundling.cjs'), join(root, 'data'), dist])
for (const name of ['bundling.cjs', 'bundling.cjs.LEGAL.txt']) rmSync(join(dist, name))
mustRun(process.execPath, [
  join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
  '-p',
  'tsconfig.types.json',
])
writeFileSync(join(dist, '.stamp'), stamp)
