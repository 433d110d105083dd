import { createPageSigner } from './createPageSigner.ts'

const request = jest.fn()
jest.mock('@tarojs/taro', () => ({ request: (options: unknown) => request(options) as unknown }))

const agentConfig = { timestamp: 1_800_000_000, nonceStr: 'n', signature: 'a' }
const config = { ...agentConfig, signature: 'c' }
const page = 'https://h5.example.com/a?b=1'

it('asks the backend once for both signatures of an address, and anew for the next time', async () => {
  request.mockResolvedValue({ statusCode: 200, data: { config, agentConfig } })
  const signer = createPageSigner({ baseUrl: 'https://api.example.com', suiteId: 'ww s', corpId: 'ww1' })
  const both = [signer.getConfigSignature, signer.getAgentConfigSignature].map(async (sign) => sign(page))
  expect(await Promise.all(both)).toEqual([config, agentConfig])
  expect(request.mock.calls).toEqual([
    [
      {
        url: `https://api.example.com/signature?url=${encodeURIComponent(page)}&suiteId=ww%20s&corpId=ww1`,
        method: 'GET',
        timeout: 8000,
        credentials: 'omit',
      },
    ],
  ])
  await signer.getAgentConfigSignature(page)
  expect(request).toHaveBeenCalledTimes(2)
})

it.each([
  [
    'a host that the operator did not allow',
    { statusCode: 403, data: { code: 'host-not-allowed' } },
    'source-refused',
  ],
  ['a busy WeCom', { statusCode: 503, data: { code: 'wecom-busy' } }, 'wecom-busy'],
  ['an answer without a signature', { statusCode: 200, data: '<html>' }, 'bad-answer'],
])('rejects by name for %s', async (_what, answer, code) => {
  request.mockResolvedValue(answer)
  const { getAgentConfigSignature } = createPageSigner({ baseUrl: '' })
  await expect(getAgentConfigSignature(page)).rejects.toMatchObject({ code })
})

it('rejects by name where the backend is not reached', async () => {
  request.mockRejectedValue({ errMsg: 'request:fail network error' })
  const { getAgentConfigSignature } = createPageSigner({ baseUrl: '' })
  await expect(getAgentConfigSignature(page)).rejects.toMatchObject({ code: 'network' })
})
