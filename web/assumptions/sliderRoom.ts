/** Room beside the rail for half a handle. */
export const PAD = 14
/** Height of the rail in the picture. */
export const RAIL_Y = 22
