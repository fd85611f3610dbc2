import { fragmentOf, openedFragment } from './link.js'
import type { State } from './state.js'

/** The state of the page, its past and its future, and the address that carries it. */
export interface Store {
  readonly state: State
  /** What of the opened link could not be read. */
  readonly lost: readonly string[]
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** Changes the state; an edit can be undone, moving about cannot. */
  change(part: Partial<State>): void
  /** Takes over the state a fragment carries, as when a link is pasted or “back” is pressed. */
  open(fragment: string): void
  undo(): void
  redo(): void
  onChange(listener: () => void): () => void
}

/** What undo takes back: values and positions of one's own. */
type Undoable = Pick<State, 'edits' | 'own'>

const undoable = ({ edits, own }: State): Undoable => ({ edits, own })

/** Changes that belong together within this time are undone together, as the steps of one drag. */
const ONE_MOVE_MS = 600
/** The address follows a little later than the picture, so that a drag does not flood the history. */
const ADDRESS_DELAY_MS = 250

/** The store behind the page; `place` is the browser's location and history, or a stand-in for tests. */
export function createStore(place: {
  fragment(): string
  /** Puts the fragment into the address: as a new step of the history, or in place of the present one. */
  show(fragment: string, isStep: boolean): void
  now(): number
}): Store {
  let { state, lost } = openedFragment(place.fragment())
  let past: Undoable[] = []
  let future: Undoable[] = []
  let lastEdit = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  let shown = state
  const listeners = new Set<() => void>()

  const showAddress = (): void => {
    const isStep = shown.view !== state.view || shown.question !== state.question
    shown = state
    place.show(fragmentOf(state), isStep)
  }
  const tell = (): void => {
    clearTimeout(timer)
    timer = setTimeout(showAddress, ADDRESS_DELAY_MS)
    for (const listener of listeners) listener()
  }
  const moveThrough = (from: Undoable[], to: Undoable[]): void => {
    const found = from.pop()
    if (!found) return
    to.push(undoable(state))
    state = { ...state, ...found }
    lastEdit = -Infinity
    tell()
  }
  return {
    get state() {
      return state
    },
    get lost() {
      return lost
    },
    get canUndo() {
      return past.length > 0
    },
    get canRedo() {
      return future.length > 0
    },
    change(part) {
      const isOwn = part.own !== undefined && part.own !== state.own
      if (isOwn || (part.edits && part.edits !== state.edits)) {
        const now = place.now()
        if (isOwn || now - lastEdit > ONE_MOVE_MS) past = [...past, undoable(state)]
        lastEdit = now
        future = []
      }
      state = { ...state, ...part }
      tell()
    },
    open(fragment) {
      ;({ state, lost } = openedFragment(fragment))
      shown = state
      for (const listener of listeners) listener()
    },
    undo: () => moveThrough(past, future),
    redo: () => moveThrough(future, past),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The store of this browser window, which also follows its address. */
export function windowStore(): Store {
  const store = createStore({
    fragment: () => location.hash,
    show: (fragment, isStep) =>
      isStep ? history.pushState(null, '', fragment) : history.replaceState(null, '', fragment),
    now: () => performance.now(),
  })
  addEventListener('hashchange', () => {
    store.open(location.hash)
  })
  return store
}
