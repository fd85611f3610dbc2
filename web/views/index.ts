import type { ComponentType } from 'preact'
import type { View } from '../state/views.js'
import type { ViewProps } from './view.js'

/** The views beside the first screen, each fetched when it is opened. */
export const OTHER_VIEWS: Partial<Record<View, () => Promise<ComponentType<ViewProps>>>> = {
  assumptions: () => import('./assumptions.js').then(view => view.AssumptionsView),
  outcome: () => import('./outcome.js').then(view => view.OutcomeView),
  disagreement: () => import('./disagreement.js').then(view => view.DisagreementView),
}
