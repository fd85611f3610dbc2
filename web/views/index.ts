import type { ComponentType } from 'preact'
import type { View } from '../state/views.js'
import type { ViewProps } from './view.js'

/** The views beside the first screen, each fetched when it is opened. */
export const OTHER_VIEWS: Partial<Record<View, () => Promise<ComponentType<ViewProps>>>> = {
  assumptions: () => import('./assumptions.js').then(view => view.AssumptionsView),
  outcome: () => import('./outcome.js').then(view => view.OutcomeView),
  disagreement: () => import('./disagreement.js').then(view => view.DisagreementView),
  geometry: () => import('./geometry.js').then(view => view.GeometryView),
  treaties: () => import('./treaties.js').then(view => view.TreatiesView),
  arsenals: () => import('./arsenals.js').then(view => view.ArsenalsView),
  record: () => import('./record.js').then(view => view.RecordView),
  validation: () => import('./validation.js').then(m => m.ValidationView),
  library: () => import('./library.js').then(m => m.LibraryView),
  calculators: () => import('./calculators.js').then(m => m.CalculatorsView),
  corrections: () => import('./corrections.js').then(m => m.CorrectionsView),
  about: () => import('./about.js').then(m => m.AboutView),
  teach: () => import('./teach.js').then(m => m.TeachView),
}
