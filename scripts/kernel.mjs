// `node scripts/kernel.mjs`: writes the unrolled step of the flight kernel, in TypeScript and in C, from one description.
//
// The law of motion is written once, in `slope`, and copied by this script into the seven stages of the step, because a
// call or a callback there costs half of the speed. The two languages get the same arithmetic in the same order.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'prettier'

const root = resolve(import.meta.dirname, '..')

/** Where things lie in the work array `w`. */
const W = { t: 0, y: 1, a: 7, step: 10, end: 11, endA: 17, error: 20, height: 21, radial: 22, dense: 23 }

/** Names of the law's numbers, in the order in which they lie in `law`. */
const LAW = [
  ['mu', 'gravity, m³/s²'],
  ['oblate', '3/2 J2 a², m²; 0 on a round Earth'],
  ['omega', 'turning of the ground and the air, rad/s'],
  ['surface', 'equatorial radius of the surface, m'],
  ['s1', 'surface radius = surface (1 + u (s1 + u (s2 + u s3))), u = (z/r)²'],
  ['s2', ''],
  ['s3', ''],
  ['plumb', 'vertical is along (x, y, plumb z)'],
  ['drag', '1/(2 beta), m²/kg; 0 without air'],
  ['thrust', 'acceleration at ignition, m/s²: along the path if positive, straight up if negative'],
  ['rate', 'share of the mass at ignition that burns in a second, 1/s'],
  ['ignition', 'when the stage was lit, s'],
]

/** Height above which there is no air, m. */
const AIR_END = '1000000'

/** Dormand–Prince 5(4): nodes, weights of the stages (the last row is the step itself), and of the error. */
const NODES = ['', '', '0.2', '0.3', '0.8', '(8 / 9)', '1', '1']
const STAGES = {
  2: { 1: '0.2' },
  3: { 1: '(3 / 40)', 2: '(9 / 40)' },
  4: { 1: '(44 / 45)', 2: '(-56 / 15)', 3: '(32 / 9)' },
  5: { 1: '(19372 / 6561)', 2: '(-25360 / 2187)', 3: '(64448 / 6561)', 4: '(-212 / 729)' },
  6: { 1: '(9017 / 3168)', 2: '(-355 / 33)', 3: '(46732 / 5247)', 4: '(49 / 176)', 5: '(-5103 / 18656)' },
  7: { 1: '(35 / 384)', 3: '(500 / 1113)', 4: '(125 / 192)', 5: '(-2187 / 6784)', 6: '(11 / 84)' },
}
const ERROR = {
  1: '(71 / 57600)',
  3: '(-71 / 16695)',
  4: '(71 / 1920)',
  5: '(-17253 / 339200)',
  6: '(22 / 525)',
  7: '(-0.025)',
}

/** The law of motion at stage `s`: gravity with oblateness, drag in the turning air, thrust. */
function slope(s, time) {
  const v = name => `${name}${s}`
  return `
    R2 = X*X + Y*Y + Z*Z
    LET RA = sqrt(R2)
    LET I1 = 1 / RA
    LET I2 = I1 * I1
    LET U = Z * Z * I2
    LET Q = oblate * I2
    LET G = -mu * I1 * I2
    LET P = G * (1 + Q * (1 - 5 * U))
    VAR AX = P * X
    VAR AY = P * Y
    VAR AZ = G * (1 + Q * (3 - 5 * U)) * Z
    VAR LEFT = 1
    if (thrust != 0) {
      LEFT = 1 - rate * (${time} - ignition)
      if (thrust > 0) {
        LET WX = VX + omega * Y
        LET WY = VY - omega * X
        LET PUSH = thrust / (LEFT * sqrt(WX * WX + WY * WY + VZ * VZ))
        AX += PUSH * WX
        AY += PUSH * WY
        AZ += PUSH * VZ
      } else {
        LET UZ = plumb * Z
        LET PUSH = -thrust / (LEFT * sqrt(X * X + Y * Y + UZ * UZ))
        AX += PUSH * X
        AY += PUSH * Y
        AZ += PUSH * UZ
      }
    }
    if (drag != 0) {
      VAR H = RA - surface * (1 + U * (s1 + U * (s2 + U * s3)))
      if (H < ${AIR_END}) {
        if (H < 0) H = 0
        H = H < 150000 ? H * 0.001 : 150 + (H - 150000) * 0.0001
        LET CELL = TRUNC(H)
        LET D = H - CELL
        INT O = CELL * 9
        if (D >= air[O]) O += 4
        LET RHO = air[O + 1] + D * (air[O + 2] + D * (air[O + 3] + D * air[O + 4]))
        LET WX = VX + omega * Y
        LET WY = VY - omega * X
        LET F = (drag * RHO * sqrt(WX * WX + WY * WY + VZ * VZ)) / LEFT
        AX -= F * WX
        AY -= F * WY
        AZ -= F * VZ
      }
    }`
    .replace('R2 =', 'LET R2 =')
    .replace(/\b(R2|RA|I1|I2|U|Q|G|P|AX|AY|AZ|LEFT|WX|WY|UZ|PUSH|H|CELL|D|O|RHO|F|X|Y|Z|VX|VY|VZ)\b/g, name =>
      v(name.toLowerCase()),
    )
}

const AXES = ['x', 'y', 'z']
const stageState = (s, weights) =>
  AXES.flatMap(axis =>
    ['', 'v'].map(kind => {
      // The slope of a position is a velocity, that of a velocity an acceleration.
      const slopeOf = kind === '' ? 'v' : 'a'
      const sum = Object.entries(weights).map(([j, weight]) => `${weight} * ${slopeOf}${axis}${j}`)
      return `LET ${kind}${axis}${s} = ${kind}${axis}1 + h * (${sum.join(' + ')})`
    }),
  ).join('\n')

function step() {
  const lines = [
    ...LAW.map(([name], i) => `LET ${name} = law[${i}]`),
    `LET t = w[${W.t}]`,
    `LET h = w[${W.step}]`,
    ...AXES.flatMap((axis, i) => [
      `LET ${axis}1 = w[${W.y + i}]`,
      `LET v${axis}1 = w[${W.y + 3 + i}]`,
      `LET a${axis}1 = w[${W.a + i}]`,
    ]),
  ]
  for (let s = 2; s <= 7; s++) lines.push(stageState(s, STAGES[s]), slope(s, `(t + ${NODES[s]} * h)`))
  AXES.forEach((axis, i) => {
    lines.push(
      `w[${W.end + i}] = ${axis}7`,
      `w[${W.end + 3 + i}] = v${axis}7`,
      `w[${W.endA + i}] = a${axis}7`,
    )
    for (let s = 3; s <= 6; s++)
      lines.push(
        `w[${W.dense + 6 * (s - 3) + i}] = v${axis}${s}`,
        `w[${W.dense + 6 * (s - 3) + 3 + i}] = a${axis}${s}`,
      )
    for (const kind of ['v', 'a'])
      lines.push(
        `LET e${kind}${axis} = ${Object.entries(ERROR)
          .map(([j, weight]) => `${weight} * ${kind}${axis}${j}`)
          .join(' + ')}`,
      )
  })
  lines.push(
    `w[${W.error}] = h * h * ((evx * evx + evy * evy + evz * evz) * law[${LAW.length}] + (eax * eax + eay * eay + eaz * eaz) * law[${LAW.length + 1}])`,
    `w[${W.height}] = ra7 - surface * (1 + u7 * (s1 + u7 * (s2 + u7 * s3)))`,
    `w[${W.radial}] = x7 * vx7 + y7 * vy7 + z7 * vz7`,
  )
  return lines.join('\n')
}

function first() {
  return [
    ...LAW.map(([name], i) => `LET ${name} = law[${i}]`),
    `LET t = w[${W.t}]`,
    ...AXES.flatMap((axis, i) => [`LET ${axis}1 = w[${W.y + i}]`, `LET v${axis}1 = w[${W.y + 3 + i}]`]),
    slope(1, 't'),
    ...AXES.map((axis, i) => `w[${W.a + i}] = a${axis}1`),
    `w[${W.height}] = ra1 - surface * (1 + u1 * (s1 + u1 * (s2 + u1 * s3)))`,
    `w[${W.radial}] = x1 * vx1 + y1 * vy1 + z1 * vz1`,
  ].join('\n')
}

const typescript = text =>
  text
    .replace(/\bsqrt\(/g, 'Math.sqrt(')
    .replace(/TRUNC\((\w+)\)/g, '$1 | 0')
    .replace(/!= 0/g, '!== 0')
    .replace(/\bLET /g, 'const ')
    .replace(/\b(VAR|INT) /g, 'let ')
    .replace(/\b(w|law|air)\[([^\]]+)\]/g, (_, array, at) => `${array}[${at}]!`)
    .replace(/\]! (=|\+=) /g, '] $1 ')

const c = text =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line =>
      line
        .replace(/^LET (cell\d)/, 'const int $1')
        .replace(/^LET /, 'const double ')
        .replace(/^VAR /, 'double ')
        .replace(/^INT /, 'int ')
        .replace(/TRUNC\((\w+)\)/g, '(int)$1')
        // A whole number divided by another is a fraction here.
        .replace(/\((-?\d+) \/ (\d+)\)/g, '($1.0 / $2.0)'),
    )
    .map(line => (/[{}]$/.test(line) ? line : `${line};`))
    .join('\n')

const LONG = 'Long because the law of motion stands in each of the six stages of a step, unrolled'

export async function written() {
  const ts = `// ${LONG}; written by scripts/kernel.mjs, not by hand.

/** Places in the work array of a flight, \`w\`: time, position and velocity, acceleration, step; the same at its end. */
export const W = ${JSON.stringify({ ...W, size: W.dense + 24 })} as const

/** Places in the law of motion, \`law\`. */
export const LAW = {
${LAW.map(([name, about], i) => `${about === '' ? '' : `/** ${about} */\n`}${name}: ${i},`).join('\n')}
/** 1/(m of error allowed in a step)² and 1/(m/s)², both over 6 */
placeWeight: ${LAW.length},
speedWeight: ${LAW.length + 1},
size: ${LAW.length + 2},
} as const

/**
 * One step of Dormand–Prince 5(4) from the state in \`w\`, under \`law\`, through the air of \`airTable\`.
 *
 * Writes the end of the step, its acceleration, the squared error over that allowed, the height and r·v at the end, and
 * the inner slopes that \`denseFrom\` needs. No calls, no allocation: only + - * / and square roots, the same everywhere.
 *
 * Source: Dormand & Prince (1980), A family of embedded Runge-Kutta formulae (unchecked).
 */
export function flightStep(w: Float64Array, law: Float64Array, air: Float64Array): void {
${typescript(step())}
}

/** Acceleration, height and r·v of the state in \`w\`, written beside it: what the first step of a leg starts from. */
export function firstSlope(w: Float64Array, law: Float64Array, air: Float64Array): void {
${typescript(first())}
}
`
  const header = `/* ${LONG}; written by scripts/kernel.mjs, not by hand: the twin of src/flight/step.ts. */
#include <math.h>

static void flight_step(double *restrict w, const double *restrict law, const double *restrict air) {
${c(step())}
}

static void first_slope(double *restrict w, const double *restrict law, const double *restrict air) {
${c(first())}
}
`
  const style = JSON.parse(readFileSync(join(root, '.prettierrc.json'), 'utf8'))
  return {
    'src/flight/step.ts': await format(ts, { ...style, parser: 'typescript' }),
    'bench/step.h': header,
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  for (const [name, text] of Object.entries(await written())) writeFileSync(join(root, name), text)
