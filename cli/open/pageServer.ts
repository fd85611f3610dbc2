import { createReadStream, realpathSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { extname, resolve, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.yaml': 'text/plain; charset=utf-8',
}

/** What every answer carries: no guessing of types, no address told to others, no foreign page around ours. */
const HEADERS = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': "frame-ancestors 'self'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

/**
 * A server of one folder for this machine alone: it answers nobody who calls it by another name than the loopback's,
 * so that no web page can reach it through a name of its own, and gives out nothing that lies outside the folder.
 *
 * @param extra  files from elsewhere, by the name they are asked for
 */
export function pageServer(folder: string, extra: ReadonlyMap<string, string> = new Map()): Server {
  const root = realpathSync(folder)
  return createServer((request, response) => {
    const refused = refusal(request)
    if (refused) return end(response, refused)
    const file = servedFile(root, request.url ?? '/', extra)
    if (file === null) return end(response, 404)
    const { size } = statSync(file)
    response.writeHead(200, {
      ...HEADERS,
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': size,
    })
    if (request.method === 'HEAD') return response.end()
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)
  })
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain' })
  response.end(`${status}\n`)
}

function refusal({ method, headers, socket }: IncomingMessage): number | null {
  const own = ['127.0.0.1', 'localhost', '[::1]'].map(name => `${name}:${socket.localPort}`)
  if (!own.includes(headers.host ?? '')) return 421
  return method === 'GET' || method === 'HEAD' ? null : 405
}

/** The file behind an address, or null where there is none that may be given out. */
export function servedFile(root: string, url: string, extra: ReadonlyMap<string, string>): string | null {
  let path: string
  try {
    path = decodeURIComponent(url.split(/[?#]/, 1)[0]!)
  } catch {
    return null
  }
  const given = extra.get(path.slice(1))
  if (given !== undefined) return given
  if (!path.startsWith('/') || /[\0\\]|(^|\/)\./.test(path)) return null
  const wanted = resolve(root, `.${path.endsWith('/') ? `${path}index.html` : path}`)
  try {
    // Links are followed before it is asked where the file lies.
    const real = realpathSync(wanted)
    return real.startsWith(root + sep) && statSync(real).isFile() ? real : null
  } catch {
    return null
  }
}
