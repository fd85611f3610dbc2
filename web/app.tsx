import type { ComponentType, JSX } from 'preact'
import { useCallback, useEffect, useMemo, useReducer, useState } from 'preact/hooks'
import type { Language } from '../messages/voice.js'
import type { Question } from './engine/questions.js'
import { useAnswer } from './engine/useAnswer.js'
import { useQuestion } from './engine/useQuestion.js'
import { PanelPlace } from './panels/panelPlace.js'
import { Patterns } from './parts/mark.js'
import { EditedStrip } from './shell/editedStrip.js'
import { Header } from './shell/header.js'
import { QuestionBar } from './shell/questionBar.js'
import { useKeys } from './shell/useKeys.js'
import type { Preferences } from './shell/preferences.js'
import { useFiles } from './shell/useFiles.js'
import { usePanel } from './shell/usePanel.js'
import type { OpenPanel } from './shell/usePanel.js'
import { usePrintedBrief } from './shell/usePrintedBrief.js'
import type { Store } from './state/store.js'
import type { View } from './state/views.js'
import { FLAGSHIP } from './state/state.js'
import { QuestionView } from './views/question.js'
import { OTHER_VIEWS } from './views/index.js'
import type { ViewProps } from './views/view.js'
import { VoiceContext, useVoice } from './words/context.js'
import { pageVoice } from './words/say.js'

/** The page: header, the question's bar, what is edited, and one view. */
export function App({ store, preferences }: { store: Store; preferences: Preferences }): JSX.Element {
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  useEffect(() => store.onChange(() => redraw(0)), [store])
  useEffect(() => preferences.onChange(() => redraw(0)), [preferences])
  const language: Language = preferences.language
  const voice = useMemo(() => pageVoice(language), [language])
  const { state } = store
  const [question, isMissing] = useQuestion(state.question)
  const panel = usePanel()
  useFiles(store, panel.openFile)
  useKeys(store, preferences, panel.toggle)
  return (
    <VoiceContext.Provider value={voice}>
      <a class="skip" href="#main">
        {voice.say('page.skip')}
      </a>
      <Patterns />
      <Header store={store} preferences={preferences} panel={panel.name} onPanel={panel.toggle} />
      {question ? (
        <Body question={question} store={store} preferences={preferences} panel={panel} />
      ) : (
        <main id="main" class="page" tabIndex={-1}>
          <p data-opening={isMissing ? undefined : ''}>
            {voice.say(isMissing ? 'link.unknown-question' : 'page.loading', { id: state.question })}
          </p>
        </main>
      )}
    </VoiceContext.Provider>
  )
}

function Body({
  question,
  store,
  preferences,
  panel,
}: {
  question: Question
  store: Store
  preferences: Preferences
  panel: OpenPanel
}): JSX.Element {
  const voice = useVoice()
  const { state } = store
  const answer = useAnswer(question, state)
  const change = store.change
  const openAssumption = useCallback(
    (key: string) => change({ view: 'assumptions', extra: { open: key } }),
    [change],
  )
  usePrintedBrief(answer, state, voice)
  useEffect(() => {
    const title = `${voice.text(answer.compare.title)} · Crawford`
    document.title = answer.isEdited ? voice.say('strip.title', { title }) : title
  }, [answer.isEdited, answer.compare.title, voice])
  const props: ViewProps = { answer, state, change, openAssumption }
  return (
    <>
      <EditedStrip answer={answer} store={store} />
      <main id="main" class="page" tabIndex={-1}>
        {panel.name ? (
          <PanelPlace
            name={panel.name}
            answer={answer}
            state={state}
            preferences={preferences}
            about={panel.about}
            file={panel.file}
            openQuestion={id =>
              change({ view: 'question', question: id, sides: null, order: 'average', extra: {} })
            }
            onClose={panel.close}
          />
        ) : null}
        <QuestionBar answer={answer} store={store} onFile={() => panel.toggle('file')} />
        {store.lost.length > 0 ? (
          <p class="notice" role="status">
            {voice.say('link.lost', { parts: store.lost.join(', ') })}
          </p>
        ) : null}
        <CurrentView view={state.view} {...props} />
      </main>
    </>
  )
}

/** The view of that name; every view but the first is loaded when it is opened. */
function CurrentView({ view, ...props }: ViewProps & { view: View }): JSX.Element {
  const voice = useVoice()
  const [loaded, setLoaded] = useState<{ view: View; component: ComponentType<ViewProps> } | null>(null)
  useEffect(() => {
    const loader = view === 'question' ? undefined : OTHER_VIEWS[view]
    if (!loader) return
    let isCurrent = true
    void loader().then(component => {
      if (isCurrent) setLoaded({ view, component })
    })
    return () => {
      isCurrent = false
    }
  }, [view])
  if (view === 'question') return <QuestionView {...props} />
  if (loaded?.view !== view)
    return (
      <p role="status" data-opening>
        {voice.say('page.opening')}
      </p>
    )
  const Component = loaded.component
  return <Component {...props} />
}

export { FLAGSHIP }
