/**
 * Bad input: printed line by line on standard error, exit code 2, nothing lost.
 *
 * Known by its name, because the parts of the command are bundles with classes of their own.
 */
export class Failure extends Error {
  override name = 'Failure'
  lines: string[]
  constructor(lines: string | string[]) {
    const all = typeof lines === 'string' ? [lines] : lines
    super(all.join('\n'))
    this.lines = all
  }
}

export const isFailure = (error: unknown): error is Failure =>
  error instanceof Error && error.name === 'Failure'
