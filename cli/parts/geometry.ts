/** Flight, sensing and reach: loaded only when asked for. */
export { flyCommand } from '../commands/fly.js'
export { timelineCommand } from '../commands/timeline.js'
