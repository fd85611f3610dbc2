// oxlint-disable-next-line import/default -- Vite gives this module its default export.
import InlineWorker from './worker.ts?worker&inline'

/** Starts the page's second thread from inside the single file. */
export const startWorker = (): Worker => new InlineWorker()
