import { useEffect, useState } from 'preact/hooks'
import { loadedQuestion, questionAtHand } from './questions.js'
import type { Question } from './questions.js'

/** The question of that id, once it is here; and whether there is none. */
export function useQuestion(id: string): [Question | undefined, boolean] {
  const [loaded, setLoaded] = useState<{ id: string; question: Question | undefined } | null>(null)
  useEffect(() => {
    if (questionAtHand(id)) return
    let isCurrent = true
    void loadedQuestion(id).then(question => {
      if (isCurrent) setLoaded({ id, question })
    })
    return () => {
      isCurrent = false
    }
  }, [id])
  const here = questionAtHand(id)
  return [here, !here && loaded?.id === id && loaded.question === undefined]
}
