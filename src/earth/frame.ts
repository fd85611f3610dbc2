declare const frame: unique symbol

/**
 * The frames positions are given in, as labels the compiler checks.
 *
 * `eci`: inertial, axes equal to `ecef` at the scenario's t = 0. `ecef`: turning with the Earth, WGS-84 axes.
 * `enu`: east, north, up of a place.
 */
export type Frame = 'eci' | 'ecef' | 'enu'

/** Three numbers, m or m/s, that belong to one frame; a mix-up of frames does not compile. */
export type Vec3<F extends Frame> = Float64Array & { readonly [frame]?: F }
