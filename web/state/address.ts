import { fragmentOf } from './link.js'
import type { State } from './state.js'

/** Where the page lies: the address without what was asked of it. */
export const homeOf = ({ href }: Pick<Location, 'href'>): string => href.replace(/[?#].*$/s, '')

/** The folder the page lies in, with its closing slash. */
export const folderOf = (location: Pick<Location, 'href'>): string => homeOf(location).replace(/[^/]*$/, '')

/** The address that opens the page in this state. */
export const addressOf = (state: State, location: Pick<Location, 'href'>): string =>
  homeOf(location) + fragmentOf(state)

/** Whether others can open that address: not a file on this disk, nor a server on this machine. */
export const isPublic = ({ href }: Pick<Location, 'href'>): boolean => {
  const { protocol, hostname } = new URL(href)
  return /^https?:$/.test(protocol) && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
}
