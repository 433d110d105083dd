import { request } from '@tarojs/taro'
import type { CustomerPage, CustomerPort } from '../../ports/CustomerPort.ts'
import type { GroupPage, GroupPort } from '../../ports/GroupPort.ts'
import { toError } from '../../protocol/failures/toError.ts'
import { toPagePath } from '../../protocol/message/PageQuery.ts'
import { createMediaFailure, toMediaFailure } from '../../protocol/failures/toMediaFailure.ts'
import type { ReceiptPort } from '../../ports/ReceiptPort.ts'
import type { ResolveMedia, UploadedMedia, UploadPort } from '../../ports/UploadPort.ts'
import { createSession, type SessionOptions } from '../wecom/createSession.ts'
import { type Answer, readAnswer } from './readAnswer.ts'
import { systemClock } from '../everywhere/systemClock.ts'
import { createReceiptPort } from './createReceiptPort.ts'
import { createUploader } from './createUploader.ts'

/** Options of `createBackendClient`: where the backend is, and how long it is waited for. */
export interface BackendClientOptions extends Pick<SessionOptions, 'suiteId' | 'qy' | 'clock'> {
  /** The address of a backend that keeps the contract of server/openapi.yaml, without a slash at its end. */
  readonly baseUrl: string
  /** Milliseconds, of requests other than uploads (default 15000) and of `wx.qy.login` (default 10000). */
  readonly timeoutMs?: number
}

/** What the kit asks of the host's server, ready for `ShareKitProvider` and `useAttachments`. */
export interface BackendClient {
  /** Logs the member in by `wx.qy.login` and `/session`. Calls at the same time share one login. */
  readonly ensureSession: () => Promise<void>
  readonly upload: UploadPort
  readonly resolveMedia: ResolveMedia
  /** The member's own customers, page by page. */
  readonly listCustomers: CustomerPort
  /** The member's own customer groups, page by page. */
  readonly listGroups: GroupPort
  /** What WeCom's server knows of the member's hand-overs, for `ShareReceipt` of `taro-wecom-share/receipts`. */
  readonly receipts: ReceiptPort
}

/** Makes the ports to a backend, which share one token. An expired token is renewed by another login, once a call. */
export function createBackendClient(options: BackendClientOptions): BackendClient {
  const { baseUrl, suiteId, clock = systemClock, timeoutMs = 15_000 } = options
  let token: string | undefined

  const call = async (method: Method, path: string, data?: object): Promise<Answer> => {
    try {
      const answer = await request<unknown>({
        url: baseUrl + path,
        method,
        header: headerOf(token, data),
        timeout: timeoutMs,
        credentials: 'omit',
        ...(data && { data }),
      })
      return readAnswer(answer)
    } catch (error) {
      // Classified here, because `ensureSession` hands the error to a run, which does not know that it came from a request.
      throw toError(toMediaFailure(error))
    }
  }
  const ensureSession = createSession({
    ...options,
    exchange: async (code) => {
      token = undefined
      const answer = await call('POST', '/session', { code, ...(suiteId !== undefined && { suiteId }) })
      if (typeof answer['token'] !== 'string')
        throw toError(createMediaFailure('bad-answer', { message: 'no token' }))
      token = answer['token']
    },
  })
  const authorized = async (method: Method, path: string, data?: object): Promise<Answer> => {
    if (token === undefined) await ensureSession()
    const used = token
    try {
      return await call(method, path, data)
    } catch (error) {
      if (toMediaFailure(error).code !== 'session-expired') throw error
      // Another call may have logged in meanwhile.
      if (token === used) await ensureSession()
      return call(method, path, data)
    }
  }

  return {
    ensureSession,
    upload: createUploader({
      url: `${baseUrl}/media`,
      headers: async () => {
        if (token === undefined) await ensureSession()
        return bearer(token ?? '')
      },
      onUnauthorized: async ({ authorization }) => {
        if (token === undefined || bearer(token).authorization === authorization) await ensureSession()
      },
    }),
    resolveMedia: async (source) =>
      (await authorized('POST', '/resolve', { source })) as unknown as UploadedMedia,
    listCustomers: async (cursor) =>
      (await authorized('GET', toPagePath('/customers', { cursor }))) as unknown as CustomerPage,
    listGroups: async (cursor) =>
      (await authorized('GET', toPagePath('/groups', { cursor }))) as unknown as GroupPage,
    receipts: createReceiptPort((path) => authorized('GET', path), clock),
  }
}

type Method = 'GET' | 'POST'

function headerOf(token: string | undefined, data: object | undefined): Readonly<Record<string, string>> {
  return {
    ...(token !== undefined && bearer(token)),
    ...(data && { 'content-type': 'application/json' }),
  }
}

function bearer(token: string): { readonly authorization: string } {
  return { authorization: `Bearer ${token}` }
}
