import type { JSX } from 'preact'
import type { State } from '../state/state.js'

/** One value of a view's own state, kept in the link and left out where it is as shipped. */
export const withExtra = (
  extra: State['extra'],
  part: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(Object.entries({ ...extra, ...part }).filter(([, value]) => value !== ''))

/** A choice among named values; the first is “all”. */
export function Choice({
  label,
  value,
  all,
  options,
  onChange,
}: {
  label: string
  value: string
  all: string
  options: readonly { value: string; text: string }[]
  onChange: (value: string) => void
}): JSX.Element {
  return (
    <label class="filter">
      <span class="filter-label">{label}</span>
      <select value={value} onChange={event => onChange(event.currentTarget.value)}>
        <option value="">{all}</option>
        {options.map(one => (
          <option key={one.value} value={one.value}>
            {one.text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A field to search in. */
export function Search({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}): JSX.Element {
  return (
    <label class="filter search">
      <span class="filter-label">{label}</span>
      <input type="search" value={value} onInput={event => onChange(event.currentTarget.value)} />
    </label>
  )
}

/** Shown where filters leave nothing: which they are, and one button to clear them. */
export function NothingFound({
  text,
  clear,
  onClear,
}: {
  text: string
  clear: string
  onClear: () => void
}): JSX.Element {
  return (
    <p class="nothing" role="status">
      {text}{' '}
      <button type="button" onClick={onClear}>
        {clear}
      </button>
    </p>
  )
}
