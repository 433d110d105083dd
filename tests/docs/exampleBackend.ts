import type { Customer, PickPort } from 'taro-wecom-share'
import { exampleDevice } from './exampleDevice.tsx'
import { request, uploadFile } from './taro.ts'

/** A backend of the contract of server/, behind Taro's own functions: it logs in, takes each file, lists customers, has a library. */
export function startExampleBackend(customers: readonly Customer[] = []): void {
  // On H5 the uploader asks by it whether a file is still there.
  Object.assign(globalThis, { fetch: () => Promise.resolve() })
  request.mockImplementation(({ url, data }) => {
    if (url.endsWith('/session')) {
      exampleDevice.client.exchange((data as { readonly code: string }).code)
      return Promise.resolve({ statusCode: 200, data: { token: 'token' } })
    }
    const fromLibrary = { mediaid: 'from-library', uploadedAt: Date.now() }
    return Promise.resolve({
      statusCode: 200,
      data: url.endsWith('/customers') ? { customers } : fromLibrary,
    })
  })
  uploadFile.mockImplementation(({ fileName = '' }) => {
    const data = JSON.stringify({ mediaid: `id-of-${fileName}`, uploadedAt: Date.now() })
    return Object.assign(Promise.resolve({ statusCode: 200, data }), {
      progress: () => undefined,
      abort: () => undefined,
    })
  })
}

/** A phone on which the member chooses this picture. */
export function pickerOf(name: string): PickPort {
  const file = { path: `wxfile://${name}`, name, size: 1000 }
  return { kinds: () => ['image'], pick: () => Promise.resolve({ picked: [file], rejections: [] }) }
}
