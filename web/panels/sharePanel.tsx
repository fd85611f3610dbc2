import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { embedElement, embedFrame } from '../export/embed.js'
import { fileName } from '../export/result.js'
import { useResult } from '../export/useResult.js'
import { CATALOG } from '../engine/questions.js'
import { waterfallPicture } from '../picture/pictures.js'
import { addressOf, folderOf, isPublic } from '../state/address.js'
import { useVoice } from '../words/context.js'
import { CopyField } from './copyField.js'
import { Panel } from './panel.js'
import type { PanelProps } from './panels.js'
import { QrCode } from '../parts/qrCode.js'

/** The page's present state as a link and as a chart for somebody else's page. */
export function SharePanel({ answer, state, onClose }: PanelProps): JSX.Element {
  const voice = useVoice()
  const { result, steps } = useResult(answer, state)
  const picture = useMemo(() => waterfallPicture(result, steps, voice), [result, steps, voice])
  const isBundled = CATALOG.scenarios.some(one => one.id === state.question)
  const embed = {
    folder: folderOf(location),
    state: { ...state, view: 'question' as const, extra: {} },
    language: voice.language,
    picture: answer.isEdited ? `${fileName(result)}.svg` : null,
    description: picture.description,
    height: picture.height,
  }
  return (
    <Panel title={voice.say('share.title')} onClose={onClose}>
      {isBundled ? null : <p class="notice">{voice.say('share.own-file')}</p>}
      {isPublic(location) ? null : <p class="note">{voice.say('share.not-public')}</p>}
      <CopyField label={voice.say('share.link')} text={addressOf(state, location)} />
      <h3>{voice.say('share.qr')}</h3>
      <QrCode
        text={addressOf(state, location)}
        label={voice.say('share.qr-alt')}
        tooLong={voice.say('share.qr-long')}
      />
      {isBundled ? (
        <>
          <h3>{voice.say('share.embed')}</h3>
          <CopyField label={voice.say('share.element')} text={embedElement(embed)} />
          <CopyField label={voice.say('share.frame')} text={embedFrame(embed)} />
          {answer.isEdited ? (
            <p class="note">{voice.say('share.own-picture', { file: embed.picture! })}</p>
          ) : null}
          <h3>{voice.say('share.preview')}</h3>
          <img
            class="preview-picture"
            src={`data:image/svg+xml,${encodeURIComponent(picture.svg)}`}
            width={picture.width}
            height={picture.height}
            alt={picture.description}
          />
        </>
      ) : null}
    </Panel>
  )
}
