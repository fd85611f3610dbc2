import { Command, CommanderError } from 'commander'
import pc from 'picocolors'
import { ENGINE_VERSION } from '../src/index.js'
import { shippedData } from './context.js'
import type { Context } from './context.js'
import { Failure, isFailure } from './failure.js'
import { collected } from './groups/adder.js'
import type { Adder } from './groups/adder.js'
import { addArsenalCommands } from './groups/arsenal.js'
import { addCoreCommands } from './groups/core.js'
import { addGeometryCommands } from './groups/geometry.js'
import { addPageCommands } from './groups/page.js'
import { addRecordCommands } from './groups/record.js'
import { addTreatyCommands } from './groups/treaty.js'
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

function program(): Command {
  const root = new Command('crawford')
    .description(say('help.program'))
    .version(ENGINE_VERSION, '-V, --version', say('help.version'))
  const adder: Adder = {
    context,
    command: (name, help, example) =>
      root
        .command(name)
        .description(say(help))
        .addHelpText('after', `\n${say('help.example', { example })}`),
    evaluating: one =>
      one
        .option('--set <key=value>', say('help.set'), collected)
        .option('--source <text>', say('help.source'))
        .option('--use <point|range>', say('help.use'))
        .option('--seed <number>', say('help.seed'))
        .option('--draws <number>', say('help.draws'))
        .option('--json', say('help.json')),
  }
  addCoreCommands(adder)
  addGeometryCommands(adder)
  addTreatyCommands(adder)
  addArsenalCommands(adder)
  addRecordCommands(adder)
  addPageCommands(adder)
  for (const one of [root, ...root.commands, ...root.commands.flatMap(command => command.commands)])
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
  const group = root.commands.find(one => one.name() === name)
  const command = group?.commands.find(one => one.name() === process.argv[3]) ?? group
  const options = (command ?? root).options.map(option => option.long ?? '')
  const siblings = group && group.commands.length > 0 ? group.commands : root.commands
  const near = (names: readonly string[]): string => nearText(found, names, context)
  const text = {
    'commander.unknownOption': () => say('usage.unknown-option', { found, near: near(options) }),
    'commander.unknownCommand': () =>
      say('usage.unknown-command', { found, near: near(siblings.map(one => one.name())) }),
    'commander.missingArgument': () => say('usage.missing-argument', { found }),
    'commander.optionMissingArgument': () => say('usage.missing-value', { found }),
    'commander.excessArguments': () => say('usage.excess'),
  }[error.code]
  return [
    text ? text() : error.message,
    say('usage.hint', { command: command === group ? (group?.name() ?? '') : `${name} ${command?.name()}` }),
  ]
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
  const group = root.commands.find(one => one.name() === process.argv[2] && one.commands.length > 0)
  if (group && process.argv.length === 3) {
    process.stdout.write(group.helpInformation())
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
  const name = error instanceof Error ? error.name : ''
  const key =
    name === 'NoFiniteValue'
      ? 'error.no-value'
      : error instanceof RangeError
        ? 'error.model-input'
        : 'error.bug'
  const lines = isFailure(error) ? error.lines : [say('error.prefix', { text: say(key, { why }) })]
  for (const line of lines) process.stderr.write(`${line}\n`)
  process.exitCode = EXIT_BAD_INPUT
})
