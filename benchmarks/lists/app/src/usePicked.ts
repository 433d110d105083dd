import { useCallback, useState } from 'react'
import type { Row } from './rows.ts'

/** What every contender gets: the rows, and a Set of ids that React copies, as one writes it by hand. */
export interface Picked {
  readonly rows: readonly Row[]
  readonly picked: ReadonlySet<string>
  readonly toggle: (id: string) => void
  readonly pickAll: () => void
}

export function usePicked(rows: readonly Row[]): Picked {
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set())
  const toggle = useCallback((id: string) => {
    setPicked((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }, [])
  const pickAll = useCallback(
    () => setPicked(new Set(rows.map(({ externalUserId }) => externalUserId))),
    [rows],
  )
  return { rows, picked, toggle, pickAll }
}
