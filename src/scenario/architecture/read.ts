import type { Bibliography } from '../../record/index.js'
import { COMPONENT_LISTS, isDay } from '../../treaty/index.js'
import type { Architecture } from '../../treaty/index.js'
import { isTable } from '../arsenal/reading.js'
import { nearest } from '../nearest.js'
import type { Problem } from '../problem.js'
import type { Refusal } from '../read.js'
import { keysAt } from '../text/located.js'
import type { Path } from '../text/located.js'
import { emptyReport } from '../text/report.js'
import { nearestDetail, reviewOf } from '../text/review.js'
import type { Review } from '../text/review.js'
import { fitting } from '../text/structure.js'
import { locatedTree } from '../text/tree.js'
import { parsedYaml } from '../text/yamlText.js'
import { architectureSchema } from './schema.js'
import type { ArchitectureFile } from './schema.js'

/** An architecture that was read, and what deserves a second look in it. */
export interface ReadArchitecture {
  readonly architecture: Architecture
  readonly warnings: readonly Problem[]
}

/** What a person's file is, by the keys at its top. */
export type SubjectKind = 'scenario' | 'force' | 'architecture'

/** The lists in which ids must differ. */
const LISTS = ['areas', 'sites', ...COMPONENT_LISTS] as const

/** What kind of file a text is; `architecture` where nothing says otherwise. Takes any text and never throws. */
export function subjectKind(text: string): SubjectKind {
  const report = emptyReport('', text)
  const root = parsedYaml(text, report)
  const tree = root && locatedTree(root, report)
  const keys = tree ? keysAt(tree, []) : []
  if (keys.some(key => key === 'crawford' || key === 'crawford-case' || key === 'assumptions'))
    return 'scenario'
  return isTable(text) || keys.includes('systems') || keys.includes('forces') ? 'force' : 'architecture'
}

/**
 * The architecture in a text, or everything that is wrong with it. Takes any text and never throws.
 *
 * Only `id` is required: what is left out is not known, and a rule that needs it says so.
 *
 * @param bibliography  where given, cited sources are looked up there
 */
export function readArchitecture(
  text: string,
  file: string,
  bibliography?: Bibliography,
): ReadArchitecture | Refusal {
  const report = emptyReport(file, text)
  const root = parsedYaml(text, report)
  const tree = root && locatedTree(root, report)
  if (!tree) return { problems: report.problems }
  const review = reviewOf(tree, report)
  const draft = (fitting(architectureSchema(), review, path => path.length) ??
    {}) as Partial<ArchitectureFile>
  checkDays(draft, review)
  checkIds(draft, review)
  if (bibliography) checkSources(draft, [], bibliography, review)
  if (review.failed()) return { problems: review.problems }
  const whole = draft as ArchitectureFile
  return {
    architecture: { ...whole, name: whole.name ?? whole.id } as unknown as Architecture,
    warnings: review.problems,
  }
}

function checkDays({ as_of: day }: Partial<ArchitectureFile>, review: Review): void {
  if (day !== undefined && !isDay(day))
    review.say('wrong-form', ['as_of'], { formTerm: 'form-day', found: day })
}

/** Ids differ within a list, and sites and areas that are named exist. */
function checkIds(draft: Partial<ArchitectureFile>, review: Review): void {
  const idsOf = (list: (typeof LISTS)[number]): string[] => (draft[list] ?? []).map(part => part?.id)
  for (const list of LISTS) {
    const ids = idsOf(list)
    ids.forEach((id, i) => {
      if (id !== undefined && ids.indexOf(id) < i) review.say('id-twice', [list, i, 'id'], { found: id })
    })
  }
  const refer = (path: Path, id: string | null | undefined, to: 'sites' | 'areas'): void => {
    const known = idsOf(to).filter(one => one !== undefined)
    if (id == null || known.includes(id)) return
    review.say(to === 'sites' ? 'site-unknown' : 'area-unknown', path, {
      found: id,
      ...nearestDetail(nearest(id, known)),
    })
  }
  draft.sites?.forEach((site, i) => refer(['sites', i, 'area'], site?.area, 'areas'))
  for (const list of COMPONENT_LISTS)
    draft[list]?.forEach((part, i) => refer([list, i, 'site'], part?.site, 'sites'))
}

function checkSources(value: unknown, path: Path, bibliography: Bibliography, review: Review): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    if (key === 'sources' && Array.isArray(inner))
      inner.forEach((id, i) => {
        if (typeof id === 'string' && !bibliography.has(id))
          review.say('source-unknown', [...at, i], {
            found: id,
            ...nearestDetail(nearest(id, bibliography.ids)),
          })
      })
    else checkSources(inner, at, bibliography, review)
  }
}
