import { useEffect } from 'preact/hooks'
import { questionAtHand } from '../engine/questions.js'
import { FLAGSHIP } from '../state/state.js'
import type { Store } from '../state/store.js'

/** Takes files that are dropped on the page, and the one that `crawford open` hands over by its name. */
export function useFiles(store: Store, openFile: (file: File) => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      openFile(file)
    }
    addEventListener('dragover', over)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('drop', drop)
    }
  }, [openFile])
  useEffect(() => {
    const name = /[?&]file=([\w-]+\.(?:yaml|json))(?:&|$)/.exec(location.search)?.[1]
    if (name === undefined) return
    void handedOver(name).then(file => {
      if (!file) return
      // A question of one's own is known only once its file has been read.
      if (!questionAtHand(store.state.question)) store.change({ question: FLAGSHIP })
      openFile(file)
    })
  }, [])
}

async function handedOver(name: string): Promise<File | null> {
  const response = await fetch(name)
  return response.ok ? new File([await response.blob()], name) : null
}
