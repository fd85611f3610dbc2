/** Flight, sensing and reach: loaded only when asked for. */
export { flyCommand } from '../commands/fly.js'
export { mapCommand } from '../commands/map.js'
export { timelineCommand } from '../commands/timeline.js'
