import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useVoice } from '../words/context.js'
import { PANELS } from './panels.js'
import type { PanelName, PanelProps } from './panels.js'

/** The panel that is open, once it is here. */
export function PanelPlace({ name, ...props }: PanelProps & { name: PanelName }): JSX.Element {
  const voice = useVoice()
  const [loaded, setLoaded] = useState<{ name: PanelName; component: ComponentType<PanelProps> } | null>(null)
  useEffect(() => {
    let isCurrent = true
    void PANELS[name]().then(component => {
      if (isCurrent) setLoaded({ name, component })
    })
    return () => {
      isCurrent = false
    }
  }, [name])
  if (loaded?.name !== name) return <p role="status">{voice.say('page.opening')}</p>
  const Component = loaded.component
  return <Component {...props} />
}
