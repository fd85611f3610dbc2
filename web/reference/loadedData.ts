import { useEffect, useState } from 'preact/hooks'

/** What a view reads beside the question, once it is here. */
export function useLoaded<Data>(load: () => Promise<{ default: unknown }>): Data | null {
  const [data, setData] = useState<Data | null>(null)
  useEffect(() => {
    let isCurrent = true
    void load().then(found => {
      if (isCurrent) setData(found.default as Data)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return data
}
