// A step of the page's build: the flagship's first screen as HTML, so that the answer is there before any script runs.
import { build } from 'esbuild'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../scripts/setup.mjs'
import { dataModules } from './modules.mjs'

/** The first screen in English, rendered from the shipped results. */
async function firstScreen() {
  const folder = join(root, 'node_modules', '.crawford-page', 'prerender')
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, 'page.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: ['web/firstScreen.tsx'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    alias: { debug: './scripts/silent.cjs' },
    plugins: [dataModules()],
    external: ['highs'],
    logLevel: 'warning',
  })
  const { firstScreenHtml } = await import(`${pathToFileURL(outfile).href}?${Date.now()}`)
  return firstScreenHtml()
}

export const prerendered = () => ({
  name: 'crawford-prerender',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: async html =>
      html.replace('<div id="page"></div>', `<div id="page">${await firstScreen()}</div>`),
  },
})
