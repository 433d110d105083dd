import { useCallback, useEffect, useRef, useState } from 'react'
import type { TimerId } from '../../ports/ClockPort.ts'
import type { Material, MaterialPage, MaterialPort } from '../../ports/MaterialPort.ts'
import { toError } from '../../protocol/failures/toError.ts'
import {
  createMediaFailure,
  type MediaFailure,
  toMediaFailure,
} from '../../protocol/failures/toMediaFailure.ts'
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
/** A page that has not come by then has failed, so that the member can ask again. */
const PAGE_TIMEOUT_MS = 30_000

export function useMaterials({ list }: Pick<MaterialPort, 'list'>): MaterialControls {
  const { clock } = useShareKit()
  const [query, setQuery] = useState('')
  const [category, setCategory] = useState<string>()
  const [{ nextCursor, ...state }, setState] = useState(EMPTY)
  const runs = useRef(0)
  const patience = useRef<TimerId>()
  const ask = useCallback(
    (cursor?: string) => {
      const run = (runs.current += 1)
      // An answer to an older question is dropped, and one that comes after it was given up.
      const update = (change: (before: MaterialsState) => MaterialsState): void => {
        if (run === runs.current) setState(change)
      }
      const fail = (failure: MediaFailure): void =>
        update((before) => ({ ...before, loading: { phase: 'failed', failure } }))
      const stopWaiting = (): void => {
        if (run === runs.current) clock.clearTimeout(patience.current)
      }
      clock.clearTimeout(patience.current)
      patience.current = clock.setTimeout(() => {
        fail(createMediaFailure('timeout'))
        runs.current += 1
      }, PAGE_TIMEOUT_MS)
      update((before) => ({
        ...(cursor === undefined ? { ...EMPTY, categories: before.categories } : before),
        loading: LOADING,
      }))
      void new Promise<unknown>((resolve) => resolve(list({ query, category, cursor })))
        .then((page) => readPage(page, (more) => update((before) => joined(before, more, cursor))))
        .catch((error: unknown) => fail(toMediaFailure(error)))
        .then(stopWaiting)
    },
    [clock, list, query, category],
  )
  useEffect(() => {
    const timer = clock.setTimeout(() => ask(), query === '' ? 0 : SEARCH_DELAY_MS)
    return () => clock.clearTimeout(timer)
  }, [clock, ask, query])
  useEffect(
    () => () => {
      runs.current += 1
      clock.clearTimeout(patience.current)
    },
    [clock],
  )
  return {
    ...{ ...state, query, setQuery, category, setCategory },
    hasNextPage: nextCursor !== undefined,
    fetchNextPage: () => ask(nextCursor),
  }
}

/** A page of the host's may be anything. A row without an id, a version or a title is left out. */
function readPage(page: unknown, take: (page: MaterialPage) => void): void {
  const { materials } = Object(page) as Partial<MaterialPage>
  if (!Array.isArray(materials)) throw toError(createMediaFailure('bad-answer', { message: 'no materials' }))
  take({ ...(page as MaterialPage), materials: (materials as readonly Material[]).filter(isMaterial) })
}

function isMaterial(row: unknown): boolean {
  const { id, version, title } = Object(row) as Partial<Material>
  return [id, version, title].every((field) => typeof field === 'string')
}

/** Each material once, because a library may change between two pages. */
function joined(before: MaterialsState, page: MaterialPage, cursor: string | undefined): MaterialsState {
  const known = cursor === undefined ? [] : before.materials
  const ids = new Set(known.map(({ id }) => id))
  const materials = page.materials.filter(({ id }) => !ids.has(id) && ids.add(id))
  return {
    materials: [...known, ...materials],
    categories: page.categories ?? before.categories,
    loading: READY,
    nextCursor: page.nextCursor,
  }
}

const LOADING = { phase: 'loading' } as const
const READY = { phase: 'ready' } as const
const EMPTY: MaterialsState = { materials: [], categories: [], loading: LOADING, nextCursor: undefined }
