/** Lets the browser keep the page for the next visit, network or not, once this one has all it needs. */
export function keepOffline(): void {
  const isHosted = /^https?:$/.test(location.protocol) && document.querySelector('link[rel="manifest"]')
  // The page under work is served anew each time, and the single file has nothing beside it to keep.
  if (!import.meta.env.PROD || !isHosted || !('serviceWorker' in navigator)) return
  const keep = (): void => {
    // A browser that refuses keeps nothing, and the page works as before.
    navigator.serviceWorker.register('./sw.js').catch(() => {})
  }
  if (document.readyState === 'complete') keep()
  else addEventListener('load', keep, { once: true })
}
