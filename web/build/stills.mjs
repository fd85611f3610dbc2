// A step of the page's build: the still picture of every bundled question, for pages that embed it.
import { ranAtBuild } from './prerender.mjs'

export const stillPictures = () => ({
  name: 'crawford-stills',
  apply: 'build',
  async generateBundle() {
    const { stillPictures: drawn } = await ranAtBuild('web/embed/stillPictures.ts')
    for (const [fileName, source] of Object.entries(await drawn()))
      this.emitFile({ type: 'asset', fileName, source })
  },
})
