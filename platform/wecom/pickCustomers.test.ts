import { createSimulator, type Simulator } from 'taro-wecom-share/simulator'
import { createWecomClient } from './createWecomClient.ts'
import { canPickCustomers, pickCustomers } from './pickCustomers.ts'
import type { WecomQy } from './WecomQy.ts'

const pass = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

async function pick(simulator: Simulator, act: () => void) {
  const picking = pickCustomers(createWecomClient(() => simulator.qy))
  await pass()
  act()
  return picking
}

const answering = (answer: unknown): WecomQy => ({
  selectExternalContact: ({ success }) => success?.(answer),
})

describe('WeCom’s own list of customers', () => {
  it('is asked for all customers, and gives the ids that the member picked', async () => {
    const simulator = createSimulator()
    const picked = await pick(simulator, () => {
      expect(simulator.picker.pending?.filterType).toBe(0)
      simulator.picker.choose(['wm1', 'wm2'])
    })
    expect(picked).toEqual({ type: 'picked', externalUserIds: ['wm1', 'wm2'] })
  })

  it('takes backing out for no error', async () => {
    const simulator = createSimulator()
    expect(await pick(simulator, () => simulator.picker.cancel())).toEqual({ type: 'cancelled' })
  })

  it.each([
    ['nothing', {}],
    ['no object', 'ok'],
    ['a text for the ids', { userIds: 'wm1' }],
  ])('fails where WeCom answers with %s', async (_, answer) => {
    const picked = await pickCustomers(createWecomClient(answering(answer)))
    expect(picked).toMatchObject({ type: 'failed', failure: { code: 'unknown' } })
  })

  it('drops ids that are none', async () => {
    const picked = await pickCustomers(createWecomClient(answering({ userIds: ['wm1', '', 7, null] })))
    expect(picked).toEqual({ type: 'picked', externalUserIds: ['wm1'] })
  })

  it('is not offered where the client has none, and fails by name if asked all the same', async () => {
    const port = createWecomClient({})
    expect(canPickCustomers(port)).toBe(false)
    expect(canPickCustomers({ ...port, qy: () => undefined })).toBe(false)
    expect(canPickCustomers(createWecomClient(answering({})))).toBe(true)
    expect(await pickCustomers(port)).toMatchObject({ failure: { code: 'unsupported-client' } })
  })

  it('says why the client refused', async () => {
    const refusing: WecomQy = {
      selectExternalContact: ({ fail }) => fail?.({ errMsg: 'qy__selectExternalContact:fail no permission' }),
    }
    expect(await pickCustomers(createWecomClient(refusing))).toMatchObject({
      type: 'failed',
      failure: { code: 'no-permission', raw: { message: 'qy__selectExternalContact:fail no permission' } },
    })
  })
})
