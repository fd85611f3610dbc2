/** Does the work as soon as the browser has nothing better to do, at the latest after a third of a second. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 50)
    return () => clearTimeout(timer)
  }
  const ticket = requestIdleCallback(work, { timeout: 300 })
  return () => cancelIdleCallback(ticket)
}
