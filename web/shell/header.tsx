import type { JSX } from 'preact'
import type { Store } from '../state/store.js'
import { fragmentOf } from '../state/link.js'
import { IN_HEADER, VIEWS } from '../state/views.js'
import type { View } from '../state/views.js'
import { useVoice } from '../words/context.js'
import type { PanelName } from '../panels/panels.js'
import { nextTheme } from './preferences.js'
import type { Preferences } from './preferences.js'

const ACTIONS = ['share', 'cite', 'export'] as const satisfies readonly PanelName[]

/** Name, views, what can be taken away, language, theme. */
export function Header({
  store,
  preferences,
  panel,
  onPanel,
}: {
  store: Store
  preferences: Preferences
  panel: PanelName | null
  onPanel: (name: PanelName) => void
}): JSX.Element {
  const voice = useVoice()
  const { state } = store
  const link = (view: View): JSX.Element => (
    <a
      key={view}
      href={fragmentOf({ ...state, view, extra: {} })}
      aria-current={state.view === view ? 'page' : undefined}
      onClick={event => {
        event.preventDefault()
        ;(event.currentTarget as HTMLElement).closest('details')?.removeAttribute('open')
        store.change({ view, extra: {} })
      }}
    >
      {voice.say(`nav.${view}`)}
    </a>
  )
  return (
    <header class="header">
      <a class="brand" href="#/question/crawford-2001-raid">
        Crawford
      </a>
      <nav class="views" aria-label={voice.say('nav.label')}>
        {IN_HEADER.map(link)}
        <details class="more">
          <summary>{voice.say('nav.more')}</summary>
          <div class="more-list">{VIEWS.slice(IN_HEADER.length).map(link)}</div>
        </details>
      </nav>
      <details class="menu">
        <summary>{voice.say('nav.menu')}</summary>
        <nav class="more-list" aria-label={voice.say('nav.label')}>
          {VIEWS.map(link)}
        </nav>
      </details>
      <div class="tools">
        <span role="group" aria-label={voice.say('bar.take-away')} class="actions">
          {ACTIONS.map(name => (
            <button
              key={name}
              type="button"
              class="plain"
              aria-expanded={panel === name}
              onClick={() => onPanel(name)}
            >
              {voice.say(`bar.${name}`)}
            </button>
          ))}
        </span>
        <span role="group" aria-label={voice.say('bar.language')} class="languages">
          {(['en', 'ru'] as const).map(language => (
            <button
              key={language}
              type="button"
              class="plain"
              lang={language}
              aria-pressed={preferences.language === language}
              onClick={() => preferences.choose({ language })}
            >
              {language === 'en' ? 'EN' : 'РУ'}
            </button>
          ))}
        </span>
        <button
          type="button"
          class="plain"
          onClick={() => preferences.choose({ theme: nextTheme(preferences.theme) })}
        >
          {voice.say('bar.theme')}
          <span class="unseen">: {voice.say(`bar.theme-${preferences.theme}`)}</span>
        </button>
      </div>
    </header>
  )
}
