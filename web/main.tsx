import { hydrate, render } from 'preact'
import { App } from './app.js'
import { windowPreferences } from './shell/preferences.js'
import { windowStore } from './state/store.js'
import { FLAGSHIP, INITIAL } from './state/state.js'

const place = document.getElementById('page')!
const store = windowStore()
const preferences = windowPreferences()
const { state } = store
const isFirstScreen =
  preferences.language === 'en' &&
  state.view === INITIAL.view &&
  state.question === FLAGSHIP &&
  state.edits.length === 0 &&
  state.sides === null

// The first screen came with the page; anything else is drawn anew.
if (isFirstScreen && place.firstChild) hydrate(<App store={store} preferences={preferences} />, place)
else {
  place.replaceChildren()
  render(<App store={store} preferences={preferences} />, place)
}
