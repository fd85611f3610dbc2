import type { Command } from 'commander'
import type { Context } from '../context.js'
import type { Key } from '../say.js'

/** What a group of commands adds itself with, so that all of them look alike. */
export interface Adder {
  context: Context
  /** A command with its one-line help and an example. */
  command(name: string, help: Key, example: string): Command
  /** The options of every command that evaluates a scenario. */
  evaluating(command: Command): Command
}

/** An option that may be given several times. */
export const collected = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value]
