import type { Adder } from './adder.js'

/** What was said and promised, and what became of it. */
export function addRecordCommands(_adder: Adder): void {}
