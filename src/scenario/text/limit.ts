/** Longest text that is read, in characters. A door can stop reading a file there. */
export const MAX_TEXT_LENGTH = 1_000_000
