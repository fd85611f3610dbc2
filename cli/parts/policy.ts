/** Forces, treaties and the record: their data and the libraries that read tables are loaded only when asked for. */
export { arsenalCountCommand } from '../commands/arsenalCount.js'
export { arsenalForecastCommand } from '../commands/arsenalForecast.js'
export { arsenalPathCommand } from '../commands/arsenalPath.js'
export { arsenalShowCommand } from '../commands/arsenalShow.js'
export { recordCommand } from '../commands/record.js'
export { entriesBehind, entriesBehindText } from '../record/behind.js'
export { checkCommand } from '../commands/check.js'
export { treatiesCommand } from '../commands/treaties.js'
