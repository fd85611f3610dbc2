import type { JSX } from 'preact'
import { Grade } from '../parts/grade.js'
import type { Scene } from './scene.js'
import { kilometers, useGeometryVoice } from './words.js'

/** What the marks of the map and the globe mean, and how good the entries behind them are. */
export function Key({ scene, label }: { scene: Scene; label: string | null }): JSX.Element {
  const voice = useGeometryVoice()
  const rows: [picture: JSX.Element, text: string][] = [
    [<path class="flown" d="M2 10 Q17 -4 32 10" />, voice.say('geo.key-flown')],
    [<path class="rest" d="M2 10 Q17 -4 32 10" />, voice.say('geo.key-rest')],
    [<circle class="threat-mark" cx="17" cy="7" r="5" />, voice.say('geo.key-threat')],
    [<rect class="coverage" x="3" y="2" width="28" height="10" rx="5" />, voice.say('geo.key-coverage')],
    [
      <rect class="reach" x="3" y="2" width="28" height="10" rx="5" />,
      voice.say('geo.key-reach', { km: kilometers(voice, scene.reachHeight) }),
    ],
    [<path class="look-mark" d="M10 7 h14 M17 0 v14" />, voice.say('geo.key-look')],
    [<path class="radar-mark" d="M17 1 l6 10 h-12 z" />, voice.say('geo.key-radar')],
    [<rect class="site-mark" x="12.5" y="2.5" width="9" height="9" />, voice.say('geo.key-site')],
    ...(label
      ? ([
          [
            <g class="footprint">
              <rect class="footprint-key" x="3" y="2" width="28" height="10" />
            </g>,
            voice.say('geo.key-footprint', { label }),
          ],
        ] as [JSX.Element, string][])
      : []),
  ]
  const grades = [...new Set([...scene.radars, ...scene.sites].map(one => one.evidence))]
  return (
    <div class="map-key">
      <h2>{voice.say('geo.key')}</h2>
      <ul>
        {rows.map(([picture, text]) => (
          <li key={text}>
            <svg width="34" height="14" aria-hidden="true">
              {picture}
            </svg>{' '}
            {text}
          </li>
        ))}
      </ul>
      <p class="note">
        {voice.say('geo.grades')}{' '}
        {grades.map(grade => (
          <span key={grade}>
            <Grade of={grade} />{' '}
          </span>
        ))}
      </p>
    </div>
  )
}
