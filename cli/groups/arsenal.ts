import type { Adder } from './adder.js'

/** Forces counted under any rule, and where they are heading. */
export function addArsenalCommands(_adder: Adder): void {}
