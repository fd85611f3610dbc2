import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate'
import { INITIAL } from './state.js'
import type { OwnPosition, PageEdit, State, StepOrder } from './state.js'
import { isView } from './views.js'

/** Version of what a link carries. Older ones are raised by `upgraded`, so that old links keep opening. */
const LINK_VERSION = 1

/** What a link carries beside view and question: only what differs from the page as shipped. */
interface Carried {
  v: number
  /** Edits: scenario, key, position or '', value, source. */
  e?: [string, string, string, number, string][]
  /** Positions of one's own: scenario, key, name, key of the one it was copied from. */
  p?: [string, string, string, string][]
  s?: [string, string]
  o?: 'largest' | string[]
  f?: 1
  x?: Record<string, string>
}

/** The fragment that opens the page in this state: `#/question/crawford-2001-raid`, with `?s=…` where something differs. */
export function fragmentOf(state: State): string {
  const carried: Carried = { v: LINK_VERSION }
  if (state.edits.length > 0)
    carried.e = state.edits.map(one => [one.scenario, one.key, one.position ?? '', one.value, one.source])
  if (state.own.length > 0) carried.p = state.own.map(one => [one.scenario, one.key, one.name, one.from])
  if (state.sides) carried.s = [...state.sides]
  if (state.order !== 'average') carried.o = state.order === 'largest' ? 'largest' : [...state.order]
  if (state.seenFrom === 1) carried.f = 1
  if (Object.keys(state.extra).length > 0) carried.x = { ...state.extra }
  const route = `#/${state.view}/${encodeURIComponent(state.question)}`
  return Object.keys(carried).length === 1 ? route : `${route}?s=${packed(carried)}`
}

export interface Opened {
  state: State
  /** What of the link could not be read, in the words of the link. */
  lost: readonly string[]
}

/** The state a fragment asks for. What cannot be read is left as shipped and listed. */
export function openedFragment(fragment: string): Opened {
  const [, route = '', query = ''] = /^#?\/?([^?]*)\??(.*)$/.exec(fragment) ?? []
  const [view = '', question = ''] = route.split('/')
  const lost: string[] = []
  if (view !== '' && !isView(view)) lost.push(view)
  const text = new URLSearchParams(query).get('s')
  const carried = text === null ? {} : unpacked(text)
  if (carried === null) lost.push(text!)
  return {
    state: {
      ...INITIAL,
      ...(isView(view) ? { view } : {}),
      ...(question === '' ? {} : { question: decoded(question) }),
      ...stateOf(carried ?? {}, lost),
    },
    lost,
  }
}

function stateOf(carried: Record<string, unknown>, lost: string[]): Partial<State> {
  const edits: PageEdit[] = []
  for (const one of asList(carried['e'])) {
    const edit = editOf(one)
    if (edit) edits.push(edit)
    else lost.push(JSON.stringify(one))
  }
  const own: OwnPosition[] = []
  for (const one of asList(carried['p'])) {
    const position = ownOf(one)
    if (position) own.push(position)
    else lost.push(JSON.stringify(one))
  }
  const sides = asList(carried['s'])
  const order = carried['o']
  const extra = carried['x']
  return {
    edits,
    own,
    ...(areTexts(sides) && sides.length === 2 ? { sides: [sides[0]!, sides[1]!] as const } : {}),
    ...(order === 'largest' || (Array.isArray(order) && areTexts(order))
      ? { order: order as StepOrder }
      : {}),
    ...(carried['f'] === 1 ? { seenFrom: 1 as const } : {}),
    ...(isMap(extra) && areTexts(Object.values(extra)) ? { extra: extra as Record<string, string> } : {}),
  }
}

function editOf(one: unknown): PageEdit | null {
  if (!Array.isArray(one) || one.length !== 5) return null
  const [scenario, key, position, value, source] = one as unknown[]
  if (!areTexts([scenario, key, position, source])) return null
  if (typeof value !== 'number' || !Number.isFinite(value)) return null
  return {
    scenario: scenario as string,
    key: key as string,
    position: position === '' ? null : (position as string),
    value,
    source: source as string,
  }
}

function ownOf(one: unknown): OwnPosition | null {
  if (!Array.isArray(one) || one.length !== 4 || !areTexts(one)) return null
  const [scenario, key, name, from] = one as [string, string, string, string]
  return { scenario, key, name, from }
}

/** What an older link carries, in the form of today. Version 1 is the first. */
function upgraded(carried: Record<string, unknown>): Record<string, unknown> | null {
  return carried['v'] === LINK_VERSION ? carried : null
}

function packed(carried: Carried): string {
  const bytes = deflateSync(strToU8(JSON.stringify(carried)), { level: 9 })
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

/** Largest text a link may unfold to; a state of a thousand edits is far below. */
const MOST_UNPACKED = 200_000

function unpacked(text: string): Record<string, unknown> | null {
  try {
    const raw = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = inflateSync(
      Uint8Array.from(raw, letter => letter.charCodeAt(0)),
      {
        out: new Uint8Array(MOST_UNPACKED),
      },
    )
    const carried: unknown = JSON.parse(strFromU8(bytes))
    return isMap(carried) ? upgraded(carried) : null
  } catch {
    return null
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])
const areTexts = (values: readonly unknown[]): values is readonly string[] =>
  values.every(value => typeof value === 'string')
