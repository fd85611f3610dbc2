/** What was agreed, what is held against it, and what became of it. */
export { recordCommand } from '../commands/record.js'
export { entriesBehind, entriesBehindText } from '../record/behind.js'
