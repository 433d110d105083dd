import { useState } from 'react'
import { pageInFront } from './pageInFront.ts'

/** Says whether its page is on top of the stack. The pages below still render. */
export function useIsInFront(): boolean {
  const [page] = useState(pageInFront)
  return pageInFront() === page
}
