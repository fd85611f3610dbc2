import type { JSX } from 'preact'
import { resultJson, resultZip } from '../export/bundle.js'
import { resultCsv } from '../export/csv.js'
import { download } from '../export/download.js'
import { pngOf } from '../export/png.js'
import { fileName, sourceLine } from '../export/result.js'
import { resultSheets } from '../export/sheets.js'
import { useResult } from '../export/useResult.js'
import { workbook } from '../export/xlsx.js'
import { printBrief } from '../brief/print.js'
import { distributionPicture, waterfallPicture } from '../picture/pictures.js'
import { useVoice } from '../words/context.js'
import { Panel } from './panel.js'
import type { PanelProps } from './panels.js'

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Pictures, tables and a brief of the present result; each says where it comes from and what was edited. */
export function ExportPanel({ answer, state, onClose }: PanelProps): JSX.Element {
  const voice = useVoice()
  const { result, steps } = useResult(answer, state)
  const name = fileName(result)
  const drawn = {
    waterfall: () => waterfallPicture(result, steps, voice),
    distribution: () => distributionPicture(result, voice),
  }
  const hasOutcome = answer.compare.from.outcome !== null && answer.compare.to.outcome !== null
  const picture = async (what: keyof typeof drawn, kind: 'svg' | 'png'): Promise<void> => {
    const one = drawn[what]()
    if (!one) return
    if (kind === 'svg') download(`${name}-${what}.svg`, 'image/svg+xml', one.svg)
    else download(`${name}-${what}.png`, 'image/png', await pngOf(one.svg, one.width, one.height))
  }
  const whole = (): Uint8Array => {
    const distribution = drawn.distribution()
    return resultZip(
      result,
      {
        'waterfall.svg': drawn.waterfall().svg,
        ...(distribution ? { 'distribution.svg': distribution.svg } : {}),
      },
      voice,
    )
  }
  const button = (text: string, onClick: () => unknown): JSX.Element => (
    <button type="button" onClick={() => void onClick()}>
      {text}
    </button>
  )
  return (
    <Panel title={voice.say('export.title')} onClose={onClose}>
      <p class="note">
        {sourceLine(answer.compare, voice)} {answer.isEdited ? voice.say('export.with-edits') : ''}
      </p>
      <div class="export-rows">
        <Group title={voice.say('export.waterfall')}>
          {button('SVG', () => picture('waterfall', 'svg'))}
          {button('PNG', () => picture('waterfall', 'png'))}
        </Group>
        {hasOutcome ? (
          <Group title={voice.say('export.distribution')}>
            {button('SVG', () => picture('distribution', 'svg'))}
            {button('PNG', () => picture('distribution', 'png'))}
          </Group>
        ) : null}
        <Group title={voice.say('export.data')}>
          {button('CSV', () => download(`${name}.csv`, 'text/csv', resultCsv(result, voice)))}
          {button('XLSX', () => download(`${name}.xlsx`, XLSX_TYPE, workbook(resultSheets(result, voice))))}
          {button('JSON', () => download(`${name}.json`, 'application/json', resultJson(result)))}
        </Group>
        <Group title={voice.say('export.whole')}>
          {button('ZIP', () => download(`${name}.zip`, 'application/zip', whole()))}
          {button(voice.say('export.print'), () => printBrief(answer, state, voice))}
        </Group>
      </div>
    </Panel>
  )
}

const Group = ({ title, children }: { title: string; children: preact.ComponentChildren }): JSX.Element => (
  <div class="export-row" role="group" aria-label={title}>
    <span>{title}</span>
    {children}
  </div>
)
