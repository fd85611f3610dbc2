/**
 * Elementary and special functions that give the same bits in every JavaScript engine.
 *
 * `Math.exp`, `Math.sin` and their kin differ in the last bit between engines, enough to turn a hit into
 * a miss in a long run; these are written in JavaScript alone. Hot loops should not call any of them.
 *
 * Source: stdlib (Apache-2.0), after FreeBSD msun and Boost.
 */
export { default as exp } from '@stdlib/math-base-special-exp'
export { default as expm1 } from '@stdlib/math-base-special-expm1'
export { default as ln } from '@stdlib/math-base-special-ln'
export { default as log1p } from '@stdlib/math-base-special-log1p'
export { default as pow } from '@stdlib/math-base-special-pow'
export { default as sin } from '@stdlib/math-base-special-sin'
export { default as cos } from '@stdlib/math-base-special-cos'
export { default as acos } from '@stdlib/math-base-special-acos'
export { default as erfc } from '@stdlib/math-base-special-erfc'
export { default as erfcInverse } from '@stdlib/math-base-special-erfcinv'
export { default as betaRegularized } from '@stdlib/math-base-special-betainc'
export { default as betaRegularizedInverse } from '@stdlib/math-base-special-betaincinv'
export { default as lnBeta } from '@stdlib/math-base-special-betaln'
export { default as lnGamma } from '@stdlib/math-base-special-gammaln'
