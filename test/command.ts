import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** The built command, as a user starts it. */
const COMMAND = resolve(import.meta.dirname, '..', 'dist', 'crawford.cjs')

export interface Ran {
  status: number | null
  out: string
  err: string
}

/** Runs the built command; text on standard input where given. */
export function crawford(args: readonly string[], input = ''): Ran {
  const env = { ...process.env, CRAWFORD_LANG: 'en', FORCE_COLOR: '', NO_COLOR: '1' }
  const ran = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    input,
    env,
    maxBuffer: 1 << 28,
  })
  return { status: ran.status, out: ran.stdout, err: ran.stderr }
}

/** The JSON a command prints; throws where it does not end well. */
export function json<T>(...args: string[]): T {
  const { status, out, err } = crawford([...args, '--json'])
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${err}`)
  return JSON.parse(out) as T
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'crawford-test-'))
