export { bibliography, citation, yearOf } from './bibliography.js'
export type { Bibliography, Name, Source } from './bibliography.js'
export { toBibTeX } from './bibtex.js'
export { tally } from './tally.js'
export type { CountingRule, Tally, TestRecord, TestRow, TestSeries } from './tally.js'
export { library } from './library.js'
export type {
  GenericVehicle,
  Library,
  LibraryFile,
  Parameter,
  Printed,
  PublishedEvidence,
  PublishedNumber,
  RangeOf,
} from './library.js'
