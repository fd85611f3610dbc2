import { hydrate, render } from 'preact'
import { App } from './app.js'
import { keepOffline } from './shell/keepOffline.js'
import { windowPreferences } from './shell/preferences.js'
import { fragmentOf } from './state/link.js'
import { INITIAL } from './state/state.js'
import { windowStore } from './state/store.js'

const place = document.getElementById('page')!
const store = windowStore()
const preferences = windowPreferences()
const isFirstScreen =
  preferences.language === 'en' && fragmentOf(store.state) === fragmentOf(INITIAL) && store.lost.length === 0

// The first screen came with the page; anything else is drawn anew.
if (isFirstScreen && place.firstChild) hydrate(<App store={store} preferences={preferences} />, place)
else {
  place.replaceChildren()
  render(<App store={store} preferences={preferences} />, place)
}
delete place.dataset['opening']
place.hidden = false
keepOffline()
