import type { ConsistencyFinding } from './results.js'

/** What a position says of one assumption. The same concept and system in another question is the same idea. */
export interface HeldValue {
  key: string
  concept: string
  system: string
  /** SI. */
  value: number
  /** Why the holder says otherwise elsewhere, where a reason is stated. */
  reason: string | null
}

export interface ConsistencyPosition {
  key: string
  holder: string
  values: readonly HeldValue[]
}

/** One question of a case, with the values its positions declare. */
export interface ConsistencyQuestion {
  scenario: string
  positions: readonly ConsistencyPosition[]
}

type Entry = ConsistencyFinding['values'][number] & { reason: string | null }

/**
 * Where the same strength of the same system is argued differently in two questions of a case.
 *
 * Within one holder: any two different values in two questions, with the stated reasons. Across holders: one argues it
 * low in one question (the least of the values declared there) and another argues it high in another (the greatest). A
 * value that all positions of a question share is neither. Two holders who face each other the same way in both
 * questions are an ordinary disagreement and not listed. A finding says that values differ, not that anybody is wrong.
 *
 * @returns findings idea by idea in order of appearance: within holders first, then across
 */
export function consistencyFindings(questions: readonly ConsistencyQuestion[]): ConsistencyFinding[] {
  const entries = questions.flatMap(({ scenario, positions }) =>
    positions.flatMap(({ key: position, holder, values }) =>
      values.map(({ key, concept, system, value, reason }) => ({
        idea: { concept, system },
        entry: { scenario, position, holder, key, value, reason },
      })),
    ),
  )
  const ideas = grouped(entries, ({ idea }) => JSON.stringify([idea.concept, idea.system]))
  return ideas.flatMap(group => {
    const { idea } = group[0]!
    const held = group.map(({ entry }) => entry)
    return [...withinHolders(held), ...acrossHolders(held)].map(finding => ({ ...idea, ...finding }))
  })
}

type Finding = Omit<ConsistencyFinding, 'concept' | 'system'>

const withinHolders = (held: readonly Entry[]): Finding[] =>
  grouped(held, entry => entry.holder)
    .filter(own => own.some(a => own.some(b => a.scenario !== b.scenario && differs(a.value, b.value))))
    .map(own => ({
      holder: own[0]!.holder,
      acrossHolders: false,
      values: own.map(withoutReason),
      reason:
        [...new Set(own.map(entry => entry.reason).filter(reason => reason !== null))].join('; ') || null,
    }))

function acrossHolders(held: readonly Entry[]): Finding[] {
  const questions = grouped(held, entry => entry.scenario).map(group => {
    const numbers = group.map(entry => entry.value)
    const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
    const at = (end: number): Entry[] =>
      differs(least, most) ? group.filter(entry => !differs(entry.value, end)) : []
    return { low: at(least), high: at(most) }
  })
  const argues = (side: readonly Entry[], holder: string): boolean =>
    side.some(entry => entry.holder === holder)
  return questions.flatMap(here =>
    questions
      .filter(there => there !== here)
      .flatMap(there => {
        const pairs = here.low.flatMap(low =>
          there.high
            .filter(high => high.holder !== low.holder)
            .filter(high => !argues(there.low, low.holder) && !argues(here.high, high.holder))
            .map(high => [low, high]),
        )
        if (pairs.length === 0) return []
        const values = [...new Set(pairs.flat())].map(withoutReason)
        return [{ holder: null, acrossHolders: true, values, reason: null }]
      }),
  )
}

const withoutReason = ({
  scenario,
  position,
  holder,
  key,
  value,
}: Entry): ConsistencyFinding['values'][number] => ({ scenario, position, holder, key, value })

/** Equal up to rounding of a unit conversion. */
const differs = (a: number, b: number): boolean =>
  !(Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b)))

/** Members with the same name together, names in order of appearance. */
function grouped<T>(members: readonly T[], nameOf: (member: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const member of members) {
    const name = nameOf(member)
    const group = groups.get(name)
    if (group) group.push(member)
    else groups.set(name, [member])
  }
  return [...groups.values()]
}
