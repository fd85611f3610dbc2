import { useMemo, useRef } from 'preact/hooks'

/** Functions that stay the same from one drawing to the next and do what the latest ones do. */
export function useLatest<Actions extends object>(actions: Actions): Actions {
  const latest = useRef(actions)
  latest.current = actions
  return useMemo(
    () =>
      Object.fromEntries(
        Object.keys(actions).map(name => [
          name,
          (...given: unknown[]) =>
            (latest.current[name as keyof Actions] as (...given: unknown[]) => unknown)(...given),
        ]),
      ) as Actions,
    [],
  )
}
