import { expect, test } from 'vitest'
import { bisectedRoot, odeSteps } from './index.js'
import type { OdeStep, OdeSlope } from './index.js'

const swing: OdeSlope = (out, _, y) => {
  out[0] = y[1]!
  out[1] = -y[0]!
}
const taken = (relative: number, end: number): OdeStep[] => [
  ...odeSteps(swing, 0, end, [1, 0], { relative, absolute: [relative, relative] }),
]

test('a swing comes back after its period, and each halving of the tolerance tenfold brings it tenfold closer', () => {
  let before = Infinity
  for (const relative of [1e-6, 1e-8, 1e-10]) {
    const end = taken(relative, 2 * Math.PI).at(-1)!.after
    const error = Math.abs(end[0]! - 1) + Math.abs(end[1]!)
    expect(error).toBeLessThan(30 * relative) // 4 to 9 times today
    expect(error).toBeLessThan(before / 20)
    before = error
  }
})

test('steps join without a gap and the last one ends where it should', () => {
  const steps = taken(1e-8, 5)
  steps.slice(1).forEach((step, i) => {
    expect(step.t).toBeCloseTo(steps[i]!.t + steps[i]!.length, 13)
    expect(step.before).toBe(steps[i]!.after)
  })
  const last = steps.at(-1)!
  expect(last.t + last.length).toBeCloseTo(5, 14)
})

test('inside a step the state is as exact as at its end, so that an event is found by root-finding', () => {
  for (const step of taken(1e-10, 3)) {
    if (!(step.before[0]! > 0 && step.after[0]! <= 0)) continue
    const share = bisectedRoot(x => step.at(x)[0]!, 0, 1, 1e-15)
    expect(Math.abs(step.t + share * step.length - Math.PI / 2)).toBeLessThan(1e-9) // 1e-10 today
    return
  }
  throw new Error('the swing never came through the middle')
})

test('asking inside a step does not disturb the steps that follow', () => {
  const plain = taken(1e-8, 4).map(step => step.after[0])
  const asked = []
  for (const step of odeSteps(swing, 0, 4, [1, 0], { relative: 1e-8, absolute: [1e-8, 1e-8] })) {
    step.at(0.5)
    asked.push(step.after[0])
  }
  expect(asked).toEqual(plain)
})

test('a slope that jumps is followed across its jump', () => {
  const bent: OdeSlope = (out, t) => {
    out[0] = t < 1 ? 1 : -2
  }
  const end = [...odeSteps(bent, 0, 3, [0], { relative: 1e-10, absolute: [1e-10] })].at(-1)!.after[0]!
  expect(Math.abs(end + 3)).toBeLessThan(1e-7) // a jump hides part of its error; 1.4e-8 today
})

test('a slope that depends on time alone is summed exactly up to the fourth power', () => {
  const power: OdeSlope = (out, t) => {
    out[0] = 5 * t * t * t * t
  }
  const end = [...odeSteps(power, 0, 2, [0], { relative: 1e-3, absolute: [1e-3] })].at(-1)!.after[0]!
  expect(Math.abs(end - 32)).toBeLessThan(1e-12)
})

test('no time passes when the end is the start', () => {
  expect(taken(1e-8, 0)).toEqual([])
})

test('misuse throws', () => {
  const tolerance = { relative: 1e-8, absolute: [1, 1] }
  expect(() => [...odeSteps(swing, 0, -1, [1, 0], tolerance)]).toThrow(RangeError)
  expect(() => [...odeSteps(swing, 0, 1, [1, 0], { ...tolerance, relative: 0 })]).toThrow(RangeError)
  expect(() => [...odeSteps(swing, 0, 1, [1, 0], { ...tolerance, absolute: [1] })]).toThrow(RangeError)
  const lost: OdeSlope = out => {
    out[0] = NaN
  }
  expect(() => [...odeSteps(lost, 0, 1, [1], { relative: 1e-8, absolute: [1] })]).toThrow(
    /slope must be a number/,
  )
})
