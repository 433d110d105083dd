import type { PropsWithChildren } from 'react'

/** In a mini-program WeCom's own client is there. */
export function Client({ children }: PropsWithChildren) {
  return <>{children}</>
}
