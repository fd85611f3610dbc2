import { useEffect, useState } from 'preact/hooks'

/** Whether the window fits a media query, followed as it changes. */
export function useMedia(query: string): boolean {
  const [fits, setFits] = useState(() => typeof matchMedia !== 'undefined' && matchMedia(query).matches)
  useEffect(() => {
    const list = matchMedia(query)
    const follow = (): void => setFits(list.matches)
    follow()
    list.addEventListener('change', follow)
    return () => list.removeEventListener('change', follow)
  }, [query])
  return fits
}
