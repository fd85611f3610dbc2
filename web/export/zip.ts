import { strToU8, zipSync } from 'fflate'

/** The earliest date a zip can hold: the same content gives the same bytes, whenever it is written. */
export const NO_DATE = new Date(1980, 0, 1)

/** Files of text as one zip. */
export const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), {
    level: 9,
    mtime: NO_DATE,
  })
