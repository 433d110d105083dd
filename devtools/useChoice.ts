import { useState } from 'react'

/** The chosen ids: all of them until one is toggled. */
export function useChoice(ids: readonly string[]): {
  readonly chosen: readonly string[]
  readonly toggle: (id: string) => void
} {
  const [left, setLeft] = useState<readonly string[]>([])
  return {
    chosen: left.length === 0 ? ids : ids.filter((id) => !left.includes(id)),
    toggle: (id) => {
      setLeft(left.includes(id) ? left.filter((other) => other !== id) : [...left, id])
    },
  }
}
