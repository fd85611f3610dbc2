import { spawn } from 'node:child_process'

/** The program that opens an address in a person's browser. None of them is started through a shell. */
export function opener(platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return ['xdg-open']
}

/** Opens an address in the browser; `onNone` is called where the machine has no way to. */
export function openBrowser(url: string, onNone: () => void): void {
  const [program, ...args] = opener(process.platform)
  spawn(program, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', onNone)
    .unref()
}
