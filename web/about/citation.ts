/** What a citation of the program needs. */
export interface Release {
  engine: string
  data: string
  /** ISO date. */
  released: string
}

/** The program as one BibTeX entry. */
export const bibtexOf = ({ engine, data, released }: Release): string =>
  `@software{crawford,
  author = {{The Crawford authors}},
  title = {{Crawford: two positions through one model}},
  year = {${released.slice(0, 4)}},
  version = {${engine}},
  note = {Data of ${data}; licence Apache-2.0},
}`
