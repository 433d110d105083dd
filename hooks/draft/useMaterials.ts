import { useCallback, useEffect, useRef, useState } from 'react'
import type { Material, MaterialPort } from '../../ports/MaterialPort.ts'
import { type MediaFailure, toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import { useShareKit } from '../ShareKitContext.ts'

/** The company's library as the member looks through it. */
export interface MaterialsState {
  readonly materials: readonly Material[]
  readonly categories: readonly string[]
  readonly loading:
    { readonly phase: 'loading' | 'ready' } | { readonly phase: 'failed'; readonly failure: MediaFailure }
  readonly nextCursor: string | undefined
}

export interface MaterialControls extends Omit<MaterialsState, 'nextCursor'> {
  readonly query: string
  readonly setQuery: (query: string) => void
  /** Undefined: all. */
  readonly category: string | undefined
  readonly setCategory: (category: string | undefined) => void
  readonly hasNextPage: boolean
  /** The next page; after a failure, the page that failed. */
  readonly fetchNextPage: () => void
}

/** Milliseconds after the last key, because a library is asked over the network. */
const SEARCH_DELAY_MS = 300

export function useMaterials({ list }: Pick<MaterialPort, 'list'>): MaterialControls {
  const { clock } = useShareKit()
  const [query, setQuery] = useState('')
  const [category, setCategory] = useState<string>()
  const [{ nextCursor, ...state }, setState] = useState(EMPTY)
  const runs = useRef(0)
  const ask = useCallback(
    (cursor?: string) => {
      const run = (runs.current += 1)
      // A late answer to an older question is dropped.
      const update = (change: (before: MaterialsState) => MaterialsState): void => {
        if (run === runs.current) setState(change)
      }
      update((before) => ({
        ...(cursor === undefined ? { ...EMPTY, categories: before.categories } : before),
        loading: LOADING,
      }))
      new Promise<Awaited<ReturnType<typeof list>>>((resolve) =>
        resolve(list({ query, category, cursor })),
      ).then(
        (page) =>
          update((before) => ({
            materials: cursor === undefined ? page.materials : [...before.materials, ...page.materials],
            categories: page.categories ?? before.categories,
            loading: READY,
            nextCursor: page.nextCursor,
          })),
        (error: unknown) =>
          update((before) => ({ ...before, loading: { phase: 'failed', failure: toMediaFailure(error) } })),
      )
    },
    [list, query, category],
  )
  useEffect(() => {
    const timer = clock.setTimeout(() => ask(), query === '' ? 0 : SEARCH_DELAY_MS)
    return () => clock.clearTimeout(timer)
  }, [clock, ask, query])
  return {
    ...{ ...state, query, setQuery, category, setCategory },
    hasNextPage: nextCursor !== undefined,
    fetchNextPage: () => ask(nextCursor),
  }
}

const LOADING = { phase: 'loading' } as const
const READY = { phase: 'ready' } as const
const EMPTY: MaterialsState = { materials: [], categories: [], loading: LOADING, nextCursor: undefined }
