import type { JSX } from 'preact'
import type { Scene, Spot } from './scene.js'
import type { LocalText } from '../../src/index.js'
import { sayPart, useGeometryVoice } from './words.js'

/** Whose values, from where to where, and how high: the flight that is shown. */
export function PathControls({
  scene,
  positions,
  position,
  onChange,
}: {
  scene: Scene
  positions: readonly { key: string; label: string }[]
  position: string
  onChange: (part: Record<string, string>) => void
}): JSX.Element {
  const voice = useGeometryVoice()
  const places = (list: readonly { at: Spot; region: LocalText }[]): { value: string; text: string }[] =>
    list.map(({ region }, i) => ({
      value: String(i),
      text: voice.say('geo.place', { region: voice.text(region), n: i + 1 }),
    }))
  return (
    <div class="filters">
      <Select
        label={voice.say('geo.position')}
        value={position}
        options={positions.map(one => ({ value: one.key, text: one.label }))}
        onChange={value => onChange({ position: value === positions[0]!.key ? '' : value })}
      />
      <Select
        label={voice.say('geo.launch')}
        value={String(scene.choice.launch)}
        options={places(scene.launches)}
        onChange={value => onChange({ launch: value === '0' ? '' : value, at: '' })}
      />
      <Select
        label={voice.say('geo.aim')}
        value={String(scene.choice.aim)}
        options={places(scene.aims)}
        onChange={value => onChange({ aim: value === '0' ? '' : value, at: '' })}
      />
      <Select
        label={voice.say('geo.loft')}
        value={scene.choice.loft}
        options={scene.lofts.map(one => ({ value: one, text: sayPart(voice, 'loft', one) }))}
        onChange={value => onChange({ loft: value === scene.lofts[0] ? '' : value, at: '' })}
      />
    </div>
  )
}

const Select = ({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string
  options: readonly { value: string; text: string }[]
  onChange: (value: string) => void
}): JSX.Element => (
  <label class="filter">
    <span class="filter-label">{label}</span>
    <select value={value} onChange={event => onChange(event.currentTarget.value)}>
      {options.map(one => (
        <option key={one.value} value={one.value}>
          {one.text}
        </option>
      ))}
    </select>
  </label>
)
