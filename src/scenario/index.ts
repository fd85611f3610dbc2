export { readArchitecture, subjectKind } from './architecture/read.js'
export type { ReadArchitecture, SubjectKind } from './architecture/read.js'
export type { InputSpec, MetricSpec, ModelCatalog, ModelSpec } from './catalog.js'
export { MAX_TEXT_LENGTH } from './text/limit.js'
export type { ReadOptions } from './check/examine.js'
export { scenarioHash } from './hash.js'
export { nearest } from './nearest.js'
export { PROBLEM_SEVERITY } from './problem.js'
export type { Details, Problem, ProblemCode } from './problem.js'
export { plainScenario, revivedScenario } from './plain.js'
export type { Plain, PlainScenario } from './plain.js'
export { problemText } from './problemText.js'
export { readAny, readCase, readScenario } from './read.js'
export type { ReadCase, ReadScenario, Refusal } from './read.js'
export type * from './scenario.js'
export { FORMAT_VERSION, jsonSchema } from './schema.js'
export { geometryDefense, geometryRadars, geometrySites } from './geometry/defense.js'
export type { DefenseSettings } from './geometry/defense.js'
export { BURNOUT_FLOOR, engagedVehicle, geometryFlight, geometryPaths } from './geometry/flights.js'
export type { GeometryPath } from './geometry/flights.js'
export { geometryLooks } from './geometry/looks.js'
export type { GeometryLooks } from './geometry/looks.js'
export { vehicleOf } from './geometry/threat.js'
export { LEAST_SIDE_DEG } from './geometry/place.js'
export type {
  RadarBand,
  GeometryDelays,
  Geometry,
  GeometryLayer,
  GeometryThreat,
  GeometryHandover,
  GeometryInterceptor,
  GeometryLoft,
  GeometryRadar,
  GeometryRegion,
  GeometryShell,
  GeometrySite,
  Sourced,
} from './geometry/geometry.js'
export type { CaseFile, ScenarioFile } from './schema.js'
export { parsedSetting } from './setting.js'
export type { UsedValue } from './usedValue.js'
export { boundModel, claimHolds, claimMargin, NoFiniteValue } from './bind.js'
export type { BoundModel } from './bind.js'
export { editedPoint, editedScenario } from './edit.js'
export type { Edit, EditedScenario } from './edit.js'
export type { Metric, Sampler } from './evaluator.js'
export { metricOfPmf, metricOfRaid } from './leakMetrics.js'
export { OUTCOME_MODELS } from './models/index.js'
export type { OutcomeModel } from './models/index.js'
export { libraryLint } from './lint/libraryLint.js'
export type { LintFinding, LintRule, LintSeverity } from './lint/finding.js'
export { readForces } from './arsenal/forceFile.js'
export type { ForceOptions, ReadForces } from './arsenal/forceFile.js'
export { readSeries } from './arsenal/seriesFile.js'
export type { ReadSeries } from './arsenal/seriesFile.js'
