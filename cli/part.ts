import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ownFolder } from './context.js'
import type * as Geometry from './parts/geometry.js'
import type * as Models from './parts/models.js'
import type * as Open from './parts/open.js'
import type * as Policy from './parts/policy.js'
import type * as Reader from './parts/reader.js'

/** Parts of the command that most runs do not need: bundles of their own in `dist/`, loaded when first asked for. */
interface Parts {
  /** Flight, sensing and reach. */
  geometry: typeof Geometry
  /** Asks every model directly. */
  models: typeof Models
  /** Serves the page to this machine. */
  open: typeof Open
  /** Forces, treaties and the record. */
  policy: typeof Policy
  /** Reads and checks people's files. */
  reader: typeof Reader
}

export const part = <Name extends keyof Parts>(name: Name): Parts[Name] =>
  createRequire(join(ownFolder(), 'crawford.cjs'))(`./${name}.cjs`) as Parts[Name]
