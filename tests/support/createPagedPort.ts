import type { Customer, CustomerPage, CustomerPort } from '../../ports/CustomerPort.ts'
import type { CustomerStore } from '../../store/recipients/createCustomerStore.ts'

export const customer = (externalUserId: string, name = externalUserId): Customer => ({
  externalUserId,
  name,
})

/** Pages that come when the test says so. */
export function createPagedPort() {
  const calls: {
    readonly cursor: string | undefined
    readonly answer: (page: CustomerPage) => void
    readonly refuse: (error: unknown) => void
  }[] = []
  const port: CustomerPort = (cursor) =>
    new Promise((answer, refuse) => {
      calls.push({ cursor, answer, refuse })
    })
  const settle = async (end: (call: (typeof calls)[number]) => void): Promise<void> => {
    const call = calls[calls.length - 1]
    if (!call) throw new Error('Nothing was asked')
    end(call)
    await pass()
  }
  const answer = (page: CustomerPage): Promise<void> => settle((call) => call.answer(page))
  const refuse = (error: unknown): Promise<void> => settle((call) => call.refuse(error))
  return { port, calls, answer, refuse }
}

export const pass = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

export const ready = (store: CustomerStore): Promise<void> =>
  new Promise((resolve) => {
    store.subscribe(({ loading }) => loading.phase === 'ready' && resolve())
  })

export const ids = (store: CustomerStore): readonly string[] =>
  store.getState().customers.map(({ externalUserId }) => externalUserId)
