import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** A host as anybody rents one: files of a folder and these pages, no headers of its own. */
export async function plainServer(
  folder: string,
  pages: Readonly<Record<string, () => string>> = {},
): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, 'http://host').pathname)
    const page = pages[path]
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    if (!page && !(existsSync(file) && statSync(file).isFile())) return response.writeHead(404).end()
    response
      .writeHead(200, { 'Content-Type': page ? TYPES['.html'] : (TYPES[extname(file)] ?? 'text/plain') })
      .end(page ? page() : readFileSync(file))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
