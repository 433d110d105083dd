import { request } from '@tarojs/taro'
import { useEffect, useState } from 'react'

/** A mini-program can only reach the domains that its console lists: write yours here. */
export const MEMBERS_BACKEND = 'https://backend.example.com'

/** Undefined until it is known, '' where there is none. On H5 whoever serves the demo says it, in backend.json beside the page. */
export function useBackendAddress(): string | undefined {
  const [address, setAddress] = useState(process.env.TARO_ENV === 'h5' ? undefined : MEMBERS_BACKEND)
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    request<{ readonly baseUrl?: unknown }>({ url: 'backend.json' }).then(
      ({ data }) => setAddress(typeof data.baseUrl === 'string' ? data.baseUrl : ''),
      () => setAddress(''),
    )
  }, [])
  return address
}
