import { renderToString } from 'preact-render-to-string'
import { App } from './app.js'
import { createStore } from './state/store.js'

/** The flagship's first screen in English, as HTML to put into the page at build time. */
export const firstScreenHtml = (): string =>
  renderToString(
    <App
      store={createStore({ fragment: () => '', show: () => {}, now: () => 0 })}
      preferences={{
        language: 'en',
        theme: 'system',
        letters: true,
        choose: () => {},
        onChange: () => () => {},
      }}
    />,
  )
