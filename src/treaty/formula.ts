/** How two values are compared. `in` and `not in` take a list. */
export const OPERATORS = ['==', '!=', '<=', '>=', '<', '>', 'in', 'not in'] as const
export type Operator = (typeof OPERATORS)[number]

/**
 * A condition on an architecture or one of its parts, as data: a comparison, or others joined together.
 *
 * `some`: at least one of a list meets `where`. `unknown`: nobody has published the field. `judgment`: no fact decides
 * it; the texts name what would have to be judged.
 */
export type Formula =
  | readonly [Term, Operator, unknown]
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly not: Formula }
  | { readonly some: string; readonly where: Formula }
  | { readonly unknown: string }
  | { readonly judgment: readonly string[] }

/**
 * What a comparison looks at: a field or a defined fact by name, or a number worked out from the parts.
 *
 * `in: area` keeps to parts whose site belongs to the area at hand.
 */
export type Term =
  | string
  | { readonly sum: string; readonly of: string; readonly in?: 'area'; readonly where?: Formula }
  | { readonly count: string; readonly where?: Formula }
  | { readonly distinct: string; readonly of: string; readonly in?: 'area'; readonly where?: Formula }
  /** Ground distance to the nearest area, km. */
  | { readonly nearest: 'areas'; readonly where?: Formula }
