import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { pageVoice } from './say.js'
import type { PageVoice } from './say.js'

/** The visitor's language, for every part of the page. */
export const VoiceContext = createContext<PageVoice>(pageVoice('en'))

export const useVoice = (): PageVoice => useContext(VoiceContext)
