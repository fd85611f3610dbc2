import stdlibAcos from '@stdlib/math-base-special-acos'
import stdlibAsin from '@stdlib/math-base-special-asin'
import stdlibAsinh from '@stdlib/math-base-special-asinh'
import stdlibAtan from '@stdlib/math-base-special-atan'
import stdlibAtan2 from '@stdlib/math-base-special-atan2'
import stdlibBetaRegularized from '@stdlib/math-base-special-betainc'
import stdlibBetaRegularizedInverse from '@stdlib/math-base-special-betaincinv'
import stdlibLnBeta from '@stdlib/math-base-special-betaln'
import stdlibCos from '@stdlib/math-base-special-cos'
import stdlibCosh from '@stdlib/math-base-special-cosh'
import stdlibErfc from '@stdlib/math-base-special-erfc'
import stdlibErfcInverse from '@stdlib/math-base-special-erfcinv'
import stdlibExp from '@stdlib/math-base-special-exp'
import stdlibExpm1 from '@stdlib/math-base-special-expm1'
import stdlibLnGamma from '@stdlib/math-base-special-gammaln'
import stdlibLn from '@stdlib/math-base-special-ln'
import stdlibLog1p from '@stdlib/math-base-special-log1p'
import stdlibPow from '@stdlib/math-base-special-pow'
import stdlibSin from '@stdlib/math-base-special-sin'
import stdlibSinh from '@stdlib/math-base-special-sinh'
import stdlibTan from '@stdlib/math-base-special-tan'

/**
 * Elementary and special functions that give the same bits in every JavaScript engine.
 *
 * `Math.exp`, `Math.sin` and their kin differ in the last bit between engines, enough to turn a hit into
 * a miss in a long run; these are written in JavaScript alone. Hot loops should not call any of them.
 *
 * The types are written out, so that the library's declarations need no package of stdlib.
 *
 * Source: stdlib (Apache-2.0), after FreeBSD msun and Boost.
 */
export const exp: (x: number) => number = stdlibExp
export const expm1: (x: number) => number = stdlibExpm1
export const ln: (x: number) => number = stdlibLn
export const log1p: (x: number) => number = stdlibLog1p
export const pow: (base: number, exponent: number) => number = stdlibPow
export const sin: (x: number) => number = stdlibSin
export const cos: (x: number) => number = stdlibCos
export const tan: (x: number) => number = stdlibTan
export const acos: (x: number) => number = stdlibAcos
export const asin: (x: number) => number = stdlibAsin
export const atan: (x: number) => number = stdlibAtan
export const atan2: (y: number, x: number) => number = stdlibAtan2
export const sinh: (x: number) => number = stdlibSinh
export const cosh: (x: number) => number = stdlibCosh
export const asinh: (x: number) => number = stdlibAsinh
export const erfc: (x: number) => number = stdlibErfc
export const erfcInverse: (x: number) => number = stdlibErfcInverse
export const betaRegularized: (x: number, a: number, b: number) => number = stdlibBetaRegularized
export const betaRegularizedInverse: (p: number, a: number, b: number) => number =
  stdlibBetaRegularizedInverse
export const lnBeta: (a: number, b: number) => number = stdlibLnBeta
export const lnGamma: (x: number) => number = stdlibLnGamma
