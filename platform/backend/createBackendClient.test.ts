import { request, uploadFile } from '@tarojs/taro'
import type { UploadedMedia } from 'taro-wecom-share'
import { createSimulator } from 'taro-wecom-share/simulator'
import { createBackendClient } from './createBackendClient.ts'
import { createUploader } from './createUploader.ts'

jest.mock('@tarojs/taro', () => ({ request: jest.fn(), uploadFile: jest.fn() }))

const file = { path: 'wxfile://tmp/1', name: '春 茶&.jpg', size: 100 }
const media = { msgtype: 'image', file } as const
const said = (statusCode: number, data: unknown) => ({ statusCode, data, errMsg: 'ok' })
const abort = jest.fn()

/** The client's answers to `uploadFile`, in turn. */
function answerUploads(...answers: readonly (Promise<unknown> | { statusCode: number; data: unknown })[]) {
  for (const answer of answers) {
    jest.mocked(uploadFile).mockImplementationOnce((() => {
      const promise = Promise.resolve(answer)
      return Object.assign(promise, {
        abort,
        progress: (tell: (sent: object) => void) =>
          tell({ totalBytesSent: 40, totalBytesExpectedToSend: 100 }),
      })
    }) as unknown as typeof uploadFile)
  }
}

const upload = (port = createUploader({ url: 'https://shop.example/media' })) =>
  port.upload(media, () => undefined).done

describe('an upload', () => {
  it('sends the file as `media`, its kind and its own name beside it, with a fresh header, and tells how far it is', async () => {
    answerUploads(said(200, '{"mediaid":"M","uploadedAt":1}'))
    const headers = jest.fn(() => Promise.resolve({ authorization: 'Bearer 1' }))
    const onProgress = jest.fn()
    const port = createUploader({ url: 'https://shop.example/media', headers })
    expect(await port.upload(media, onProgress).done).toEqual({ mediaid: 'M', uploadedAt: 1 })
    expect(jest.mocked(uploadFile).mock.calls[0]?.[0]).toMatchObject({
      url: `https://shop.example/media?type=image&name=${encodeURIComponent(file.name)}`,
      filePath: file.path,
      fileName: file.name,
      name: 'media',
      header: { authorization: 'Bearer 1' },
      timeout: 60_000,
    })
    expect(onProgress).toHaveBeenCalledWith({ sent: 40, total: 100 })
  })

  it('takes WeCom’s own answer too', async () => {
    answerUploads(
      said(200, '{"errcode":0,"errmsg":"ok","type":"image","media_id":"M","created_at":"1380000000"}'),
    )
    expect(await upload()).toEqual({ mediaid: 'M', uploadedAt: 1_380_000_000_000 })
  })

  it.each<[string, ReturnType<typeof said>, string]>([
    ['a page instead of JSON', said(200, '<html>nginx</html>'), 'bad-answer'],
    ['JSON without an id', said(200, '{"uploadedAt":1}'), 'bad-answer'],
    ['JSON null', said(200, 'null'), 'bad-answer'],
    ['an errcode', said(200, '{"errcode":40006,"errmsg":"invalid file size"}'), 'too-large'],
    [
      'a problem of the backend',
      said(415, '{"title":"x","status":415,"code":"wrong-file-type"}'),
      'wrong-type',
    ],
    ['a gateway that is down', said(502, '<html>Bad Gateway</html>'), 'server-failed'],
    ['a proxy’s own limit', said(413, ''), 'too-large'],
    ['401, and no way to log in', said(401, ''), 'session-expired'],
  ])('fails as what it is: %s', async (_name, answer, code) => {
    answerUploads(answer)
    await expect(upload()).rejects.toMatchObject({ code })
  })

  it('fails as what the client says', async () => {
    jest.mocked(uploadFile).mockImplementationOnce(() => {
      throw Object.assign(new Error(), { errMsg: 'uploadFile:fail url not in domain list' })
    })
    await expect(upload()).rejects.toMatchObject({ code: 'domain-not-allowed', remedy: 'contact-developer' })
  })

  it('is aborted with its task', () => {
    answerUploads(new Promise(() => undefined))
    const port = createUploader({ url: 'https://shop.example/media' })
    const task = port.upload(media, () => undefined)
    return Promise.resolve().then(() => {
      task.abort()
      expect(abort).toHaveBeenCalledTimes(1)
    })
  })

  it('is never begun if it was aborted while its headers were fetched', async () => {
    const port = createUploader({ url: 'https://shop.example/media', headers: () => Promise.resolve({}) })
    const task = port.upload(media, () => undefined)
    task.abort()
    await expect(task.done).rejects.toThrow('aborted')
    expect(uploadFile).not.toHaveBeenCalled()
  })
})

describe('the ports of a backend', () => {
  /** `/session` gives token-1, token-2, …; the rest answers as told. */
  function createHouse(answer: (path: string, token: string) => ReturnType<typeof said>) {
    let logins = 0
    const simulator = createSimulator({ latencyMs: 0 })
    jest.mocked(request).mockImplementation((({
      url,
      header,
    }: {
      url: string
      header: Record<string, string>
    }) => {
      const path = url.replace('https://shop.example', '')
      if (path === '/session')
        return Promise.resolve(said(200, { token: `token-${(logins += 1)}`, expiresAt: 1 }))
      return Promise.resolve(answer(path, (header['authorization'] ?? '').replace('Bearer ', '')))
    }) as unknown as typeof request)
    const ports = createBackendClient({ baseUrl: 'https://shop.example', qy: () => simulator.qy })
    return { ports, logins: () => logins, simulator }
  }

  it('log in by themselves, once for all that ask at the same time', async () => {
    const { ports, logins } = createHouse((path, token) => said(200, { customers: [], path, token }))
    const [page] = await Promise.all([
      ports.listCustomers('a&b'),
      ports.listCustomers(),
      ports.ensureSession(),
    ])
    expect(page).toMatchObject({ path: '/customers?cursor=a%26b', token: 'token-1' })
    expect(logins()).toBe(1)
  })

  it('ask what became of a hand-over so long ago, and for those whom it was for', async () => {
    const { ports } = createHouse((path) => said(200, { state: 'pending', recipients: [], path }))
    const now = Date.now()
    const query = {
      target: 'groups',
      token: 'AbCdEfGhIjKlMnOpQrSt-_',
      startedAt: now - 60_000,
      endedAt: now - 50_000,
      msgtypes: ['image', 'link'],
    } as const
    const { path } = (await ports.receipts.read(query)) as unknown as { readonly path: string }
    const asked = Object.fromEntries(new URL(path, 'https://a.example').searchParams)
    expect(asked).toEqual({
      target: 'groups',
      token: query.token,
      startedAgo: expect.stringMatching(/^60\d{3}$/) as string,
      endedAgo: expect.stringMatching(/^50\d{3}$/) as string,
      msgtypes: 'image,link',
    })
    expect(await ports.receipts.recipients('a&b', 'notFriend')).toMatchObject({
      path: '/results/recipients?cursor=a%26b&status=notFriend',
    })
  })

  it('reject an answer about a hand-over that says nothing', async () => {
    const { ports } = createHouse(() => said(200, {}))
    const query = { target: 'customers', startedAt: 0, endedAt: 1, msgtypes: [] } as const
    await expect(ports.receipts.read(query)).rejects.toMatchObject({ code: 'bad-answer' })
    await expect(ports.receipts.recipients('c')).rejects.toMatchObject({ code: 'bad-answer' })
  })

  it('log in again after 401, and only once', async () => {
    const { ports, logins } = createHouse((_path, token) =>
      token === 'token-1' ? said(401, { code: 'token-expired' }) : said(200, { mediaid: 'M', uploadedAt: 1 }),
    )
    await ports.ensureSession()
    expect(await ports.resolveMedia({ key: 'poster' })).toEqual({ mediaid: 'M', uploadedAt: 1 })
    expect(logins()).toBe(2)
  })

  it('give up when a new login does not help', async () => {
    const { ports, logins } = createHouse(() => said(401, { code: 'token-expired' }))
    await expect(ports.resolveMedia({ key: 'poster' })).rejects.toMatchObject({ code: 'session-expired' })
    expect(logins()).toBe(2)
  })

  it('upload again after 401; three uploads that fail together log in once', async () => {
    const { ports, logins } = createHouse(() => said(200, {}))
    await ports.ensureSession()
    const expired = said(401, '{"code":"token-expired"}')
    const ready = said(200, '{"mediaid":"M","uploadedAt":1}')
    answerUploads(expired, expired, expired, ready, ready, ready)
    const all = await Promise.all([1, 2, 3].map((): Promise<UploadedMedia> => upload(ports.upload)))
    expect(all).toHaveLength(3)
    expect(logins()).toBe(2)
    const tokens = jest
      .mocked(uploadFile)
      .mock.calls.map(([option]) => (option.header as { authorization: string }).authorization)
    expect(tokens).toEqual([...Array(3).fill('Bearer token-1'), ...Array(3).fill('Bearer token-2')])
  })

  it('say so when the picture is not in the library', async () => {
    const { ports } = createHouse(() => said(404, { code: 'unknown-source' }))
    await expect(ports.resolveMedia({ key: 'gone' })).rejects.toMatchObject({
      code: 'source-gone',
      retryable: false,
    })
  })

  it.each<[string, () => Promise<unknown>, object]>([
    [
      'the client’s',
      () => Promise.reject(Object.assign(new Error(), { errMsg: 'request:fail url not in domain list' })),
      { code: 'domain-not-allowed', remedy: 'contact-developer' },
    ],
    [
      'the backend’s',
      () => Promise.resolve(said(502, { code: 'wecom-misconfigured', detail: 'refused' })),
      { code: 'misconfigured', raw: { message: 'refused' } },
    ],
  ])('reject a login as what it is, %s failure', async (_whose, answer, failure) => {
    const { ports } = createHouse(() => said(200, {}))
    jest.mocked(request).mockImplementation(answer as unknown as typeof request)
    await expect(ports.ensureSession()).rejects.toMatchObject(failure)
  })
})
