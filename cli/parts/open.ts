/** Serves the page to this machine: Node's server is loaded only when the page is opened. */
export { openCommand } from '../commands/open.js'
