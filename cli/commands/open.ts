import { existsSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { ownFolder } from '../context.js'
import type { Context } from '../context.js'
import { Failure } from '../failure.js'
import { loaded } from '../load.js'
import { openBrowser } from '../open/browser.js'
import { pageServer } from '../open/pageServer.js'

export interface OpenFlags {
  port?: string
  browser?: boolean
}

/** `crawford open`: serves the built page to this machine and opens it in the browser, until it is interrupted. */
export async function openCommand(
  name: string | undefined,
  flags: OpenFlags,
  context: Context,
): Promise<void> {
  const { say } = context.voice
  const page = join(ownFolder(), 'web')
  if (!existsSync(join(page, 'index.html'))) throw new Failure(say('open.no-page'))
  const port = flags.port === undefined ? 0 : portOf(flags.port, context)
  const { place, extra } = name === undefined ? { place: '', extra: new Map() } : whatIsOpened(name, context)
  const server = pageServer(page, extra)
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Failure(say('open.port', { port, why: (error as NodeJS.ErrnoException).code ?? String(error) }))
  }
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${place}`
  process.stdout.write(`${url}\n`)
  process.stderr.write(`${say('open.stop')}\n`)
  if (flags.browser !== false)
    openBrowser(url, () => process.stderr.write(`${say('open.no-browser-found')}\n`))
}

/** Where the page is to be opened: a bundled question by its fragment, a person's file by its name. */
function whatIsOpened(name: string, context: Context): { place: string; extra: Map<string, string> } {
  const what = loaded(name, {}, context)
  const [first] = what.questions
  const isBundled = context.data.files.has(name)
  if (isBundled || what.case)
    return { place: `#/question/${encodeURIComponent(first!.scenario.id)}`, extra: new Map() }
  if (name === '-' || !statSync(name).isFile())
    throw new Failure(context.voice.say('open.needs-file', { file: name }))
  const shown = `opened${extname(name) === '.json' ? '.json' : '.yaml'}`
  return { place: `?file=${shown}`, extra: new Map([[shown, name]]) }
}

function portOf(text: string, { voice }: Context): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (!(port <= 65_535))
    throw new Failure(
      voice.say('error.number', { option: '--port', expected: voice.say('open.expected-port'), found: text }),
    )
  return port
}
