import { getCurrentInstance } from '@tarojs/taro'
import { useState } from 'react'

/** Whether the page it stands on is the one that is seen: those below it on the stack are still there, and draw. */
export function useIsInFront(): boolean {
  const [page] = useState(() => getCurrentInstance().page)
  return getCurrentInstance().page === page
}
