import { type RefObject, useEffect, useRef } from 'react'

/** The value of the newest render, for what runs later: a callback given inline must not restart anything. */
export function useLatest<T>(value: T): Readonly<RefObject<T>> & { readonly current: T } {
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  return latest
}
