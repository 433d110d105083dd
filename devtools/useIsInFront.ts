import { useState } from 'react'
import { pageInFront } from './pageInFront.ts'

/** Whether the page it stands on is the one that is seen: those below it on the stack are still there, and draw. */
export function useIsInFront(): boolean {
  const [page] = useState(pageInFront)
  return pageInFront() === page
}
