/** A number as people write it: plain, or a mantissa and a power of ten where it is very large or very small. */
export interface Written {
  mantissa: number
  exponent: number | null
}

/** Plain between a ten-thousandth and ten million, and for 0. */
export function written(value: number, digits: number): Written {
  const size = Math.abs(value)
  if (size === 0 || (size >= 1e-4 && size < 1e7))
    return { mantissa: Number(value.toPrecision(digits)), exponent: null }
  const [mantissa, exponent] = value.toExponential(digits - 1).split('e')
  return { mantissa: Number(mantissa), exponent: Number(exponent) }
}
