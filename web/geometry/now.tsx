import type { JSX } from 'preact'
import { placeAt } from './scene.js'
import type { Scene } from './scene.js'
import { kilometers, minutes, useGeometryVoice } from './words.js'
import type { GeometryVoice } from './words.js'

/** Who sees what at one time, and who can do what, in sentences. */
export function Now({ scene, time }: { scene: Scene; time: number }): JSX.Element {
  const voice = useGeometryVoice()
  return (
    <div class="now" aria-live="polite">
      <h2>{voice.say('geo.at', { n: minutes(voice, time) })}</h2>
      <ul>
        {nowSentences(scene, time, voice).map(sentence => (
          <li key={sentence}>{sentence[0]!.toUpperCase() + sentence.slice(1)}</li>
        ))}
      </ul>
    </div>
  )
}

const isIn = (spans: readonly (readonly [number, number])[], time: number): boolean =>
  spans.some(([from, to]) => from <= time && time <= to)

function nowSentences(scene: Scene, time: number, voice: GeometryVoice): string[] {
  const place = placeAt(scene, time)
  const sentences = [
    time < scene.burnout
      ? voice.say('geo.now-boost')
      : time >= scene.impact
        ? voice.say('geo.now-over')
        : voice.say('geo.now-coast', { km: kilometers(voice, place?.height ?? 0) }),
  ]
  if (scene.infrared && time >= scene.infrared.report) sentences.push(voice.say('geo.now-infrared'))
  let isSeen = false
  for (const radar of scene.radars) {
    const name = voice.text(radar.name)
    const isDetected = isIn(radar.detected, time)
    if (!isDetected && !isIn(radar.view, time)) continue
    isSeen = true
    sentences.push(
      isDetected && radar.track !== null && time >= radar.track
        ? voice.say('geo.now-tracks', { name })
        : voice.say(isDetected ? 'geo.now-detects' : 'geo.now-in-view', { name }),
    )
  }
  if (!isSeen && time < scene.impact) sentences.push(voice.say('geo.now-blind'))
  for (const site of scene.sites) {
    const name = voice.text(site.name)
    if (isIn(site.windows, time)) sentences.push(voice.say('geo.now-window', { name }))
    else if (site.commit !== null && time >= site.commit && time < scene.impact)
      sentences.push(voice.say('geo.now-may', { name }))
  }
  scene.looks.forEach((look, i) => {
    if (time >= look.intercept) sentences.push(voice.say('geo.now-met', { n: i + 1 }))
    else if (time >= look.launch) sentences.push(voice.say('geo.now-flying', { n: i + 1 }))
  })
  return sentences
}
