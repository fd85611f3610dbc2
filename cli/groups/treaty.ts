import type { Adder } from './adder.js'

/** What was agreed, checked rule by rule. */
export function addTreatyCommands(_adder: Adder): void {}
