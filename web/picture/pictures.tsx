import { renderToString } from 'preact-render-to-string'
import { leadSentences } from '../../messages/sentences.js'
import { editLines, sourceLine } from '../export/result.js'
import type { Result } from '../export/result.js'
import { waterfallText } from '../question/describe.js'
import type { Step } from '../question/steps.js'
import type { PageVoice } from '../words/say.js'
import { DISTRIBUTION_HEIGHT, DistributionPicture, hasDistribution } from './distributionPicture.js'
import { WIDTH, frameHeight } from './frame.js'
import type { Caption } from './frame.js'
import { WaterfallPicture, waterfallHeight } from './waterfallPicture.js'

/** A picture as SVG text, with its size. */
export interface Picture {
  svg: string
  width: number
  height: number
  /** The picture in words. */
  description: string
}

/** The waterfall with question, edits and source line in it. */
export function waterfallPicture(result: Result, steps: readonly Step[], voice: PageVoice): Picture {
  const { compare } = result
  const caption = captionOf(result, waterfallText(compare, steps, voice), voice)
  return {
    svg: renderToString(<WaterfallPicture compare={compare} steps={steps} caption={caption} voice={voice} />),
    width: WIDTH,
    height: frameHeight(caption, waterfallHeight(compare, steps, voice)),
    description: caption.description,
  }
}

/** The distribution of leakers, or null where the question has none. */
export function distributionPicture(result: Result, voice: PageVoice): Picture | null {
  const { compare } = result
  if (!hasDistribution(compare)) return null
  const said = [compare.from, compare.to].map(one => {
    const counts = one.outcome!.leakers.flatMap((chance, n) =>
      chance >= 0.0005
        ? [
            voice.say('picture.leakers-one', {
              n,
              chance: voice.number(chance, { maximumFractionDigits: 3 }),
            }),
          ]
        : [],
    )
    return `${voice.text(one.label)}: ${counts.join(', ')}.`
  })
  const caption = captionOf(result, `${voice.say('run.luck')}. ${said.join(' ')}`, voice)
  const named = { ...caption, lead: `${voice.say('run.luck')}. ${caption.lead}` }
  return {
    svg: renderToString(<DistributionPicture compare={compare} caption={named} voice={voice} />),
    width: WIDTH,
    height: frameHeight(named, DISTRIBUTION_HEIGHT),
    description: caption.description,
  }
}

const captionOf = (result: Result, description: string, voice: PageVoice): Caption => ({
  title: voice.text(result.compare.question),
  lead: leadSentences(result.compare, voice).join(' '),
  edits: editLines(result, voice),
  editedWord: voice.say('strip.edited'),
  source: sourceLine(result.compare, voice),
  description,
})
