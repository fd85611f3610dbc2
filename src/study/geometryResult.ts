import { geometryLooks } from '../scenario/index.js'
import type { Geometry, GeometryLoft, LocalText, Scenario } from '../scenario/index.js'
import { handoverChance } from '../sensor/index.js'

/** A number of the geometry that the file puts in the place of the library's. */
export interface GeometryOverride {
  id: string | null
  quantity: string
  /** SI. */
  value: number
  shipped: number | null
  evidence: string
  sources: string[]
  note: LocalText | null
}

/** A chance that is given directly though geometry has something to say on it. */
export interface GivenChance {
  input: 'track' | 'shot_kill'
  /** What the geometry by itself comes to, or null where it has no number for it. */
  own: number | null
  evidence: string | null
}

/** What a result says of the geometry it rests on. */
export interface GeometryResult {
  earth: Geometry['earth']
  /** Ways the attack may come that can be flown; the mean is over these, all alike. */
  paths: number
  /** Ways that cannot, by regions and family, and how many of each. */
  notFlown: { launch: LocalText; defend: LocalText; loft: GeometryLoft; why: string; paths: number }[]
  overrides: GeometryOverride[]
  given: GivenChance[]
}

/** What a scenario whose model works on its geometry has to say of it; null for all others. */
export function geometryResult({ geometry, model }: Scenario): GeometryResult | null {
  if (geometry === null || model.use !== 'geometry') return null
  const { flown, notFlown } = geometryLooks(geometry)
  const counted = new Map<string, GeometryResult['notFlown'][number]>()
  for (const { path, why } of notFlown) {
    const { launchRegion, defendRegion, loft } = path
    const name = [launchRegion, defendRegion, loft, why].join(' ')
    const before = counted.get(name)
    if (before) before.paths++
    else
      counted.set(name, {
        launch: geometry.launch[launchRegion]!.name,
        defend: geometry.defend[defendRegion]!.name,
        loft,
        why,
        paths: 1,
      })
  }
  return {
    earth: geometry.earth,
    paths: flown.length,
    notFlown: [...counted.values()],
    overrides: geometry.overrides.map(({ id, quantity, value, shipped, evidence, sources, note }) => ({
      id,
      quantity,
      value,
      shipped,
      evidence,
      sources: [...sources],
      note,
    })),
    given: givenChances(geometry, model.inputs),
  }
}

/** The chance of hand-over is what geometry has to say on tracking; on the kill of one shot it has nothing. */
function givenChances({ handover }: Geometry, inputs: Scenario['model']['inputs']): GeometryResult['given'] {
  const { divert, sigma } = handover.exo.divert && handover.exo.sigma ? handover.exo : handover.endo
  const own =
    divert && sigma ? handoverChance({ basket: divert.value, spread: [sigma.value, sigma.value] }) : null
  return (['track', 'shot_kill'] as const)
    .filter(input => input in inputs)
    .map(input =>
      input === 'track'
        ? { input, own, evidence: own === null ? null : worse(divert!.evidence, sigma!.evidence) }
        : { input, own: null, evidence: null },
    )
}

const GRADES = ['primary', 'secondary', 'computed', 'unchecked', 'assumed']

const worse = (a: string, b: string): string => (GRADES.indexOf(a) > GRADES.indexOf(b) ? a : b)
