// A step of the page's build: the script of `<crawford-embed>` by a name that stays, because other people's pages have it.
import { build } from 'esbuild'
import { root } from '../../scripts/setup.mjs'

/** A plain script, not a module: a module from another host would need headers that few hosts send. */
export const embedElement = () => ({
  name: 'crawford-element',
  apply: 'build',
  async generateBundle() {
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: ['web/embed/element.ts'],
      bundle: true,
      minify: true,
      write: false,
      format: 'iife',
      target: 'es2022',
    })
    this.emitFile({ type: 'asset', fileName: 'crawford-embed.js', source: outputFiles[0].text })
  },
})
