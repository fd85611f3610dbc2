// Long because the law of motion stands in each of the six stages of a step, unrolled; written by scripts/kernel.mjs, not by hand.

/** Places in the work array of a flight, `w`: time, position and velocity, acceleration, step; the same at its end. */
export const W = {
  t: 0,
  y: 1,
  a: 7,
  step: 10,
  end: 11,
  endA: 17,
  error: 20,
  height: 21,
  radial: 22,
  dense: 23,
  size: 47,
} as const

/** Places in the law of motion, `law`. */
export const LAW = {
  /** gravity, m³/s² */
  mu: 0,
  /** 3/2 J2 a², m²; 0 on a round Earth */
  oblate: 1,
  /** turning of the ground and the air, rad/s */
  omega: 2,
  /** equatorial radius of the surface, m */
  surface: 3,
  /** surface radius = surface (1 + u (s1 + u (s2 + u s3))), u = (z/r)² */
  s1: 4,
  s2: 5,
  s3: 6,
  /** vertical is along (x, y, plumb z) */
  plumb: 7,
  /** 1/(2 beta), m²/kg; 0 without air */
  drag: 8,
  /** acceleration at ignition, m/s²: along the path if positive, straight up if negative */
  thrust: 9,
  /** share of the mass at ignition that burns in a second, 1/s */
  rate: 10,
  /** when the stage was lit, s */
  ignition: 11,
  /** 1/(m of error allowed in a step)² and 1/(m/s)², both over 6 */
  placeWeight: 12,
  speedWeight: 13,
  size: 14,
} as const

/**
 * One step of Dormand–Prince 5(4) from the state in `w`, under `law`, through the air of `airTable`.
 *
 * Writes the end of the step, its acceleration, the squared error over that allowed, the height and r·v at the end, and
 * the inner slopes that `denseFrom` needs. No calls, no allocation: only + - * / and square roots, the same everywhere.
 *
 * Source: Dormand & Prince (1980), A family of embedded Runge-Kutta formulae (unchecked).
 */
export function flightStep(w: Float64Array, law: Float64Array, air: Float64Array): void {
  const mu = law[0]!
  const oblate = law[1]!
  const omega = law[2]!
  const surface = law[3]!
  const s1 = law[4]!
  const s2 = law[5]!
  const s3 = law[6]!
  const plumb = law[7]!
  const drag = law[8]!
  const thrust = law[9]!
  const rate = law[10]!
  const ignition = law[11]!
  const t = w[0]!
  const h = w[10]!
  const x1 = w[1]!
  const vx1 = w[4]!
  const ax1 = w[7]!
  const y1 = w[2]!
  const vy1 = w[5]!
  const ay1 = w[8]!
  const z1 = w[3]!
  const vz1 = w[6]!
  const az1 = w[9]!
  const x2 = x1 + h * (0.2 * vx1)
  const vx2 = vx1 + h * (0.2 * ax1)
  const y2 = y1 + h * (0.2 * vy1)
  const vy2 = vy1 + h * (0.2 * ay1)
  const z2 = z1 + h * (0.2 * vz1)
  const vz2 = vz1 + h * (0.2 * az1)

  const r22 = x2 * x2 + y2 * y2 + z2 * z2
  const ra2 = Math.sqrt(r22)
  const i12 = 1 / ra2
  const i22 = i12 * i12
  const u2 = z2 * z2 * i22
  const q2 = oblate * i22
  const g2 = -mu * i12 * i22
  const p2 = g2 * (1 + q2 * (1 - 5 * u2))
  let ax2 = p2 * x2
  let ay2 = p2 * y2
  let az2 = g2 * (1 + q2 * (3 - 5 * u2)) * z2
  let left2 = 1
  if (thrust !== 0) {
    left2 = 1 - rate * (t + 0.2 * h - ignition)
    if (thrust > 0) {
      const wx2 = vx2 + omega * y2
      const wy2 = vy2 - omega * x2
      const push2 = thrust / (left2 * Math.sqrt(wx2 * wx2 + wy2 * wy2 + vz2 * vz2))
      ax2 += push2 * wx2
      ay2 += push2 * wy2
      az2 += push2 * vz2
    } else {
      const uz2 = plumb * z2
      const push2 = -thrust / (left2 * Math.sqrt(x2 * x2 + y2 * y2 + uz2 * uz2))
      ax2 += push2 * x2
      ay2 += push2 * y2
      az2 += push2 * uz2
    }
  }
  if (drag !== 0) {
    let h2 = ra2 - surface * (1 + u2 * (s1 + u2 * (s2 + u2 * s3)))
    if (h2 < 1000000) {
      if (h2 < 0) h2 = 0
      h2 = h2 < 150000 ? h2 * 0.001 : 150 + (h2 - 150000) * 0.0001
      const cell2 = h2 | 0
      const d2 = h2 - cell2
      let o2 = cell2 * 9
      if (d2 >= air[o2]!) o2 += 4
      const rho2 = air[o2 + 1]! + d2 * (air[o2 + 2]! + d2 * (air[o2 + 3]! + d2 * air[o2 + 4]!))
      const wx2 = vx2 + omega * y2
      const wy2 = vy2 - omega * x2
      const f2 = (drag * rho2 * Math.sqrt(wx2 * wx2 + wy2 * wy2 + vz2 * vz2)) / left2
      ax2 -= f2 * wx2
      ay2 -= f2 * wy2
      az2 -= f2 * vz2
    }
  }
  const x3 = x1 + h * ((3 / 40) * vx1 + (9 / 40) * vx2)
  const vx3 = vx1 + h * ((3 / 40) * ax1 + (9 / 40) * ax2)
  const y3 = y1 + h * ((3 / 40) * vy1 + (9 / 40) * vy2)
  const vy3 = vy1 + h * ((3 / 40) * ay1 + (9 / 40) * ay2)
  const z3 = z1 + h * ((3 / 40) * vz1 + (9 / 40) * vz2)
  const vz3 = vz1 + h * ((3 / 40) * az1 + (9 / 40) * az2)

  const r23 = x3 * x3 + y3 * y3 + z3 * z3
  const ra3 = Math.sqrt(r23)
  const i13 = 1 / ra3
  const i23 = i13 * i13
  const u3 = z3 * z3 * i23
  const q3 = oblate * i23
  const g3 = -mu * i13 * i23
  const p3 = g3 * (1 + q3 * (1 - 5 * u3))
  let ax3 = p3 * x3
  let ay3 = p3 * y3
  let az3 = g3 * (1 + q3 * (3 - 5 * u3)) * z3
  let left3 = 1
  if (thrust !== 0) {
    left3 = 1 - rate * (t + 0.3 * h - ignition)
    if (thrust > 0) {
      const wx3 = vx3 + omega * y3
      const wy3 = vy3 - omega * x3
      const push3 = thrust / (left3 * Math.sqrt(wx3 * wx3 + wy3 * wy3 + vz3 * vz3))
      ax3 += push3 * wx3
      ay3 += push3 * wy3
      az3 += push3 * vz3
    } else {
      const uz3 = plumb * z3
      const push3 = -thrust / (left3 * Math.sqrt(x3 * x3 + y3 * y3 + uz3 * uz3))
      ax3 += push3 * x3
      ay3 += push3 * y3
      az3 += push3 * uz3
    }
  }
  if (drag !== 0) {
    let h3 = ra3 - surface * (1 + u3 * (s1 + u3 * (s2 + u3 * s3)))
    if (h3 < 1000000) {
      if (h3 < 0) h3 = 0
      h3 = h3 < 150000 ? h3 * 0.001 : 150 + (h3 - 150000) * 0.0001
      const cell3 = h3 | 0
      const d3 = h3 - cell3
      let o3 = cell3 * 9
      if (d3 >= air[o3]!) o3 += 4
      const rho3 = air[o3 + 1]! + d3 * (air[o3 + 2]! + d3 * (air[o3 + 3]! + d3 * air[o3 + 4]!))
      const wx3 = vx3 + omega * y3
      const wy3 = vy3 - omega * x3
      const f3 = (drag * rho3 * Math.sqrt(wx3 * wx3 + wy3 * wy3 + vz3 * vz3)) / left3
      ax3 -= f3 * wx3
      ay3 -= f3 * wy3
      az3 -= f3 * vz3
    }
  }
  const x4 = x1 + h * ((44 / 45) * vx1 + (-56 / 15) * vx2 + (32 / 9) * vx3)
  const vx4 = vx1 + h * ((44 / 45) * ax1 + (-56 / 15) * ax2 + (32 / 9) * ax3)
  const y4 = y1 + h * ((44 / 45) * vy1 + (-56 / 15) * vy2 + (32 / 9) * vy3)
  const vy4 = vy1 + h * ((44 / 45) * ay1 + (-56 / 15) * ay2 + (32 / 9) * ay3)
  const z4 = z1 + h * ((44 / 45) * vz1 + (-56 / 15) * vz2 + (32 / 9) * vz3)
  const vz4 = vz1 + h * ((44 / 45) * az1 + (-56 / 15) * az2 + (32 / 9) * az3)

  const r24 = x4 * x4 + y4 * y4 + z4 * z4
  const ra4 = Math.sqrt(r24)
  const i14 = 1 / ra4
  const i24 = i14 * i14
  const u4 = z4 * z4 * i24
  const q4 = oblate * i24
  const g4 = -mu * i14 * i24
  const p4 = g4 * (1 + q4 * (1 - 5 * u4))
  let ax4 = p4 * x4
  let ay4 = p4 * y4
  let az4 = g4 * (1 + q4 * (3 - 5 * u4)) * z4
  let left4 = 1
  if (thrust !== 0) {
    left4 = 1 - rate * (t + 0.8 * h - ignition)
    if (thrust > 0) {
      const wx4 = vx4 + omega * y4
      const wy4 = vy4 - omega * x4
      const push4 = thrust / (left4 * Math.sqrt(wx4 * wx4 + wy4 * wy4 + vz4 * vz4))
      ax4 += push4 * wx4
      ay4 += push4 * wy4
      az4 += push4 * vz4
    } else {
      const uz4 = plumb * z4
      const push4 = -thrust / (left4 * Math.sqrt(x4 * x4 + y4 * y4 + uz4 * uz4))
      ax4 += push4 * x4
      ay4 += push4 * y4
      az4 += push4 * uz4
    }
  }
  if (drag !== 0) {
    let h4 = ra4 - surface * (1 + u4 * (s1 + u4 * (s2 + u4 * s3)))
    if (h4 < 1000000) {
      if (h4 < 0) h4 = 0
      h4 = h4 < 150000 ? h4 * 0.001 : 150 + (h4 - 150000) * 0.0001
      const cell4 = h4 | 0
      const d4 = h4 - cell4
      let o4 = cell4 * 9
      if (d4 >= air[o4]!) o4 += 4
      const rho4 = air[o4 + 1]! + d4 * (air[o4 + 2]! + d4 * (air[o4 + 3]! + d4 * air[o4 + 4]!))
      const wx4 = vx4 + omega * y4
      const wy4 = vy4 - omega * x4
      const f4 = (drag * rho4 * Math.sqrt(wx4 * wx4 + wy4 * wy4 + vz4 * vz4)) / left4
      ax4 -= f4 * wx4
      ay4 -= f4 * wy4
      az4 -= f4 * vz4
    }
  }
  const x5 =
    x1 + h * ((19372 / 6561) * vx1 + (-25360 / 2187) * vx2 + (64448 / 6561) * vx3 + (-212 / 729) * vx4)
  const vx5 =
    vx1 + h * ((19372 / 6561) * ax1 + (-25360 / 2187) * ax2 + (64448 / 6561) * ax3 + (-212 / 729) * ax4)
  const y5 =
    y1 + h * ((19372 / 6561) * vy1 + (-25360 / 2187) * vy2 + (64448 / 6561) * vy3 + (-212 / 729) * vy4)
  const vy5 =
    vy1 + h * ((19372 / 6561) * ay1 + (-25360 / 2187) * ay2 + (64448 / 6561) * ay3 + (-212 / 729) * ay4)
  const z5 =
    z1 + h * ((19372 / 6561) * vz1 + (-25360 / 2187) * vz2 + (64448 / 6561) * vz3 + (-212 / 729) * vz4)
  const vz5 =
    vz1 + h * ((19372 / 6561) * az1 + (-25360 / 2187) * az2 + (64448 / 6561) * az3 + (-212 / 729) * az4)

  const r25 = x5 * x5 + y5 * y5 + z5 * z5
  const ra5 = Math.sqrt(r25)
  const i15 = 1 / ra5
  const i25 = i15 * i15
  const u5 = z5 * z5 * i25
  const q5 = oblate * i25
  const g5 = -mu * i15 * i25
  const p5 = g5 * (1 + q5 * (1 - 5 * u5))
  let ax5 = p5 * x5
  let ay5 = p5 * y5
  let az5 = g5 * (1 + q5 * (3 - 5 * u5)) * z5
  let left5 = 1
  if (thrust !== 0) {
    left5 = 1 - rate * (t + (8 / 9) * h - ignition)
    if (thrust > 0) {
      const wx5 = vx5 + omega * y5
      const wy5 = vy5 - omega * x5
      const push5 = thrust / (left5 * Math.sqrt(wx5 * wx5 + wy5 * wy5 + vz5 * vz5))
      ax5 += push5 * wx5
      ay5 += push5 * wy5
      az5 += push5 * vz5
    } else {
      const uz5 = plumb * z5
      const push5 = -thrust / (left5 * Math.sqrt(x5 * x5 + y5 * y5 + uz5 * uz5))
      ax5 += push5 * x5
      ay5 += push5 * y5
      az5 += push5 * uz5
    }
  }
  if (drag !== 0) {
    let h5 = ra5 - surface * (1 + u5 * (s1 + u5 * (s2 + u5 * s3)))
    if (h5 < 1000000) {
      if (h5 < 0) h5 = 0
      h5 = h5 < 150000 ? h5 * 0.001 : 150 + (h5 - 150000) * 0.0001
      const cell5 = h5 | 0
      const d5 = h5 - cell5
      let o5 = cell5 * 9
      if (d5 >= air[o5]!) o5 += 4
      const rho5 = air[o5 + 1]! + d5 * (air[o5 + 2]! + d5 * (air[o5 + 3]! + d5 * air[o5 + 4]!))
      const wx5 = vx5 + omega * y5
      const wy5 = vy5 - omega * x5
      const f5 = (drag * rho5 * Math.sqrt(wx5 * wx5 + wy5 * wy5 + vz5 * vz5)) / left5
      ax5 -= f5 * wx5
      ay5 -= f5 * wy5
      az5 -= f5 * vz5
    }
  }
  const x6 =
    x1 +
    h *
      ((9017 / 3168) * vx1 +
        (-355 / 33) * vx2 +
        (46732 / 5247) * vx3 +
        (49 / 176) * vx4 +
        (-5103 / 18656) * vx5)
  const vx6 =
    vx1 +
    h *
      ((9017 / 3168) * ax1 +
        (-355 / 33) * ax2 +
        (46732 / 5247) * ax3 +
        (49 / 176) * ax4 +
        (-5103 / 18656) * ax5)
  const y6 =
    y1 +
    h *
      ((9017 / 3168) * vy1 +
        (-355 / 33) * vy2 +
        (46732 / 5247) * vy3 +
        (49 / 176) * vy4 +
        (-5103 / 18656) * vy5)
  const vy6 =
    vy1 +
    h *
      ((9017 / 3168) * ay1 +
        (-355 / 33) * ay2 +
        (46732 / 5247) * ay3 +
        (49 / 176) * ay4 +
        (-5103 / 18656) * ay5)
  const z6 =
    z1 +
    h *
      ((9017 / 3168) * vz1 +
        (-355 / 33) * vz2 +
        (46732 / 5247) * vz3 +
        (49 / 176) * vz4 +
        (-5103 / 18656) * vz5)
  const vz6 =
    vz1 +
    h *
      ((9017 / 3168) * az1 +
        (-355 / 33) * az2 +
        (46732 / 5247) * az3 +
        (49 / 176) * az4 +
        (-5103 / 18656) * az5)

  const r26 = x6 * x6 + y6 * y6 + z6 * z6
  const ra6 = Math.sqrt(r26)
  const i16 = 1 / ra6
  const i26 = i16 * i16
  const u6 = z6 * z6 * i26
  const q6 = oblate * i26
  const g6 = -mu * i16 * i26
  const p6 = g6 * (1 + q6 * (1 - 5 * u6))
  let ax6 = p6 * x6
  let ay6 = p6 * y6
  let az6 = g6 * (1 + q6 * (3 - 5 * u6)) * z6
  let left6 = 1
  if (thrust !== 0) {
    left6 = 1 - rate * (t + 1 * h - ignition)
    if (thrust > 0) {
      const wx6 = vx6 + omega * y6
      const wy6 = vy6 - omega * x6
      const push6 = thrust / (left6 * Math.sqrt(wx6 * wx6 + wy6 * wy6 + vz6 * vz6))
      ax6 += push6 * wx6
      ay6 += push6 * wy6
      az6 += push6 * vz6
    } else {
      const uz6 = plumb * z6
      const push6 = -thrust / (left6 * Math.sqrt(x6 * x6 + y6 * y6 + uz6 * uz6))
      ax6 += push6 * x6
      ay6 += push6 * y6
      az6 += push6 * uz6
    }
  }
  if (drag !== 0) {
    let h6 = ra6 - surface * (1 + u6 * (s1 + u6 * (s2 + u6 * s3)))
    if (h6 < 1000000) {
      if (h6 < 0) h6 = 0
      h6 = h6 < 150000 ? h6 * 0.001 : 150 + (h6 - 150000) * 0.0001
      const cell6 = h6 | 0
      const d6 = h6 - cell6
      let o6 = cell6 * 9
      if (d6 >= air[o6]!) o6 += 4
      const rho6 = air[o6 + 1]! + d6 * (air[o6 + 2]! + d6 * (air[o6 + 3]! + d6 * air[o6 + 4]!))
      const wx6 = vx6 + omega * y6
      const wy6 = vy6 - omega * x6
      const f6 = (drag * rho6 * Math.sqrt(wx6 * wx6 + wy6 * wy6 + vz6 * vz6)) / left6
      ax6 -= f6 * wx6
      ay6 -= f6 * wy6
      az6 -= f6 * vz6
    }
  }
  const x7 =
    x1 +
    h * ((35 / 384) * vx1 + (500 / 1113) * vx3 + (125 / 192) * vx4 + (-2187 / 6784) * vx5 + (11 / 84) * vx6)
  const vx7 =
    vx1 +
    h * ((35 / 384) * ax1 + (500 / 1113) * ax3 + (125 / 192) * ax4 + (-2187 / 6784) * ax5 + (11 / 84) * ax6)
  const y7 =
    y1 +
    h * ((35 / 384) * vy1 + (500 / 1113) * vy3 + (125 / 192) * vy4 + (-2187 / 6784) * vy5 + (11 / 84) * vy6)
  const vy7 =
    vy1 +
    h * ((35 / 384) * ay1 + (500 / 1113) * ay3 + (125 / 192) * ay4 + (-2187 / 6784) * ay5 + (11 / 84) * ay6)
  const z7 =
    z1 +
    h * ((35 / 384) * vz1 + (500 / 1113) * vz3 + (125 / 192) * vz4 + (-2187 / 6784) * vz5 + (11 / 84) * vz6)
  const vz7 =
    vz1 +
    h * ((35 / 384) * az1 + (500 / 1113) * az3 + (125 / 192) * az4 + (-2187 / 6784) * az5 + (11 / 84) * az6)

  const r27 = x7 * x7 + y7 * y7 + z7 * z7
  const ra7 = Math.sqrt(r27)
  const i17 = 1 / ra7
  const i27 = i17 * i17
  const u7 = z7 * z7 * i27
  const q7 = oblate * i27
  const g7 = -mu * i17 * i27
  const p7 = g7 * (1 + q7 * (1 - 5 * u7))
  let ax7 = p7 * x7
  let ay7 = p7 * y7
  let az7 = g7 * (1 + q7 * (3 - 5 * u7)) * z7
  let left7 = 1
  if (thrust !== 0) {
    left7 = 1 - rate * (t + 1 * h - ignition)
    if (thrust > 0) {
      const wx7 = vx7 + omega * y7
      const wy7 = vy7 - omega * x7
      const push7 = thrust / (left7 * Math.sqrt(wx7 * wx7 + wy7 * wy7 + vz7 * vz7))
      ax7 += push7 * wx7
      ay7 += push7 * wy7
      az7 += push7 * vz7
    } else {
      const uz7 = plumb * z7
      const push7 = -thrust / (left7 * Math.sqrt(x7 * x7 + y7 * y7 + uz7 * uz7))
      ax7 += push7 * x7
      ay7 += push7 * y7
      az7 += push7 * uz7
    }
  }
  if (drag !== 0) {
    let h7 = ra7 - surface * (1 + u7 * (s1 + u7 * (s2 + u7 * s3)))
    if (h7 < 1000000) {
      if (h7 < 0) h7 = 0
      h7 = h7 < 150000 ? h7 * 0.001 : 150 + (h7 - 150000) * 0.0001
      const cell7 = h7 | 0
      const d7 = h7 - cell7
      let o7 = cell7 * 9
      if (d7 >= air[o7]!) o7 += 4
      const rho7 = air[o7 + 1]! + d7 * (air[o7 + 2]! + d7 * (air[o7 + 3]! + d7 * air[o7 + 4]!))
      const wx7 = vx7 + omega * y7
      const wy7 = vy7 - omega * x7
      const f7 = (drag * rho7 * Math.sqrt(wx7 * wx7 + wy7 * wy7 + vz7 * vz7)) / left7
      ax7 -= f7 * wx7
      ay7 -= f7 * wy7
      az7 -= f7 * vz7
    }
  }
  w[11] = x7
  w[14] = vx7
  w[17] = ax7
  w[23] = vx3
  w[26] = ax3
  w[29] = vx4
  w[32] = ax4
  w[35] = vx5
  w[38] = ax5
  w[41] = vx6
  w[44] = ax6
  const evx =
    (71 / 57600) * vx1 +
    (-71 / 16695) * vx3 +
    (71 / 1920) * vx4 +
    (-17253 / 339200) * vx5 +
    (22 / 525) * vx6 +
    -0.025 * vx7
  const eax =
    (71 / 57600) * ax1 +
    (-71 / 16695) * ax3 +
    (71 / 1920) * ax4 +
    (-17253 / 339200) * ax5 +
    (22 / 525) * ax6 +
    -0.025 * ax7
  w[12] = y7
  w[15] = vy7
  w[18] = ay7
  w[24] = vy3
  w[27] = ay3
  w[30] = vy4
  w[33] = ay4
  w[36] = vy5
  w[39] = ay5
  w[42] = vy6
  w[45] = ay6
  const evy =
    (71 / 57600) * vy1 +
    (-71 / 16695) * vy3 +
    (71 / 1920) * vy4 +
    (-17253 / 339200) * vy5 +
    (22 / 525) * vy6 +
    -0.025 * vy7
  const eay =
    (71 / 57600) * ay1 +
    (-71 / 16695) * ay3 +
    (71 / 1920) * ay4 +
    (-17253 / 339200) * ay5 +
    (22 / 525) * ay6 +
    -0.025 * ay7
  w[13] = z7
  w[16] = vz7
  w[19] = az7
  w[25] = vz3
  w[28] = az3
  w[31] = vz4
  w[34] = az4
  w[37] = vz5
  w[40] = az5
  w[43] = vz6
  w[46] = az6
  const evz =
    (71 / 57600) * vz1 +
    (-71 / 16695) * vz3 +
    (71 / 1920) * vz4 +
    (-17253 / 339200) * vz5 +
    (22 / 525) * vz6 +
    -0.025 * vz7
  const eaz =
    (71 / 57600) * az1 +
    (-71 / 16695) * az3 +
    (71 / 1920) * az4 +
    (-17253 / 339200) * az5 +
    (22 / 525) * az6 +
    -0.025 * az7
  w[20] =
    h * h * ((evx * evx + evy * evy + evz * evz) * law[12]! + (eax * eax + eay * eay + eaz * eaz) * law[13]!)
  w[21] = ra7 - surface * (1 + u7 * (s1 + u7 * (s2 + u7 * s3)))
  w[22] = x7 * vx7 + y7 * vy7 + z7 * vz7
}

/** Acceleration, height and r·v of the state in `w`, written beside it: what the first step of a leg starts from. */
export function firstSlope(w: Float64Array, law: Float64Array, air: Float64Array): void {
  const mu = law[0]!
  const oblate = law[1]!
  const omega = law[2]!
  const surface = law[3]!
  const s1 = law[4]!
  const s2 = law[5]!
  const s3 = law[6]!
  const plumb = law[7]!
  const drag = law[8]!
  const thrust = law[9]!
  const rate = law[10]!
  const ignition = law[11]!
  const t = w[0]!
  const x1 = w[1]!
  const vx1 = w[4]!
  const y1 = w[2]!
  const vy1 = w[5]!
  const z1 = w[3]!
  const vz1 = w[6]!

  const r21 = x1 * x1 + y1 * y1 + z1 * z1
  const ra1 = Math.sqrt(r21)
  const i11 = 1 / ra1
  const i21 = i11 * i11
  const u1 = z1 * z1 * i21
  const q1 = oblate * i21
  const g1 = -mu * i11 * i21
  const p1 = g1 * (1 + q1 * (1 - 5 * u1))
  let ax1 = p1 * x1
  let ay1 = p1 * y1
  let az1 = g1 * (1 + q1 * (3 - 5 * u1)) * z1
  let left1 = 1
  if (thrust !== 0) {
    left1 = 1 - rate * (t - ignition)
    if (thrust > 0) {
      const wx1 = vx1 + omega * y1
      const wy1 = vy1 - omega * x1
      const push1 = thrust / (left1 * Math.sqrt(wx1 * wx1 + wy1 * wy1 + vz1 * vz1))
      ax1 += push1 * wx1
      ay1 += push1 * wy1
      az1 += push1 * vz1
    } else {
      const uz1 = plumb * z1
      const push1 = -thrust / (left1 * Math.sqrt(x1 * x1 + y1 * y1 + uz1 * uz1))
      ax1 += push1 * x1
      ay1 += push1 * y1
      az1 += push1 * uz1
    }
  }
  if (drag !== 0) {
    let h1 = ra1 - surface * (1 + u1 * (s1 + u1 * (s2 + u1 * s3)))
    if (h1 < 1000000) {
      if (h1 < 0) h1 = 0
      h1 = h1 < 150000 ? h1 * 0.001 : 150 + (h1 - 150000) * 0.0001
      const cell1 = h1 | 0
      const d1 = h1 - cell1
      let o1 = cell1 * 9
      if (d1 >= air[o1]!) o1 += 4
      const rho1 = air[o1 + 1]! + d1 * (air[o1 + 2]! + d1 * (air[o1 + 3]! + d1 * air[o1 + 4]!))
      const wx1 = vx1 + omega * y1
      const wy1 = vy1 - omega * x1
      const f1 = (drag * rho1 * Math.sqrt(wx1 * wx1 + wy1 * wy1 + vz1 * vz1)) / left1
      ax1 -= f1 * wx1
      ay1 -= f1 * wy1
      az1 -= f1 * vz1
    }
  }
  w[7] = ax1
  w[8] = ay1
  w[9] = az1
  w[21] = ra1 - surface * (1 + u1 * (s1 + u1 * (s2 + u1 * s3)))
  w[22] = x1 * vx1 + y1 * vy1 + z1 * vz1
}
