import { boostShellModel } from './boostShell.js'
import { costModel } from './cost.js'
import { decoyedLayersModel } from './decoyedLayers.js'
import { exhaustionModel } from './exhaustion.js'
import { geometryModel } from './geometry.js'
import { layersModel } from './layers.js'
import type { OutcomeModel } from './outcomeModel.js'
import { raidModel } from './raid.js'
import { rateModel } from './rate.js'
import { retaliationModel } from './retaliation.js'

/** Every outcome model a scenario file may name under `model.use`. */
export const OUTCOME_MODELS: Record<string, OutcomeModel> = Object.fromEntries(
  [
    raidModel,
    layersModel,
    decoyedLayersModel,
    exhaustionModel,
    retaliationModel,
    costModel,
    rateModel,
    boostShellModel,
    geometryModel,
  ].map(model => [model.name, model]),
)
export type { OutcomeModel } from './outcomeModel.js'
