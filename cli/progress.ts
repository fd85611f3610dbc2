import type { Context } from './context.js'
import type { Key } from './say.js'

/** Reports long work on standard error: nothing in the first second, then a line that rewrites itself. */
export function progressOf(
  what: Key,
  { voice }: Context,
): { report(done: number, total: number): void; end(): void } {
  const started = process.hrtime.bigint()
  let last = 0
  let written = false
  return {
    report(done, total) {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9
      if (seconds < 1 || seconds - last < 0.5 || done <= 0) return
      last = seconds
      const left = (seconds * (total - done)) / done
      const text = voice.say('progress', {
        what: voice.say(what),
        percent: Math.floor((100 * done) / total),
        seconds: Math.ceil(left),
      })
      process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`)
      written = true
    },
    end() {
      if (written && process.stderr.isTTY) process.stderr.write('\r\u001b[K')
    },
  }
}
