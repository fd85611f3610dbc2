import { join, resolve } from 'node:path'
import { defineConfig } from 'vite'
import { dataModulesForVite } from './build/modules.mjs'
import { policied } from './build/policy.mjs'
import { prerendered } from './build/prerender.mjs'

const root = resolve(import.meta.dirname, '..')
const isSingle = process.env['CRAWFORD_SINGLE'] === '1'

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [dataModulesForVite(), prerendered(), policied({ isSingle })],
  resolve: {
    alias: {
      debug: join(root, 'scripts', 'silent.cjs'),
      ...(isSingle ? { './startWorker.js': './startWorkerInline.js' } : {}),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: {
    format: 'es',
    plugins: () => [dataModulesForVite()],
    rolldownOptions: { external: ['highs'] },
  },
  build: {
    outDir: join(root, 'dist', isSingle ? 'web-single' : 'web'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The integer-program solver is no part of the page.
    rolldownOptions: { external: ['highs'], ...(isSingle ? { output: { codeSplitting: false } } : {}) },
    cssCodeSplit: !isSingle,
  },
  server: { host: '127.0.0.1' },
})
