import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAccessRules, refusal, type AccessRules, type Answer } from './createAccessRules.ts'
import { createCallLog } from './createCallLog.ts'
import { createFaults } from './createFaults.ts'
import { createCustomerRules } from './createCustomerRules.ts'
import { createGroupRules } from './createGroupRules.ts'
import { createRecordRules } from './createRecordRules.ts'
import { createMediaRules, type MediaRules } from './createMediaRules.ts'
import type { Fault, FaultPlan, ReceivedFile, FakeWecomOptions } from './FakeWecomOptions.ts'

/** WeCom's API on loopback, with WeCom's rules; for tests and for development without WeCom. */
export interface FakeWecom {
  readonly url: string
  readonly corpId: string
  readonly secret: string
  /** Every file that was accepted. Over HTTP too: `GET /received`. */
  readonly received: readonly ReceivedFile[]
  /** How often each interface was called, by path. */
  readonly calls: Readonly<Record<string, number>>
  /** Calls that are neither answered nor cut. */
  readonly openCalls: number
  /** Every secret, token and session_key sent so far. A test asserts that no log holds one. */
  readonly secretsOnTheWire: readonly string[]
  /** A login code of the member's, as wx.qy.login gives it: once, for five minutes. Default company: `corpId`. */
  issueCode(userId: string, corpId?: string): string
  /** Ends the live access_token before its time. */
  revokeTokens(): void
  plan(plan: FaultPlan): void
  clearFaults(): void
  /** Settles when this many calls to the interface have arrived, counted from the start. */
  arrived(path: string, count: number): Promise<void>
  close(): Promise<void>
}

type Handler = (
  request: IncomingMessage,
  query: URLSearchParams,
) => Promise<Answer | Buffer> | Answer | Buffer
type CompleteOptions = typeof DEFAULTS & FakeWecomOptions

const DEFAULTS: Required<Omit<FakeWecomOptions, 'suiteAccessToken' | 'memberOfCode'>> = {
  port: 0,
  corpId: 'ww0fake0corp0id',
  secret: 'fake-secret-000000000000000000000000000000',
  otherCorps: {},
  tokenLifeSeconds: 7200,
  imageLinksADay: 1000,
  keepBytes: false,
  now: Date.now,
  customers: {},
  groups: {},
  messages: [],
  moments: [],
  pictures: {},
}

export async function startFakeWecom(given: FakeWecomOptions = {}): Promise<FakeWecom> {
  const options: CompleteOptions = { ...DEFAULTS, ...given }
  const access = createAccessRules(options)
  const media = createMediaRules(options)
  const faults = createFaults()
  const callLog = createCallLog()
  const handlers = createHandlers(options, access, media)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://fake')
    callLog.add(url.pathname, response)
    const fault = faults.next(url.pathname)
    if (fault && 'until' in fault) await fault.until
    else if (fault && !('fields' in fault)) return misbehave(fault, request, response)
    const handler = handlers.get(`${request.method} ${url.pathname}`)
    const right = handler ? await handler(request, url.searchParams) : refusal(40016, 'no such interface')
    const isAltered = fault && 'fields' in fault && !Buffer.isBuffer(right)
    send(response, isAltered ? { ...right, ...fault.fields } : right)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(options.port, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    corpId: options.corpId,
    secret: options.secret,
    received: media.received,
    calls: callLog.calls,
    get openCalls() {
      return callLog.open
    },
    secretsOnTheWire: access.secretsOnTheWire,
    issueCode: (userId, corpId) => access.issueCode(userId, corpId),
    revokeTokens: () => access.revokeTokens(),
    plan: (plan) => faults.plan(plan),
    clearFaults: () => faults.clear(),
    arrived: (path, count) => callLog.arrived(path, count),
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function createHandlers(
  options: CompleteOptions,
  access: AccessRules,
  media: MediaRules,
): ReadonlyMap<string, Handler> {
  const withToken =
    (handler: Handler): Handler =>
    (request, query) =>
      access.refuseToken(query) ?? handler(request, query)
  const customers = createCustomerRules(options.customers)
  const groups = createGroupRules(options.groups)
  const pictures = Object.entries(options.pictures).map(
    ([name, bytes]) => [`GET /pictures/${name}`, () => Buffer.from(bytes)] as const,
  )
  return new Map<string, Handler>([
    ...pictures,
    ['GET /received', () => Buffer.from(JSON.stringify(media.received, null, 2))],
    ['GET /cgi-bin/gettoken', (_request, query) => access.getToken(query)],
    ['GET /cgi-bin/miniprogram/jscode2session', withToken((_request, query) => access.exchangeCode(query))],
    [
      'GET /cgi-bin/service/miniprogram/jscode2session',
      (_request, query) => access.refuseSuiteToken(query) ?? access.exchangeCode(query),
    ],
    [
      'POST /cgi-bin/media/upload',
      withToken((request, query) => media.upload(request, query.get('type') ?? '', access.corpOf(query))),
    ],
    [
      'POST /cgi-bin/media/uploadimg',
      withToken((request, query) => media.uploadImageLink(request, access.corpOf(query))),
    ],
    ['GET /cgi-bin/media/get', withToken((_request, query) => media.fetchMedia(query.get('media_id') ?? ''))],
    [
      'POST /cgi-bin/externalcontact/batch/get_by_user',
      withToken(async (request) => customers.page(await readJsonBody(request))),
    ],
    [
      'POST /cgi-bin/externalcontact/groupchat/list',
      withToken(async (request) => groups.list(await readJsonBody(request))),
    ],
    [
      'POST /cgi-bin/externalcontact/groupchat/get',
      withToken(async (request) => groups.get(await readJsonBody(request))),
    ],
    ...createRecordHandlers(options, withToken),
    ['GET /cgi-bin/get_jsapi_ticket', withToken((_request, query) => access.ticket(query, 'corp'))],
    [
      'GET /cgi-bin/ticket/get',
      withToken((_request, query) =>
        query.get('type') === 'agent_config' ? access.ticket(query, 'agent') : refusal(40058, 'invalid type'),
      ),
    ],
    ['POST /cgi-bin/externalcontact/get_corp_tag_list', withToken(() => customers.tags())],
  ])
}

function createRecordHandlers(
  options: CompleteOptions,
  withToken: (handler: Handler) => Handler,
): readonly (readonly [string, Handler])[] {
  const records = createRecordRules(options)
  const calls = {
    get_groupmsg_list_v2: records.messages,
    get_groupmsg_send_result: records.sendResult,
    get_moment_list: records.moments,
    get_moment_send_result: records.momentVisibility,
    get_moment_comments: records.momentReactions,
  }
  return Object.entries(calls).map(([name, answer]) => [
    `POST /cgi-bin/externalcontact/${name}`,
    withToken(async (request) => answer(await readJsonBody(request))),
  ])
}

function misbehave(
  fault: Exclude<Fault, { readonly kind: 'held' | 'altered' }>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if ('errcode' in fault) {
    const { errcode, errmsg = 'as planned' } = fault
    request.on('end', () => send(response, refusal(errcode, errmsg))).resume()
    return
  }
  switch (fault.kind) {
    case 'hang-up':
      response.destroy()
      return
    case 'half-answer':
      response.writeHead(200, { 'content-length': 100 })
      response.write('{"errcode":0,', () => response.destroy())
      return
    case 'not-json':
      request.on('end', () => response.end('<html>502</html>')).resume()
      return
    case 'status':
      request.on('end', () => response.writeHead(fault.status).end()).resume()
      return
    case 'silence':
      // Read the body, because Node notices a closed connection only while it reads.
      request.resume()
      return
  }
}

function send(response: ServerResponse, answer: Answer | Buffer): void {
  const body = Buffer.isBuffer(answer) ? answer : Buffer.from(JSON.stringify(answer))
  response.writeHead(200, {
    'content-type': Buffer.isBuffer(answer) ? 'application/octet-stream' : 'application/json; charset=UTF-8',
    'content-length': body.length,
  })
  response.end(body)
}

async function readJsonBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}')
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
