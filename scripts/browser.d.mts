/** The program's path, or undefined; `CRAWFORD_CHROMIUM` names one that lies elsewhere. */
export function chromiumPath(): string | undefined
/** A quiet browser that calls nobody and draws without a graphics card. */
export const CHROMIUM_FLAGS: readonly string[]
