export * from './elementary.js'
export { brentMinimum, brentRoot } from './brent.js'
export { adaptiveIntegral } from './adaptive.js'
export {
  added,
  backSubstituted,
  choleskyRoot,
  product,
  singularValues,
  transposed,
  triangularized,
} from './matrix.js'
export type { Matrix } from './matrix.js'
export { addCubicProduct, bezierRoots, bezierSign, bezierValue } from './bernstein.js'
export { bisectedRoot } from './root.js'
export { UNIT_SYMBOLS, dimensionOf, fromSi, isDimensionless, toSi } from './units.js'
export type { Dimension } from './units.js'
export { gaussJacobi, gaussLegendre } from './quadrature.js'
export type { Rule } from './quadrature.js'
export { printedDimension, siOfPrinted } from './printedUnits.js'
export { odeSteps } from './odeSteps.js'
export type { OdeStep, OdeTolerance, OdeSlope } from './odeSteps.js'
export { cross, dot, norm } from './vector.js'
