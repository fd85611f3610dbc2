import type { Assumption, Evidence, LocalText, Scenario } from '../../src/index.js'
import { boundsOf, heldValue, middle, span } from '../engine/held.js'
import type { Side } from '../parts/mark.js'
import type { PageEdit } from '../state/state.js'
import { withEdit, withoutEdit } from '../state/state.js'
import { sliderScale } from './scale.js'
import type { SliderScale } from './scale.js'

/** One value of an assumption that can be moved: that of one of the two positions, or the one they share. */
export interface Holding {
  /** Null where both share it. */
  side: Side | null
  position: string | null
  /** The number that stands for it, in the unit of the file. */
  value: number
  /** As the file or the visitor wrote it. */
  text: string
  /** From where to where it reaches, where it is no single number. */
  span: readonly [number, number] | null
  shipped: { value: number; text: string; isPoint: boolean }
  edit: PageEdit | null
  evidence: Evidence
  sources: readonly string[]
  note: LocalText | null
}

/** One assumption as the list shows it. */
export interface Row {
  key: string
  assumption: Assumption
  scale: SliderScale
  /** The range both sides would call arguable; null where the file gives one number. */
  arguable: readonly [number, number] | null
  holdings: readonly Holding[]
  /** A fact nobody has unlocked. */
  isLocked: boolean
}

interface Shown {
  /** As shipped, with the positions of one's own. */
  base: Scenario
  /** The same with the edits. */
  now: Scenario
  /** As shipped, with every range taken. */
  ranged: Scenario
  sides: readonly [string, string]
  edits: readonly PageEdit[]
  /** Keys of shared values that are to be moved apart. */
  split: ReadonlySet<string>
}

/** The assumptions of a scenario in the order of the file, with what can be moved in each. */
export function rowsOf(shown: Shown): Row[] {
  const { base, now, ranged, sides, edits, split } = shown
  return now.assumptions.map(assumption => {
    const { key, unit } = assumption
    const own = edits.filter(one => one.scenario === now.id && one.key === key)
    const isShared =
      !split.has(key) && sides.every(side => !now.positions.find(one => one.key === side)?.values.has(key))
    const holders: readonly (Side | null)[] = isShared ? [null] : sides[0] === sides[1] ? [0] : [0, 1]
    const arguable = ranged.assumptions.find(one => one.key === key)
    return {
      key,
      assumption,
      scale: sliderScale(...boundsOf(assumption), unit === 'count'),
      arguable: arguable ? span(arguable.value, unit) : null,
      isLocked: assumption.kind === 'fact' && own.length === 0,
      holdings: holders.map((side): Holding => {
        const position = side === null ? null : sides[side]
        const held = heldValue(now, position ?? '', key)
        const before = heldValue(base, position ?? '', key)
        return {
          side,
          position,
          value: middle(held.value, unit),
          text: held.text,
          span: span(held.value, unit),
          shipped: {
            value: middle(before.value, unit),
            text: before.text,
            isPoint: before.value.kind === 'point',
          },
          edit: own.findLast(one => one.position === position || one.position === null) ?? null,
          evidence: held.evidence,
          sources: held.sources,
          note: held.note,
        }
      }),
    }
  })
}

/** The edits with one value moved; a value moved back to where it was shipped is no edit any more. */
export function withValue(
  edits: readonly PageEdit[],
  scenario: string,
  { assumption, key }: Row,
  holding: Holding,
  value: number,
  source = holding.edit?.source ?? '',
): readonly PageEdit[] {
  const { position, shipped } = holding
  const others = position === null ? edits.filter(one => one.scenario !== scenario || one.key !== key) : edits
  const isBack = shipped.isPoint && value === shipped.value && assumption.kind !== 'fact'
  if (isBack && !others.some(one => one.scenario === scenario && one.key === key && one.position === null))
    return withoutEdit(others, { scenario, key, position })
  return withEdit(others, { scenario, key, position, value, source })
}

/** The edits with one value as shipped again. */
export const withoutValue = (
  edits: readonly PageEdit[],
  scenario: string,
  key: string,
  holding: Holding,
): readonly PageEdit[] =>
  holding.edit ? withoutEdit(edits, { scenario, key, position: holding.edit.position }) : edits

/** The edits with the source of one of them replaced. */
export const withSource = (edits: readonly PageEdit[], edit: PageEdit, source: string): readonly PageEdit[] =>
  edits.map(one => (one === edit ? { ...one, source } : one))
