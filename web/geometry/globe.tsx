import type { JSX } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Language } from '../../messages/voice.js'
import { useWidth } from '../parts/useWidth.js'
import { FARTHEST, GlobePicture, NEAREST, firstLook } from './globePicture.js'
import type { Look } from './globePicture.js'
import { placedLabels } from './labels.js'
import type { PlacedLabel } from './labels.js'
import type { Scene } from './scene.js'
import { useGeometryVoice } from './words.js'

export interface GlobeProps {
  scene: Scene
  time: number
  /** Said instead of the picture. */
  text: string
  language: Language
}

const TURN = 8
const ZOOM = 1.15

/** The globe with the flight at its true altitude; turned by pointer, keys or buttons, drawn on change only. */
export function Globe({ scene, time, text }: GlobeProps): JSX.Element {
  const voice = useGeometryVoice()
  const [ref, width] = useWidth<HTMLDivElement>(760)
  const height = Math.min(560, Math.round(0.8 * width))
  const canvas = useRef<HTMLCanvasElement>(null)
  const picture = useRef<GlobePicture | null>(null)
  const frames = useRef(0)
  const [look, setLook] = useState<Look>(() => firstLook(scene))
  const [labels, setLabels] = useState<readonly PlacedLabel[]>([])
  const theme = useTheme()
  useEffect(() => setLook(firstLook(scene)), [scene.choice.launch, scene.choice.aim])
  useEffect(() => {
    const styles = getComputedStyle(document.documentElement)
    const made = new GlobePicture(canvas.current!, scene, token => styles.getPropertyValue(token).trim())
    picture.current = made
    return () => {
      picture.current = null
      made.end()
    }
  }, [scene, theme])
  const names = useMemo(
    () => [
      ...scene.sites.map(one => ({ text: voice.text(one.name), at: one.at })),
      ...scene.radars.map(one => ({ text: voice.text(one.place), at: one.at })),
    ],
    [scene, voice],
  )
  useEffect(() => {
    const seen = picture.current?.draw(time, look, width, height)
    if (!seen) return
    canvas.current!.dataset['frames'] = String(++frames.current)
    setLabels(
      placedLabels(
        names.flatMap(({ text: name, at }) => {
          const place = seen(at)
          return place ? [{ text: name, ...place }] : []
        }),
        width,
        height,
      ),
    )
  }, [scene, theme, time, look, width, height, names])
  const turn = (longitude: number, latitude: number): void =>
    setLook(now => ({
      ...now,
      longitude: now.longitude + longitude,
      latitude: Math.max(-85, Math.min(85, now.latitude + latitude)),
    }))
  const zoom = (times: number): void =>
    setLook(now => ({ ...now, distance: Math.max(NEAREST, Math.min(FARTHEST, now.distance * times)) }))
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => turn(-TURN, 0),
    ArrowRight: () => turn(TURN, 0),
    ArrowUp: () => turn(0, TURN),
    ArrowDown: () => turn(0, -TURN),
    '+': () => zoom(1 / ZOOM),
    '=': () => zoom(1 / ZOOM),
    '-': () => zoom(ZOOM),
  }
  const button = (name: Parameters<typeof voice.say>[0], sign: string, act: () => void): JSX.Element => (
    <button type="button" aria-label={voice.say(name)} title={voice.say(name)} onClick={act}>
      {sign}
    </button>
  )
  return (
    <div ref={ref} class="globe">
      <div class="globe-picture">
        <canvas
          ref={canvas}
          class="globe-canvas"
          role="img"
          aria-label={text}
          width={width}
          height={height}
          onPointerDown={event => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={event => {
            if (event.buttons === 1) turn(-event.movementX * 0.25, event.movementY * 0.25)
          }}
          onWheel={event => {
            event.preventDefault()
            zoom(event.deltaY > 0 ? ZOOM : 1 / ZOOM)
          }}
        />
        <svg class="globe-labels" width={width} height={height} aria-hidden="true">
          {labels.map(label => (
            <text
              key={label.text}
              class="map-label"
              x={label.anchor === 'start' ? label.left : label.left + label.text.length * 6.6}
              y={label.top + 11}
              text-anchor={label.anchor}
            >
              {label.text}
            </text>
          ))}
        </svg>
      </div>
      <div
        class="globe-buttons"
        role="group"
        aria-label={voice.say('geo.globe-help')}
        onKeyDown={event => {
          const act = keys[event.key]
          if (!act) return
          event.preventDefault()
          act()
        }}
      >
        {button('geo.turn-left', '←', keys['ArrowLeft']!)}
        {button('geo.turn-right', '→', keys['ArrowRight']!)}
        {button('geo.turn-up', '↑', keys['ArrowUp']!)}
        {button('geo.turn-down', '↓', keys['ArrowDown']!)}
        {button('geo.nearer', '+', keys['+']!)}
        {button('geo.farther', '−', keys['-']!)}
      </div>
      <p class="note">{voice.say('geo.globe-help')}</p>
    </div>
  )
}

/** The theme in force, as a text that changes with it: what was drawn in the other one is drawn anew. */
function useTheme(): string {
  const dark = '(prefers-color-scheme: dark)'
  const now = (): string => `${document.documentElement.dataset['theme'] ?? ''}${matchMedia(dark).matches}`
  const [theme, setTheme] = useState(now)
  useEffect(() => {
    const update = (): void => setTheme(now())
    const media = matchMedia(dark)
    media.addEventListener('change', update)
    const observer = new MutationObserver(update)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      media.removeEventListener('change', update)
      observer.disconnect()
    }
  }, [])
  return theme
}
