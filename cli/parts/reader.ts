/**
 * What reads people's files. Built as a file of its own and loaded only when one is read, because the YAML and schema
 * libraries take longer to start than a bundled scenario takes to answer.
 */
export {
  editedScenario,
  jsonSchema,
  readAny,
  readArchitecture,
  readForces,
  readSeries,
  subjectKind,
} from '../../src/index.js'
