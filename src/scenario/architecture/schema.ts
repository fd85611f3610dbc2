import * as z from 'zod'
import { map, pieces } from '../pieces.js'

/** Day of the calendar, in full: treaties turn on days. */
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

function build() {
  const { words, date } = pieces()
  const { sources, evidence: grade } = pieces()
  const maybe = <Type extends z.ZodType>(type: Type) => type.nullable().optional()
  const flag = maybe(z.boolean())
  const count = maybe(z.int().min(0))
  const amount = maybe(z.number().min(0))
  const day = z.string().regex(DAY, 'day')
  const evidence = map({
    grade,
    sources: sources.optional(),
    note: words.optional(),
    fields: z.array(words).optional().describe('the fields the grade is meant for; all where left out'),
  }).optional()
  const id = words
  const component = {
    id,
    site: maybe(words).describe('id of a site'),
    basing: maybe(z.enum(['land-fixed', 'land-mobile', 'sea', 'air', 'space'])),
    role: maybe(z.enum(['abm', 'tmd', 'early_warning', 'space_track', 'ntm', 'tracking'])),
    abm_role: flag.describe('built and deployed to counter strategic ballistic missiles'),
    tested_in_abm_mode: flag,
    other_physical_principles: flag.describe('lasers, particle beams and the like'),
    can_substitute_for_abm_component: flag,
    activity: maybe(z.enum(['development', 'testing', 'deployment'])),
    state: maybe(
      z.enum([
        'operational',
        'under_construction',
        'testing',
        'overhaul',
        'repair',
        'conversion',
        'mothballed',
        'planned',
      ]),
    ),
    construction_stage: maybe(z.enum(['site_preparation', 'rails_laid', 'nearly_complete'])),
    test_range: flag.describe('stands on a test range and is used for tests'),
    on_national_territory: flag,
    supports_abm_engagement: flag,
    evidence,
  }
  const test = map({ target_speed_km_s: amount, target_range_km: amount, evidence })
  return map({
    'crawford-architecture': z.literal(1).optional().describe('version of this form'),
    id,
    name: words.optional(),
    party: z.enum(['us', 'ru']).optional(),
    as_of: day.optional().describe('the day it describes; rules are tried on it unless told otherwise'),
    real_status: words.optional(),
    check_as: z.enum(['operational']).optional().describe('a plan is checked as if it were in use'),
    dates: z.record(words, z.union([words, date])).optional(),
    dates_evidence: evidence,
    defended_area: map({
      kind: maybe(z.enum(['national', 'capital', 'icbm_field', 'region', 'theatre'])),
      text: words.optional(),
      evidence,
    }).optional(),
    areas: z
      .array(
        map({
          id,
          name: words.optional(),
          kind: maybe(z.enum(['capital', 'icbm_field', 'other'])),
          lat: maybe(z.number().min(-90).max(90)),
          lon: maybe(z.number().min(-180).max(180)),
          contains_icbm_silos: flag,
          contains_national_capital: flag,
          evidence,
        }),
      )
      .optional()
      .describe('declared deployment areas; an empty list says there are none'),
    sites: z
      .array(
        map({
          id,
          name: words.optional(),
          lat: maybe(z.number().min(-90).max(90)),
          lon: maybe(z.number().min(-180).max(180)),
          country: maybe(words),
          is_test_range: flag,
          area: maybe(words),
          evidence,
        }),
      )
      .optional(),
    launchers: z
      .array(
        map({
          ...component,
          count,
          interceptors_per_launch: count,
          rapid_reload: flag,
          converted_from_offensive_since_2010_04_08: flag,
        }),
      )
      .optional(),
    interceptors: z
      .array(
        map({
          ...component,
          at_launch_sites: count,
          spares: count,
          max_demonstrated_speed_km_s: amount,
          independently_guided_warheads: count,
          tests: maybe(z.array(test)),
          speed_note: words.optional(),
        }),
      )
      .optional(),
    radars: z
      .array(
        map({
          ...component,
          count,
          phased_array: flag,
          power_aperture_W_m2: amount,
          large_by_design: flag,
          complex_id: maybe(words),
          complex_diameter_km: amount,
          on_periphery: flag,
          oriented_outward: flag,
          predates_1972_05_26: flag,
          operational_on_1972_05_26: flag,
          replaces_radar_of_before_1972: flag,
        }),
      )
      .optional(),
    sensors: z.array(map({ ...component, count })).optional(),
    variants: z.array(map({ id, change: z.record(words, z.unknown()), note: words.optional() })).optional(),
  })
}

export type ArchitectureFile = z.infer<ReturnType<typeof build>>

let built: ReturnType<typeof build> | undefined

/** The form of an architecture file. Built when first asked for, because start-up time counts. */
export const architectureSchema = (): ReturnType<typeof build> => (built ??= build())
