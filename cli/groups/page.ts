import { part } from '../part.js'
import type { Adder } from './adder.js'

/** The page, on this machine. */
export function addPageCommands({ command, context }: Adder): void {
  const { say } = context.voice
  command('open', 'open.help', 'crawford open crawford-2001-raid')
    .argument('[scenario]', say('help.scenario'))
    .option('--port <number>', say('open.help-port'))
    .option('--no-browser', say('open.help-no-browser'))
    .action(async (name: string | undefined, flags) => {
      await part('open').openCommand(name, flags, context)
    })
}
