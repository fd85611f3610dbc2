// A step of the page's build: the flagship's first screen as HTML, so that the answer is there before any script runs.
import { build } from 'esbuild'
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../../scripts/setup.mjs'
import { dataModules } from './modules.mjs'

/** A module of the page, run here with the shipped results. */
export async function ranAtBuild(entry) {
  const folder = join(root, 'node_modules', '.crawford-page', 'prerender')
  mkdirSync(folder, { recursive: true })
  const outfile = join(folder, `${basename(entry).replace(/\.tsx?$/, '')}.mjs`)
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
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
  return import(`${pathToFileURL(outfile).href}?${Date.now()}`)
}

/** The first screen in English, rendered from the shipped results. */
const firstScreen = async () => (await ranAtBuild('web/firstScreen.tsx')).firstScreenHtml()

const PLACE = '<div id="page" data-opening></div>'

export const prerendered = () => ({
  name: 'crawford-prerender',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: async html =>
      html.includes(PLACE) ? html.replace(PLACE, PLACE.replace('><', `>${await firstScreen()}<`)) : html,
  },
})
