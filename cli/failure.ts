/** Bad input: printed line by line on standard error, exit code 2, nothing lost. */
export class Failure extends Error {
  lines: string[]
  constructor(lines: string | string[]) {
    const all = typeof lines === 'string' ? [lines] : lines
    super(all.join('\n'))
    this.lines = all
  }
}
