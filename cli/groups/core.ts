import { compareCommand } from '../commands/compare.js'
import { newCommand } from '../commands/new.js'
import { runCommand } from '../commands/run.js'
import { scenariosCommand } from '../commands/scenarios.js'
import { schemaCommand } from '../commands/schema.js'
import { sourcesCommand } from '../commands/sources.js'
import { part } from '../part.js'
import type { Adder } from './adder.js'

/** Two positions through one model, and the models themselves. */
export function addCoreCommands({ command, evaluating, context }: Adder): void {
  const { say } = context.voice
  const scenario = ['<scenario>', say('help.scenario')] as const

  evaluating(
    command('run', 'help.run', 'crawford run crawford-2001-raid --position critics --set warheads=20'),
  )
    .argument(...scenario)
    .option('--position <key>', say('help.position'))
    .option('--method <exact|sampled|both>', say('help.method'))
    .option('--trials <number>', say('help.trials'))
    .option('--precision <number>', say('help.precision'))
    .option('--workers <number>', say('help.workers'))
    .option('--check', say('help.check'))
    .action(async (name: string, flags) => {
      process.exitCode = await runCommand(name, flags, context)
    })
  evaluating(command('compare', 'help.compare', 'crawford compare gmd-today --positions official,critics'))
    .argument(...scenario)
    .option('--positions <A,B>', say('help.positions'))
    .action((name: string, flags) => {
      process.exitCode = compareCommand(name, flags, context)
    })
  command('sources', 'help.sources', 'crawford sources crawford-2001 --format bibtex')
    .argument(...scenario)
    .option('--format <text|csl|bibtex>', say('help.format'))
    .option('--json', say('help.json'))
    .action((name: string, flags) => {
      process.exitCode = sourcesCommand(name, flags, context)
    })
  command('scenarios', 'help.scenarios', 'crawford scenarios')
    .option('--json', say('help.json'))
    .action(flags => {
      process.exitCode = scenariosCommand(flags, context)
    })
  command('new', 'help.new', 'crawford new --out my-question.yaml')
    .option('--out <file>', say('help.out'))
    .action(flags => {
      process.exitCode = newCommand(flags, context)
    })
  command('schema', 'help.schema', 'crawford schema > scenario.schema.json')
    .option('--case', say('help.case-schema'))
    .option('--models', say('help.models'))
    .option('--json', say('help.json'))
    .action(flags => {
      process.exitCode = schemaCommand(flags, context)
    })
  command('calc', 'help.calc', 'crawford calc M5A variant=salvo p=0.8 n=2')
    .argument('[model]', say('help.calc-model'))
    .argument('[inputs...]', say('help.calc-arguments'))
    .option('--json', say('help.json'))
    .action((model: string | undefined, inputs: string[], flags) => {
      process.exitCode = part('models').calcCommand(model, inputs, flags, context)
    })
  command('verify', 'help.verify', 'crawford verify my-cases.json --json')
    .argument('<cases>', say('help.cases'))
    .option('--strict', say('help.strict'))
    .option('--json', say('help.json'))
    .action((file: string, flags) => {
      process.exitCode = part('models').verifyCommand(file, flags, context)
    })
}
