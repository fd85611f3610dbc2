import { useEffect, useRef, useState } from 'preact/hooks'
import type { RefObject } from 'preact'

/** The width of an element in pixels, followed as it changes; `initial` until it is known. */
export function useWidth<Element extends HTMLElement>(initial: number): [RefObject<Element>, number] {
  const ref = useRef<Element>(null) as RefObject<Element>
  const [width, setWidth] = useState(initial)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
