import { part } from '../part.js'
import type { Adder } from './adder.js'

/** What was agreed, checked rule by rule. */
export function addTreatyCommands({ command, context }: Adder): void {
  const { say } = context.voice
  command('check', 'help.check-treaty', 'crawford check nmd-c1 --treaty abm --date 2001-11-15')
    .argument('[subject]', say('help.check-subject'))
    .option('--treaty <name>', say('help.check-name'))
    .option('--date <day>', say('help.check-date'))
    .option('--strict', say('help.check-strict'))
    .option('--json', say('help.json'))
    .action((subject: string | undefined, flags) => {
      process.exitCode = part('policy').checkCommand(subject, flags, context)
    })
  command('treaties', 'help.treaties', 'crawford treaties')
    .option('--json', say('help.json'))
    .action(flags => {
      process.exitCode = part('policy').treatiesCommand(flags, context)
    })
}
