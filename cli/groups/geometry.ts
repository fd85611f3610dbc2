import type { Adder } from './adder.js'

/** Flight, sensing and reach: what geometry and time allow. */
export function addGeometryCommands(_adder: Adder): void {}
