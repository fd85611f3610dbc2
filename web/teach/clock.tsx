import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useTeachVoice } from './words.js'

/** Minutes and seconds: `7:05`. */
export const clockText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** Counts one round down on this screen; it makes no sound and stops nothing. */
export function Clock({ minutes, round }: { minutes: number; round: number }): JSX.Element {
  const voice = useTeachVoice()
  const [left, setLeft] = useState(60 * minutes)
  const [endsAt, setEndsAt] = useState<number | null>(null)
  useEffect(() => {
    setEndsAt(null)
    setLeft(60 * minutes)
  }, [minutes, round])
  useEffect(() => {
    if (endsAt === null) return
    const timer = setInterval(() => {
      const now = Math.max(0, Math.round((endsAt - Date.now()) / 1000))
      setLeft(now)
      if (now === 0) setEndsAt(null)
    }, 250)
    return () => clearInterval(timer)
  }, [endsAt])
  return (
    <span class="clock">
      <b class="clock-time" role="timer">
        {clockText(left)}
      </b>
      <button
        type="button"
        disabled={left === 0}
        onClick={() => setEndsAt(endsAt === null ? Date.now() + 1000 * left : null)}
      >
        {voice.say(endsAt === null ? 'teach.start' : 'teach.pause')}
      </button>
      <button
        type="button"
        onClick={() => {
          setEndsAt(null)
          setLeft(60 * minutes)
        }}
      >
        {voice.say('teach.again')}
      </button>
      <span role="status" class="note">
        {left === 0 ? voice.say('teach.time-up') : ''}
      </span>
    </span>
  )
}
