import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { GlobeProps } from './globe.js'
import { useGeometryVoice } from './words.js'

/** Whether this browser draws in three dimensions at all. */
function hasWebGl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}

/** The globe, fetched when it is asked for; until then, and where there is no WebGL, the flat map. */
export function GlobePlace({ flatMap, ...props }: GlobeProps & { flatMap: JSX.Element }): JSX.Element {
  const voice = useGeometryVoice()
  const [isPossible] = useState(hasWebGl)
  const [loaded, setLoaded] = useState<{ Globe: ComponentType<GlobeProps> } | null>(null)
  useEffect(() => {
    if (!isPossible) return
    let isCurrent = true
    void import('./globe.js').then(({ Globe }) => {
      if (isCurrent) setLoaded({ Globe })
    })
    return () => {
      isCurrent = false
    }
  }, [isPossible])
  if (loaded) return <loaded.Globe {...props} />
  return (
    <>
      {isPossible ? null : <p class="note">{voice.say('geo.no-webgl')}</p>}
      {flatMap}
    </>
  )
}
