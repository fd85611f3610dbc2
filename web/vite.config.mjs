import { join, resolve } from 'node:path'
import { defineConfig } from 'vite'
import { embedElement } from './build/element.mjs'
import { dataModulesForVite } from './build/modules.mjs'
import { workingOffline } from './build/offline.mjs'
import { policied } from './build/policy.mjs'
import { prerendered } from './build/prerender.mjs'
import { stillPictures } from './build/stills.mjs'

const root = resolve(import.meta.dirname, '..')
const isSingle = process.env['CRAWFORD_SINGLE'] === '1'

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  publicDir: isSingle ? false : 'public',
  plugins: [
    dataModulesForVite(),
    prerendered(),
    policied({ isSingle }),
    ...(isSingle ? [] : [stillPictures(), embedElement(), workingOffline()]),
  ],
  resolve: {
    alias: {
      debug: join(root, 'scripts', 'silent.cjs'),
      ...(isSingle ? { './startWorker.js': './startWorkerInline.js' } : {}),
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: {
    // A file on a disk may start a thread from a plain script only.
    format: isSingle ? 'iife' : 'es',
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
    rolldownOptions: {
      external: ['highs'],
      ...(isSingle
        ? { output: { codeSplitting: false } }
        : {
            input: {
              index: join(import.meta.dirname, 'index.html'),
              embed: join(import.meta.dirname, 'embed.html'),
            },
          }),
    },
    cssCodeSplit: !isSingle,
  },
  server: { host: '127.0.0.1' },
})
