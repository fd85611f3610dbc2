import { dateText } from '../../messages/recordWords.js'
import type { ReportClaim } from '../../src/index.js'
import type { Context } from '../context.js'
import type { Key } from '../say.js'
import { wrapped } from './layout.js'
import { paint } from './parts.js'

/** Statements of the report with what became of each. */
export function claimsText(about: string, claims: readonly ReportClaim[], context: Context): string {
  return [
    paint(context).bold(wrapped(about, context.width)),
    '',
    ...claims.flatMap(claim => [...claimLines(claim, context), '']),
  ]
    .join('\n')
    .trimEnd()
}

/** One statement with its confirmation, what became of it, and its entries and sources. */
export function claimLines(claim: ReportClaim, context: Context): string[] {
  const { voice, width } = context
  const color = paint(context)
  const fold = (text: string): string => wrapped(`    ${text}`, width, '      ')
  const became = `${claim.what_became} (${dateText(claim.outcome_date, context.voice)})`
  const part = claim.has_unchecked_parts ? `, ${voice.say('record.partly-unchecked')}` : ''
  return [
    wrapped(color.bold(`${claim.id}  ${claim.item}`), width, '     '),
    fold(voice.say('record.confirmed', { text: claim.confirmed })),
    fold(voice.say('record.became', { text: became })),
    fold(
      voice.say('record.claim-foot', {
        entries: [claim.entry, ...(claim.also ?? [])].join(', '),
        grade: `${voice.say(`grade.${claim.evidence}` as Key)}${part}`,
        sources: [...claim.sources, ...(claim.outcome_sources ?? [])].join(', '),
      }),
    ),
  ]
}
