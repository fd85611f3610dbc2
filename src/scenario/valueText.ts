import type { ValueForm } from './schema.js'

/** A value as a person would write it on one line: `0.5 to 0.85` or `{low: 0, mode: 3, high: 20}`. */
export function valueText(form: ValueForm | readonly (number | string)[]): string {
  if (typeof form !== 'object') return String(form).trim()
  if (Array.isArray(form)) return `[${form.join(', ')}]`
  const parts = Object.entries(form).filter(([, part]) => part !== undefined && part !== null)
  return `{${parts.map(([key, part]) => `${key}: ${valueText(part as ValueForm)}`).join(', ')}}`
}
