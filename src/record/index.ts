export { bibliography, citation, yearOf } from './bibliography.js'
export type { Bibliography, Name, Source } from './bibliography.js'
export { toBibTeX } from './bibtex.js'
export { recordProblems } from './checkRecord.js'
export type { KnownNames, RecordProblem } from './fieldChecks.js'
export { dueDay } from './dueDay.js'
export { ENTRY_GRADES, ENTRY_TYPES, PROMISE_STATUSES } from './entry.js'
export type {
  ByWhen,
  EntryGrade,
  EntryType,
  Judgement,
  Period,
  PromiseStatus,
  RecordEntry,
  RecordFile,
  RecordPromise,
  ReportClaim,
} from './entry.js'
export { entriesBetween, isName, partyOf, selectedEntries } from './filter.js'
export type { EntryFilter } from './filter.js'
export { folded } from './fold.js'
export { levelResult } from './levelTest.js'
export type { LevelResult, LevelTest, ObservedCount } from './levelTest.js'
export { dayAfter, startDay, isPartialDate, endDay } from './partialDate.js'
export type { PositionRow, PositionsFile } from './positionRow.js'
export { promiseRows } from './promiseRow.js'
export type { PromiseRow } from './promiseRow.js'
export { promiseStatus } from './promiseStatus.js'
export type { DecidedTest, PromiseGround, PromiseVerdict } from './promiseStatus.js'
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
