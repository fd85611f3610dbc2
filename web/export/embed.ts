import { fragmentOf } from '../state/link.js'
import type { State } from '../state/state.js'
import type { Language } from '../../messages/voice.js'

/** What code for another page needs. */
export interface Embed {
  /** Address of the folder the page lies in, with its closing slash. */
  folder: string
  state: State
  language: Language
  /** The still picture: a file of one's own, or null for the one the page's build made. */
  picture: string | null
  /** The picture in words. */
  description: string
  height: number
}

/** The picture of a shipped question that lies beside the page. */
export const stillName = (question: string, language: Language): string =>
  `pictures/${question}.${language}.svg`

const frameAddress = ({ folder, state, language }: Embed): string =>
  `${folder}embed.html?lang=${language}${fragmentOf(state)}`

/** Code with a still picture that a script replaces by the live chart: what is left without it can still be read. */
export function embedElement(embed: Embed): string {
  const picture = embed.picture ?? `${embed.folder}${stillName(embed.state.question, embed.language)}`
  return [
    `<crawford-embed src="${attribute(frameAddress(embed))}" height="${embed.height}">`,
    `  <img src="${attribute(picture)}" alt="${attribute(embed.description)}" width="760" />`,
    `</crawford-embed>`,
    `<script src="${attribute(embed.folder)}crawford-embed.js" async></script>`,
  ].join('\n')
}

/** The same as a plain frame, for pages that take no script. */
export const embedFrame = (embed: Embed): string =>
  `<iframe src="${attribute(frameAddress(embed))}" title="${attribute(embed.description)}" width="100%" height="${embed.height}" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups"></iframe>`

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
