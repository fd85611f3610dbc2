import type { Problem } from '../problem.js'
import { nearest } from '../nearest.js'
import type { Located, Path } from '../text/located.js'
import { emptyReport } from '../text/report.js'
import type { Report } from '../text/report.js'
import { nearestDetail, reviewOf } from '../text/review.js'
import type { Review } from '../text/review.js'
import { locatedTree } from '../text/tree.js'
import { parsedYaml } from '../text/yamlText.js'

/** Which sources there are; without it citations are not looked up. */
export interface KnownSources {
  readonly ids: readonly string[]
  has(id: string): boolean
}

/** What a file holds, read as JSON or YAML where it looks like that and as a table where it does not. */
export function reading<Read>(
  text: string,
  file: string,
  table: (report: Report) => Located | null,
  examined: (review: Review) => Read | null,
): Read | { readonly problems: readonly Problem[] } {
  const report = emptyReport(file, text)
  const tree = isTable(text) ? table(report) : treeOf(text, report)
  return (tree && examined(reviewOf(tree, report))) ?? { problems: report.problems }
}

/** A table begins with its header: words joined by commas, no colon and no bracket. */
export const isTable = (text: string): boolean => /^\uFEFF?[\w"-]+(,[\w"-]*)+\s*$/m.test(firstLine(text))

const firstLine = (text: string): string => text.slice(0, 2_000).split(/\r?\n/, 1)[0]!

function treeOf(text: string, report: Report): Located | null {
  const root = parsedYaml(text, report)
  return root && locatedTree(root, report)
}

/** A number that was read somewhere needs a source, and the source has to be known; an unchecked one may have none yet. */
export function checkCited(
  { evidence, sources }: { readonly evidence: string; readonly sources: readonly string[] },
  path: Path,
  known: {
    readonly review: Review
    readonly sources: KnownSources | undefined
    /** Where the sources stand; `null` where there are none. */
    readonly at: Path | null
  },
): void {
  if (sources.length === 0 && (evidence === 'primary' || evidence === 'secondary'))
    known.review.say('source-missing', path, { evidence })
  if (known.sources)
    for (const id of sources)
      if (known.at && !known.sources.has(id))
        known.review.say('source-not-listed', known.at, {
          found: id,
          ...nearestDetail(nearest(id, known.sources.ids)),
        })
}
