// The published cases of test/truth by topic, ours beside theirs: the second part of docs/validation.md.

const shown = value => String(Number(value.toPrecision(10)))
const cell = text => String(text).replace(/\|/g, '\\|')
const small = value => (value === 0 ? '0' : value.toExponential(1))

/** What a lofted test was flown again with, in words: every number of it is assumed or solved. */
function flownText({ stages, verticalTime, kickDeg, burnTime, implied }) {
  const parts = stages
    .map(
      ({ specificImpulse, thrustToWeight, propellantFraction }) =>
        `Isp ${specificImpulse} s, T/W ${thrustToWeight}, propellant ${propellantFraction.toFixed(4)}`,
    )
    .join('; ')
  const ranges = implied
    .map(({ floorKm, rangeKm, isAnywhere }) => {
      const range = rangeKm === null ? 'no flight' : isAnywhere ? 'any place' : `${rangeKm.toFixed(0)} km`
      return `${range} with a burnout floor of ${floorKm} km`
    })
    .join(', ')
  return `${stages.length === 1 ? 'one stage' : `${stages.length} stages`} (assumed): ${parts}, the last propellant share solved; straight up for ${verticalTime} s (assumed), kick ${kickDeg.toFixed(3)}° solved; burn ${burnTime.toFixed(0)} s. Longest range implied: ${ranges}`
}

function section({ topic, cases }) {
  const rows = cases.flatMap(one =>
    one.numbers.map(
      ({ name, got, want, allowed, isOut }) =>
        `| ${one.id} | ${cell(name)} | ${shown(got)} | ${shown(want)} | ${small(got - want)} | ${allowed === null ? 'printed, not asserted' : small(allowed)}${isOut ? ' **out**' : ''} | ${one.evidence} |`,
    ),
  )
  const notes = cases.map(
    one =>
      `- ${one.id}: ${one.source} (${one.evidence}). Tolerance: “${one.tolerance}”.${one.flown ? ` Flown again with ${flownText(one.flown)}.` : ''}`,
  )
  return `### ${topic}\n\n| case | number | ours | theirs | residual | allowed | evidence |\n|---|---|---|---|---|---|---|\n${rows.join('\n')}\n\n${notes.join('\n')}\n`
}

/** The section, and how many numbers are out of tolerance. */
export function publishedSection({ topics, open }) {
  const numbers = topics.flatMap(({ cases }) => cases.flatMap(one => one.numbers))
  const out = numbers.filter(one => one.isOut).length
  const waiting = open.length === 0 ? '' : ` Not built yet: ${open.join(', ')}.`
  return {
    out,
    text: `## Published and exact results

Results of other people's work and of mathematics, in \`test/truth/published.json\`, by topic: ${numbers.length} numbers, ${out} out of tolerance.${waiting} Evidence is that of the published number: \`secondary\` was read in a source that reports it; what is \`unchecked\` decides nothing. A lofted test is flown again with generic stages that are assumed; its flight time is the check. The longest range those stages imply depends on them, and on a burnout floor of 100 km that is assumed too, by thousands of kilometers: it is printed with its residual and asserted nowhere; past 20,015 km, half the Earth's circumference, it means any place.

${topics.map(section).join('\n')}`,
  }
}
