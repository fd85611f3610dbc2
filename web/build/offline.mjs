// A step of the page's build: a service worker that keeps every file of this build, so that the page opens offline.
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/setup.mjs'

const publicFolder = join(root, 'web', 'public')

export const workingOffline = () => ({
  name: 'crawford-offline',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    // After the policy has changed the pages.
    order: 'post',
    handler(_options, bundle) {
      const kept = Object.values(bundle).filter(one => !/^pictures\/|^crawford-embed\.js$/.test(one.fileName))
      const beside = readdirSync(publicFolder)
      const version = createHash('sha256')
      for (const one of kept.toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1)))
        version
          .update(one.fileName)
          .update('\0')
          .update(one.source ?? one.code)
      for (const name of beside) version.update(readFileSync(join(publicFolder, name)))
      const files = ['./', ...kept.map(one => `./${one.fileName}`), ...beside.map(name => `./${name}`)]
      const code = readFileSync(join(root, 'web', 'build', 'serviceWorker.js'), 'utf8')
        .replace("'VERSION'", JSON.stringify(version.digest('hex').slice(0, 16)))
        .replace("['FILES']", JSON.stringify(files.toSorted()))
      this.emitFile({ type: 'asset', fileName: 'sw.js', source: code })
    },
  },
})
