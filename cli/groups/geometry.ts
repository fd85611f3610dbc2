import { part } from '../part.js'
import { collected } from './adder.js'
import type { Adder } from './adder.js'

/** Flight, sensing and reach: what geometry and time allow. */
export function addGeometryCommands({ command, context }: Adder): void {
  const { say } = context.voice
  command('fly', 'help.fly', 'crawford fly --range-km 9000 --class threat.class.icbm')
    .option('--from <place>', say('help.fly-from'))
    .option('--to <place>', say('help.fly-to'))
    .option('--range-km <number>', say('help.fly-range'))
    .option('--class <id>', say('help.fly-class'))
    .option('--speed <km/s>', say('help.fly-speed'))
    .option('--loft <minimum-energy|lofted|depressed>', say('help.loft'))
    .option('--earth <sphere|sphere-rotating|wgs84-j2>', say('help.earth'))
    .option('--step <seconds>', say('help.fly-step'))
    .option('--out <file>', say('help.out-formats'))
    .option('--json', say('help.json'))
    .action(flags => {
      process.exitCode = part('geometry').flyCommand(flags, context)
    })
  command('timeline', 'help.timeline', 'crawford timeline crawford-2001-c1-geometry --position program')
    .argument('<scenario>', say('help.scenario'))
    .option('--position <key>', say('help.timeline-position'))
    .option('--launch <number>', say('help.timeline-launch'))
    .option('--aim <number>', say('help.timeline-aim'))
    .option('--loft <minimum-energy|lofted|depressed>', say('help.loft'))
    .option('--set <key=value>', say('help.set'), collected)
    .option('--source <text>', say('help.source'))
    .option('--out <file>', say('help.out-formats'))
    .option('--json', say('help.json'))
    .action((name: string, flags) => {
      process.exitCode = part('geometry').timelineCommand(name, flags, context)
    })
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
