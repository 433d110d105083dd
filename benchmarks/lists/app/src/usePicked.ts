import { useCallback, useMemo, useState } from 'react'
import { makeRows, type Row } from './customers.ts'

/** What every contender gets: the rows, and a Set of positions that React copies, as one writes it by hand. */
export interface Picked {
  readonly rows: readonly Row[]
  readonly picked: ReadonlySet<number>
  readonly toggle: (at: number) => void
  readonly pickAll: () => void
}

export function usePicked(count: number): Picked {
  const rows = useMemo(() => makeRows(count), [count])
  const [picked, setPicked] = useState<ReadonlySet<number>>(() => new Set())
  const toggle = useCallback((at: number) => {
    setPicked((before) => {
      const after = new Set(before)
      if (!after.delete(at)) after.add(at)
      return after
    })
  }, [])
  const pickAll = useCallback(() => setPicked(new Set(rows.keys())), [rows])
  return { rows, picked, toggle, pickAll }
}
