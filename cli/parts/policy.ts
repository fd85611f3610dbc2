/** Forces, treaties and the record: their data and the libraries that read tables are loaded only when asked for. */
export { recordCommand } from '../commands/record.js'
export { entriesBehind, entriesBehindText } from '../record/behind.js'
