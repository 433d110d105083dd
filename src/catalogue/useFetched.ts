import { useEffect, useState } from 'react'

/** A file beside the catalogue, on its way. */
export type Fetched =
  { readonly phase: 'loading' | 'failed' } | { readonly phase: 'there'; readonly text: string }

export function useFetched(place: string | undefined): Fetched {
  const [fetched, setFetched] = useState<{ readonly place: string; readonly answer: Fetched }>()
  useEffect(() => {
    if (place === undefined) return
    let isCurrent = true
    const settle = (answer: Fetched) => {
      if (isCurrent) setFetched({ place, answer })
    }
    read(place).then(
      (text) => settle({ phase: 'there', text }),
      () => settle({ phase: 'failed' }),
    )
    return () => {
      isCurrent = false
    }
  }, [place])
  return fetched?.place === place && fetched ? fetched.answer : { phase: 'loading' }
}

async function read(place: string): Promise<string> {
  const response = await fetch(place)
  if (!response.ok) throw new Error(`${place}: ${response.status}`)
  return response.text()
}
