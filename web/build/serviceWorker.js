// Keeps the files of one build and answers from them. A newer build waits until every page of this one is closed, so
// that no page ever mixes two.
const BUILD = 'VERSION'
const CACHE = `crawford-${BUILD}`
const FILES = ['FILES']

addEventListener('install', event => {
  event.waitUntil(caches.open(CACHE).then(cache => cache.addAll(FILES)))
})

addEventListener('activate', event => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys())
        if (name.startsWith('crawford-') && name !== CACHE) await caches.delete(name)
      await clients.claim()
    })(),
  )
})

addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(registration.scope)) return
  event.respondWith(
    (async () => {
      const cache = await caches.open(CACHE)
      return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request)
    })(),
  )
})
