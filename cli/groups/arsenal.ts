import { part } from '../part.js'
import type { Adder } from './adder.js'

/** Forces counted under any rule, and where they are heading. */
export function addArsenalCommands({ command, context }: Adder): void {
  const { say } = context.voice
  const arsenal = command(
    'arsenal',
    'arsenal.help',
    'crawford arsenal count us-2009-07-01 --rule all',
  ).helpCommand(false)
  const example = (text: string): string => `\n${say('help.example', { example: text })}`

  arsenal
    .command('show')
    .description(say('arsenal.help.show'))
    .addHelpText('after', example('crawford arsenal show --country us --series stockpile'))
    .option('--country <name>', say('arsenal.help.country'))
    .option('--series <name>', say('arsenal.help.series'))
    .option('--from <date>', say('arsenal.help.from-date'))
    .option('--to <date>', say('arsenal.help.to-date'))
    .option('--file <file>', say('arsenal.help.series-file'))
    .option('--format <table|csv|json>', say('arsenal.help.format'))
    .option('--out <file>', say('help.out'))
    .option('--json', say('help.json'))
    .action(flags => {
      process.exitCode = part('policy').arsenalShowCommand(flags, context)
    })
  arsenal
    .command('count')
    .description(say('arsenal.help.count'))
    .addHelpText('after', example('crawford arsenal count ru --rule new-start --date 2018-02-05'))
    .argument('<force>', say('arsenal.help.force'))
    .option('--rule <name>', say('arsenal.help.rule'))
    .option('--date <date>', say('arsenal.help.date'))
    .option('--json', say('help.json'))
    .action((name: string, flags) => {
      process.exitCode = part('policy').arsenalCountCommand(name, flags, context)
    })
  arsenal
    .command('path')
    .description(say('arsenal.help.path'))
    .addHelpText('after', example('crawford arsenal path --capacity 400 --storage 4000 --interceptors 100'))
    .option('--country <name>', say('arsenal.help.start-country'))
    .option('--from <warheads>', say('arsenal.help.from'))
    .option('--to <warheads>', say('arsenal.help.to'))
    .option('--start <year>', say('arsenal.help.start'))
    .option('--by <year>', say('arsenal.help.by'))
    .option('--capacity <number,…>', say('arsenal.help.capacity'))
    .option('--storage <warheads>', say('arsenal.help.storage'))
    .option('--dismantle <number,…|published>', say('arsenal.help.dismantle'))
    .option('--interceptors <number>', say('arsenal.help.interceptors'))
    .option('--other-interceptors <number>', say('arsenal.help.other-interceptors'))
    .option('--scale <warheads>', say('arsenal.help.scale'))
    .option('--weight <number>', say('arsenal.help.weight'))
    .option('--json', say('help.json'))
    .action(flags => {
      process.exitCode = part('policy').arsenalPathCommand(flags, context)
    })
  arsenal
    .command('forecast')
    .description(say('arsenal.help.forecast'))
    .addHelpText('after', example('crawford arsenal forecast --country ru --known 2016-09-01'))
    .option('--country <name>', say('arsenal.help.country'))
    .option('--series <name>', say('arsenal.help.series'))
    .option('--limit <warheads>', say('arsenal.help.limit'))
    .option('--deadline <date>', say('arsenal.help.deadline'))
    .option('--known <date>', say('arsenal.help.known'))
    .option('--horizon <steps>', say('arsenal.help.horizon'))
    .option('--json', say('help.json'))
    .action(flags => {
      process.exitCode = part('policy').arsenalForecastCommand(flags, context)
    })
}
