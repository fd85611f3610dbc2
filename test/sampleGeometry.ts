import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { library } from '../src/record/index.js'
import type { LibraryFile } from '../src/record/index.js'
import type { ReadOptions } from '../src/scenario/index.js'
import { SAMPLE, SAMPLE_OPTIONS } from './sampleScenario.js'

/** The shipped library. */
export const LIBRARY = library(
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'data', 'library.json'), 'utf8')) as LibraryFile,
)

/** As the sample's, with the shipped library; sources are not checked, because the sample knows two only. */
export const GEOMETRY_OPTIONS: ReadOptions = { ...SAMPLE_OPTIONS, bibliography: undefined, library: LIBRARY }

/** A sound block that uses every part of the form but layers and shell. */
export const GEOMETRY = `geometry:
  earth: wgs84-j2
  launch:
    - geo.region.launch.northeast-asia
    - {name: {en: Open sea, ru: Открытое море}, south_deg: 40, north_deg: 45, west_deg: 170, east_deg: -175, evidence: assumed}
  defend: [geo.region.defend.alaska, geo.region.defend.hawaii]
  threat:
    class: threat.class.icbm
    boost_time: threat.icbm.liquid.tburn
    loft: [minimum-energy, lofted]
  interceptor:
    id: geo.int.gbi
    override:
      burnout_speed: {value: 8 km/s, evidence: unchecked, sources: [nrc-2012], note: As often quoted.}
  sites:
    - {id: geo.site.greely, inventory: 40, evidence: unchecked, note: Split of 44.}
    - geo.site.vandenberg
    - {name: Third site, latitude_deg: 43, longitude_deg: -75.5, inventory: 20, evidence: assumed}
  sensors:
    - [geo.radar.lrdr, geo.site.clear]
    - - id: geo.radar.tpy2
        override:
          boresight_azimuth: {value: -70 deg, evidence: assumed}
          max_elevation: {value: 80 deg, evidence: assumed}
      - geo.site.tpy2-north
    - [geo.radar.don2n, geo.site.moscow]
  space_infrared: [sens.ir.detect, geo.delay.report]
  delays:
    - geo.delay.track
    - geo.delay.report
    - {id: geo.delay.decision.midcourse, value: 2 min, evidence: assumed, note: Chosen.}
    - geo.delay.assess.midcourse
  handover: [geo.handover.divert.exo, geo.handover.sigma.exo]
  rcs: [geo.rcs.warhead.xband, geo.rcs.warhead.uhf, geo.rcs.body]
`

/** The sample scenario with that block. */
export const SAMPLE_WITH_GEOMETRY = SAMPLE + GEOMETRY
