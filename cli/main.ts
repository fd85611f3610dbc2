import { Command, CommanderError } from 'commander'
import pc from 'picocolors'
import { ENGINE_VERSION, NoFiniteValue } from '../src/index.js'
import { calcCommand } from './commands/calc.js'
import { compareCommand } from './commands/compare.js'
import { newCommand } from './commands/new.js'
import { runCommand } from './commands/run.js'
import { scenariosCommand } from './commands/scenarios.js'
import { schemaCommand } from './commands/schema.js'
import { sourcesCommand } from './commands/sources.js'
import { verifyCommand } from './commands/verify.js'
import { shippedData } from './context.js'
import type { Context } from './context.js'
import { Failure } from './failure.js'
import { nearText } from './load.js'
import { chosenLanguage, voice } from './say.js'
import type { Key } from './say.js'

const EXIT_BAD_INPUT = 2
const EXIT_INTERRUPTED = 130
const MOST_WIDTH = 100

const context: Context = {
  voice: voice(chosenLanguage(process.argv.slice(2), process.env)),
  data: shippedData(),
  color: process.stdout.isTTY ? pc.isColorSupported : false,
  width: Math.max(60, Math.min(MOST_WIDTH, process.stdout.columns || MOST_WIDTH)),
}
const say = context.voice.say

process.on('SIGINT', () => {
  process.stderr.write(`\n${say('error.prefix', { text: say('error.interrupted') })}\n`)
  process.exit(EXIT_INTERRUPTED)
})
// A reader that closes the pipe early, as `head` does, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const collected = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value]

function program(): Command {
  const root = new Command('crawford')
    .description(say('help.program'))
    .version(ENGINE_VERSION, '-V, --version', say('help.version'))
  const scenario = ['<scenario>', say('help.scenario')] as const
  const command = (name: string, help: Key, example: string): Command =>
    root
      .command(name)
      .description(say(help))
      .addHelpText('after', `\n${say('help.example', { example })}`)
  const seeded = (one: Command): Command =>
    one
      .option('--set <key=value>', say('help.set'), collected)
      .option('--source <text>', say('help.source'))
      .option('--use <point|range>', say('help.use'))
      .option('--seed <number>', say('help.seed'))
      .option('--draws <number>', say('help.draws'))
      .option('--json', say('help.json'))

  seeded(command('run', 'help.run', 'crawford run crawford-2001-raid --position critics --set warheads=20'))
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
  seeded(command('compare', 'help.compare', 'crawford compare gmd-today --positions official,critics'))
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
      process.exitCode = calcCommand(model, inputs, flags, context)
    })
  command('verify', 'help.verify', 'crawford verify my-cases.json --json')
    .argument('<cases>', say('help.cases'))
    .option('--strict', say('help.strict'))
    .option('--json', say('help.json'))
    .action((file: string, flags) => {
      process.exitCode = verifyCommand(file, flags, context)
    })
  for (const one of [root, ...root.commands])
    one
      .option('--lang <en|ru>', say('help.lang'))
      .helpOption('-h, --help', say('help.help'))
      .exitOverride()
      .showSuggestionAfterError(false)
      .configureOutput({ writeErr: () => {} })
      .configureHelp({ styleTitle: title => say(TITLES[title] ?? 'help.options') })
  return root.helpCommand(false)
}

const TITLES: Readonly<Record<string, Key>> = {
  'Usage:': 'help.usage',
  'Options:': 'help.options',
  'Global Options:': 'help.options',
  'Commands:': 'help.commands',
  'Arguments:': 'help.arguments',
}

/** What is wrong with the command line itself, in the reader's language. */
function usageLines(error: CommanderError, root: Command): string[] {
  const found = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const name = process.argv[2] ?? ''
  const command = root.commands.find(one => one.name() === name)
  const options = (command ?? root).options.map(option => option.long ?? '')
  const near = (names: readonly string[]): string => nearText(found, names, context)
  const text = {
    'commander.unknownOption': () => say('usage.unknown-option', { found, near: near(options) }),
    'commander.unknownCommand': () =>
      say('usage.unknown-command', { found, near: near(root.commands.map(one => one.name())) }),
    'commander.missingArgument': () => say('usage.missing-argument', { found }),
    'commander.optionMissingArgument': () => say('usage.missing-value', { found }),
    'commander.excessArguments': () => say('usage.excess'),
  }[error.code]
  return [text ? text() : error.message, say('usage.hint', { command: command?.name() ?? '' })]
}

async function main(): Promise<void> {
  const root = program()
  const lang = process.argv.indexOf('--lang')
  const asked = lang < 0 ? undefined : process.argv[lang + 1]
  if (asked !== undefined && !['en', 'ru'].includes(asked))
    throw new Failure(say('error.language', { found: asked }))
  if (process.argv.length <= 2) {
    process.stdout.write(root.helpInformation())
    return
  }
  try {
    await root.parseAsync()
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return
    throw new Failure(usageLines(error, root))
  }
}

main().catch((error: unknown) => {
  const why = error instanceof Error ? error.message : String(error)
  const key =
    error instanceof NoFiniteValue
      ? 'error.no-value'
      : error instanceof RangeError
        ? 'error.model-input'
        : 'error.bug'
  const lines = error instanceof Failure ? error.lines : [say('error.prefix', { text: say(key, { why }) })]
  for (const line of lines) process.stderr.write(`${line}\n`)
  process.exitCode = EXIT_BAD_INPUT
})
