import { request } from '@tarojs/taro'
import { createBackendClient } from './createBackendClient.ts'
import { groupsAsCustomers } from './groupsAsCustomers.ts'

jest.mock('@tarojs/taro', () => ({ request: jest.fn(), uploadFile: jest.fn() }))

const login = (options: { success?: (answer: object) => void }) =>
  options.success?.({ code: 'c', errMsg: 'login:ok' })

it('lists the groups of the backend as customers, page by page, an unnamed one by its id', async () => {
  const answers = [
    { token: 't' },
    { groups: [{ chatId: 'wr1', name: '茶友群', memberCount: 3, createdAt: 5 }], nextCursor: 'a b' },
    { groups: [{ chatId: 'wr2', name: '', memberCount: 2 }] },
  ]
  jest
    .mocked(request)
    .mockImplementation((() =>
      Promise.resolve({ statusCode: 200, data: answers.shift() })) as unknown as typeof request)
  const backend = createBackendClient({ baseUrl: 'https://api.cn', qy: () => ({ login }) })
  const load = groupsAsCustomers(backend.listGroups)
  const first = await load()
  expect(first).toEqual({
    customers: [{ externalUserId: 'wr1', name: '茶友群', addedAt: 5 }],
    nextCursor: 'a b',
  })
  expect(await load(first.nextCursor)).toEqual({ customers: [{ externalUserId: 'wr2', name: 'wr2' }] })
  const urls = jest.mocked(request).mock.calls.map(([{ url }]) => url)
  expect(urls).toEqual([
    'https://api.cn/session',
    'https://api.cn/groups',
    'https://api.cn/groups?cursor=a%20b',
  ])
})
