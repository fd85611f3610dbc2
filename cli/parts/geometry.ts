/** Flight, sensing and reach, with the formats of files: loaded only when asked for. */
export { mapCommand } from '../commands/map.js'
