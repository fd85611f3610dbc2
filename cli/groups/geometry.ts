import { part } from '../part.js'
import { collected } from './adder.js'
import type { Adder } from './adder.js'

/** Flight, sensing and reach: what geometry and time allow. */
export function addGeometryCommands({ command, context }: Adder): void {
  const { say } = context.voice

  command('map', 'map.help', 'crawford map regional-layer --loft all')
    .argument('<scenario>', say('help.scenario'))
    .option('--position <key>', say('help.position'))
    .option('--loft <families>', say('map.help.loft'))
    .option('--resolution <degrees>', say('map.help.resolution'))
    .option('--denied', say('map.help.denied'))
    .option('--region <box>', say('map.help.region'))
    .option('--draws <number>', say('map.help.draws'))
    .option('--seed <number>', say('help.seed'))
    .option('--workers <number>', say('map.help.workers'))
    .option('--set <key=value>', say('help.set'), collected)
    .option('--source <text>', say('help.source'))
    .option('--use <point|range>', say('help.use'))
    .option('--out <file>', say('map.help.out'))
    .option('--json', say('help.json'))
    .action(async (name: string, flags) => {
      process.exitCode = await part('geometry').mapCommand(name, flags, context)
    })
}
