// A step of the page's build: the Content-Security-Policy by hashes, and, for the single file, everything put inline.
import { createHash } from 'node:crypto'

const hashOf = text => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The policy of a page with these inline scripts and styles: nothing from elsewhere, no evaluated text. */
export const policyOf = (scripts, styles) =>
  [
    "default-src 'none'",
    `script-src 'self' ${scripts.map(hashOf).join(' ')}`.trim(),
    `style-src 'self' ${styles.map(hashOf).join(' ')}`.trim(),
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** `</script` inside a script would end it early. */
const inScript = code => code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')

export const policied = ({ isSingle }) => ({
  name: 'crawford-policy',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    // After Vite has put the last touches to the code.
    order: 'post',
    handler(_options, bundle) {
      for (const page of Object.values(bundle).filter(one => one.fileName.endsWith('.html'))) {
        let html = String(page.source)
        if (isSingle) html = inlined(html, bundle)
        const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(m => m[1])
        const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(m => m[1])
        const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(scripts, styles)}" />`
        page.source = html.replace('<meta charset="utf-8" />', `<meta charset="utf-8" />\n    ${meta}`)
      }
    },
  },
})

/** The page with its script and style inside; every other file of the bundle must be reachable no more. */
function inlined(html, bundle) {
  const file = name => Object.values(bundle).find(one => one.fileName === name.replace(/^\.\//, ''))
  const used = []
  const page = html
    .replace(/<script type="module"[^>]*\bsrc="([^"]+)"[^>]*><\/script>/, (_, name) => {
      const chunk = file(name)
      used.push(chunk.fileName)
      return `<!--script-->`
    })
    .replace(/<link rel="stylesheet"[^>]*\bhref="([^"]+)"[^>]*>/, (_, name) => {
      const asset = file(name)
      used.push(asset.fileName)
      return `<style>${asset.source}</style>`
    })
  const code = inScript(Object.values(bundle).find(one => one.fileName === used[0]).code)
  for (const name of used) delete bundle[name]
  // What lies beside the page on a host does not lie beside a single file.
  // A module runs after the document, wherever it stands; at the end it also reads better.
  return page
    .replace('<!--script-->', '')
    .replace(/<link rel="(?:manifest|icon)"[^>]*>\s*/g, '')
    .replace('</title>', '</title>\n    <link rel="icon" href="data:," />')
    .replace('</body>', () => `<script type="module">${code}</script>\n  </body>`)
}
