import type { FileHead } from './scene.js'

/** The answer of a command as it prints it with `--json`, with the head of the file as `about`. */
export const jsonText = (head: FileHead, answer: object): string =>
  `${JSON.stringify({ about: head, ...answer }, null, 2)}\n`
