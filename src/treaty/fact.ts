import { leastGrade } from '../arsenal/index.js'
import type { Grade } from '../arsenal/index.js'
import type { Part, PartEvidence } from './architecture.js'
import type { Fact } from './truth.js'

/** How well a field of a part is known; null where its file does not say. */
export function gradeOf(part: Part, field: string): Grade | null {
  const evidence = part['evidence'] as PartEvidence | undefined
  if (!evidence) return null
  return evidence.fields && !evidence.fields.includes(field) ? null : evidence.grade
}

/** The least grade among facts and what they follow from; null where no file gives one. */
export function leastKnown(facts: readonly Fact[]): Grade | null {
  const grades = facts.flatMap(gradesIn)
  return grades.length === 0 ? null : leastGrade(grades)
}

const gradesIn = ({ evidence, from = [] }: Fact): Grade[] => [
  ...(evidence === null ? [] : [evidence]),
  ...from.flatMap(gradesIn),
]
