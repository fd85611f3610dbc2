import type { RecordFlags } from '../record/query.js'
import { part } from '../part.js'
import { collected } from './adder.js'
import type { Adder } from './adder.js'

/** What was said and promised, and what became of it. */
export function addRecordCommands({ command, context }: Adder): void {
  const { say } = context.voice
  command('record', 'help.record', 'crawford record promises --party us --from 2001 --to 2002')
    .argument('<question>', say('help.record-question'))
    .argument('[names...]', say('help.record-names'))
    .option('--from <date>', say('help.record-from'))
    .option('--to <date>', say('help.record-to'))
    .option('--date <date>', say('help.record-date'))
    .option('--party <party>', say('help.record-party'), collected)
    .option('--participant <name>', say('help.record-participant'), collected)
    .option('--topic <topic>', say('help.record-topic'))
    .option('--type <type>', say('help.record-type'))
    .option('--place <text>', say('help.record-place'))
    .option('--text <words>', say('help.record-text'))
    .option('--status <status>', say('help.record-status'))
    .option('--evidence <grade>', say('help.record-evidence'))
    .option('--as-of <date>', say('help.record-as-of'))
    .option('--file <file>', say('help.record-file'))
    .option('--format <table|json|csv|ics|markdown>', say('help.record-format'))
    .option('--out <file>', say('help.out'))
    .option('--json', say('help.json'))
    .action(async (question: string, names: string[], flags: RecordFlags) => {
      process.exitCode = await part('policy').recordCommand(question, names, flags, context)
    })
}
