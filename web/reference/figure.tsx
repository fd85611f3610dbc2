import type { JSX } from 'preact'
import { useVoice } from '../words/context.js'
import { written } from './scientific.js'

/** A number in the reader's format, with a power of ten where it is very large or very small. */
export function Figure({ value, digits = 10 }: { value: number; digits?: number }): JSX.Element {
  const voice = useVoice()
  const { mantissa, exponent } = written(value, digits)
  const number = voice.number(mantissa, { maximumSignificantDigits: digits })
  return (
    <span class="figure">
      {number}
      {exponent === null ? null : (
        <>
          {' × 10'}
          <sup>{voice.number(exponent)}</sup>
        </>
      )}
    </span>
  )
}
